/** What services answer about one resource each that has a policy of its own, of a good account and of a bad one. */
import { HOME, type Answers } from '../aws.ts';

const { accountId, region } = HOME;
const CREATED = new Date('2026-05-01T00:00:00Z');
const arn = (service: string, resource: string) => `arn:aws:${service}:${region}:${accountId}:${resource}`;
const allowing = (Principal: '*' | { readonly AWS: string }, Action: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action, Resource: '*' }],
  });
const ACCOUNT = { AWS: `arn:aws:iam::${accountId}:root` };

const fileSystem = {
  OwnerId: accountId,
  CreationToken: 'one',
  FileSystemId: 'fs-1',
  FileSystemArn: arn('elasticfilesystem', 'file-system/fs-1'),
  CreationTime: CREATED,
  LifeCycleState: 'available',
  NumberOfMountTargets: 1,
  SizeInBytes: { Value: 6144 },
  PerformanceMode: 'generalPurpose',
  Tags: [{ Key: 'owner', Value: 'web' }],
};
const domain = {
  DomainId: `${accountId}/logs`,
  DomainName: 'logs',
  ARN: arn('es', 'domain/logs'),
  ClusterConfig: { InstanceType: 't3.small.search', InstanceCount: 1 },
};
const vault = { VaultARN: arn('glacier', 'vaults/old'), VaultName: 'old' };
const backupVault = {
  BackupVaultName: 'daily',
  BackupVaultArn: arn('backup', 'backup-vault:daily'),
  CreationDate: CREATED,
};

export const goodDataStores: Answers = {
  'efs DescribeFileSystems': { FileSystems: [] }, // a management account: all other workloads may be there
  'efs DescribeFileSystemPolicy': {
    FileSystemId: 'fs-1',
    Policy: allowing(ACCOUNT, 'elasticfilesystem:ClientMount'),
  },
  'opensearch ListDomainNames': { DomainNames: [{ DomainName: 'logs', EngineType: 'OpenSearch' }] },
  'opensearch DescribeDomain': {
    DomainStatus: {
      ...domain,
      AccessPolicies: allowing(ACCOUNT, 'es:*'),
      AdvancedSecurityOptions: { Enabled: true, AnonymousAuthEnabled: false },
    },
  },
  'glacier ListVaults': { VaultList: [vault] },
  'glacier GetVaultAccessPolicy': { policy: { Policy: allowing(ACCOUNT, 'glacier:*') } },
  'backup ListBackupVaults': { BackupVaultList: [backupVault] },
  'backup GetBackupVaultAccessPolicy': { Policy: allowing(ACCOUNT, 'backup:CopyIntoBackupVault') },
  'dynamodb ListTables': { TableNames: ['orders'] },
  'dynamodb GetResourcePolicy': { Policy: allowing(ACCOUNT, 'dynamodb:*'), RevisionId: '1' },
};

export const badDataStores: Answers = {
  ...goodDataStores,
  'efs DescribeFileSystems': { FileSystems: [fileSystem] },
  'efs DescribeFileSystemPolicy': {
    FileSystemId: 'fs-1',
    Policy: allowing('*', 'elasticfilesystem:ClientMount'),
  },
  'opensearch DescribeDomain': {
    DomainStatus: {
      ...domain,
      AccessPolicies: allowing('*', 'es:*'),
      AdvancedSecurityOptions: { Enabled: false, AnonymousAuthEnabled: false },
    },
  },
  'glacier GetVaultAccessPolicy': { policy: { Policy: allowing('*', 'glacier:*') } },
  'backup GetBackupVaultAccessPolicy': { Policy: allowing('*', 'backup:CopyIntoBackupVault') },
  'dynamodb GetResourcePolicy': { Policy: allowing('*', 'dynamodb:*'), RevisionId: '1' },
};

/** Its file system is let alone. */
export const otherwiseBadDataStores: Answers = {
  'efs DescribeFileSystemPolicy': goodDataStores['efs DescribeFileSystemPolicy'],
};

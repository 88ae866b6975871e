import { ListBackupVaultsCommand, ListTagsCommand as ListBackupTagsCommand } from '@aws-sdk/client-backup';
import {
  GetResourcePolicyCommand,
  ListTablesCommand,
  ListTagsOfResourceCommand,
} from '@aws-sdk/client-dynamodb';
import { DescribeFileSystemPolicyCommand, DescribeFileSystemsCommand } from '@aws-sdk/client-efs';
import { ListVaultsCommand } from '@aws-sdk/client-glacier';
import { DescribeDomainCommand, ListDomainNamesCommand, ListTagsCommand } from '@aws-sdk/client-opensearch';
import {
  GetAccessPointCommand,
  GetAccessPointPolicyCommand,
  ListAccessPointsCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-s3-control';
import { expect } from '@jest/globals';
import { regionOf } from '../moto.ts';
import { documentOf, gapOf, json, orNull, tagsOf, type Case } from './plain.ts';

const policyOf = (answer: { readonly Policy?: string | undefined } | null): object | null =>
  answer && documentOf(answer.Policy ?? '');

const fileSystems: Case = {
  least: 2,
  read: async ({ efs, region }) => {
    const { FileSystems = [] } = await efs.send(new DescribeFileSystemsCommand({}));
    return Promise.all(
      FileSystems.map(async (one) => {
        const { FileSystemId, FileSystemArn = '', Tags } = one;
        const asked = efs.send(new DescribeFileSystemPolicyCommand({ FileSystemId }));
        const policy = policyOf(await orNull(asked, 'PolicyNotFound'));
        const tags = tagsOf(Tags);
        // moto measures it whenever it is asked.
        const self = { ...json(one), SizeInBytes: { ...one.SizeInBytes, Timestamp: expect.any(String) } };
        return { arn: FileSystemArn, region, name: FileSystemId, tags, self, facets: { policy } };
      }),
    );
  },
};

const domains: Case = {
  least: 2,
  read: async ({ accountId, openSearch, region }) => {
    const { DomainNames = [] } = await openSearch.send(new ListDomainNamesCommand({}));
    return Promise.all(
      DomainNames.map(async (self) => {
        const { DomainName = '' } = self;
        const arn = `arn:aws:es:${region}:${accountId}:domain/${DomainName}`;
        const { DomainStatus = {} } = await openSearch.send(new DescribeDomainCommand({ DomainName }));
        const { AccessPolicies } = DomainStatus as { readonly AccessPolicies?: string };
        const { TagList = [] } = await openSearch.send(new ListTagsCommand({ ARN: arn }));
        const policy = AccessPolicies ? documentOf(AccessPolicies) : { Statement: [] };
        const facets = { status: json(DomainStatus), policy, tags: TagList };
        return { arn, region, name: DomainName, tags: tagsOf(TagList), self: json(self), facets };
      }),
    );
  },
};

const vaults: Case = {
  least: 2,
  // It knows neither policies nor tags of vaults.
  blind: ['policy', 'tags'],
  read: async ({ glacier, region }) => {
    const { VaultList = [] } = await glacier.send(new ListVaultsCommand({ accountId: '-' }));
    return VaultList.map((one) => {
      const { VaultARN = '', VaultName } = one;
      const tags = gapOf('glacier:ListTagsForVault', 'Unreadable: HTTP 404');
      return { arn: VaultARN, region, name: VaultName, tags, self: json(one), facets: {} };
    });
  },
};

const backupVaults: Case = {
  least: 2,
  blind: ['policy'],
  read: async ({ backup, region }) => {
    const { BackupVaultList = [] } = await backup.send(new ListBackupVaultsCommand({}));
    return Promise.all(
      BackupVaultList.map(async (one) => {
        const { BackupVaultArn = '', BackupVaultName } = one;
        const { Tags = {} } = await backup.send(new ListBackupTagsCommand({ ResourceArn: BackupVaultArn }));
        const named = { arn: BackupVaultArn, region, name: BackupVaultName };
        return { ...named, tags: Tags, self: json(one), facets: { tags: Tags } };
      }),
    );
  },
};

const tables: Case = {
  least: 2,
  read: async ({ accountId, dynamodb, region }) => {
    const { TableNames = [] } = await dynamodb.send(new ListTablesCommand({}));
    return Promise.all(
      TableNames.map(async (TableName) => {
        const ResourceArn = `arn:aws:dynamodb:${region}:${accountId}:table/${TableName}`;
        const asked = dynamodb.send(new GetResourcePolicyCommand({ ResourceArn }));
        const policy = policyOf(await orNull(asked, 'PolicyNotFoundException'));
        const { Tags = [] } = await dynamodb.send(new ListTagsOfResourceCommand({ ResourceArn }));
        const facets = { policy, tags: Tags };
        return { arn: ResourceArn, region, name: TableName, tags: tagsOf(Tags), self: { TableName }, facets };
      }),
    );
  },
};

const accessPoints: Case = {
  least: 2,
  read: async (clients) => {
    const { accountId, region, s3Control } = clients;
    const at = { AccountId: accountId };
    const { AccessPointList = [] } = await s3Control.send(new ListAccessPointsCommand(at));
    const all = await Promise.all(
      AccessPointList.map(async (one) => {
        const { AccessPointArn = '', Bucket = '', Name } = one;
        if ((await regionOf(clients, Bucket)) !== region) return [];
        const { PublicAccessBlockConfiguration } = await s3Control.send(
          new GetAccessPointCommand({ ...at, Name }),
        );
        const asked = s3Control.send(new GetAccessPointPolicyCommand({ ...at, Name }));
        const policy = policyOf(await orNull(asked, 'NoSuchAccessPointPolicy'));
        const of = { ...at, ResourceArn: AccessPointArn };
        const { Tags = [] } = await s3Control.send(new ListTagsForResourceCommand(of));
        const facets = { publicAccessBlock: PublicAccessBlockConfiguration, policy, tags: Tags };
        return [{ arn: AccessPointArn, region, name: Name, tags: tagsOf(Tags), self: json(one), facets }];
      }),
    );
    return all.flat();
  },
};

export const dataStoreCases: Readonly<Record<string, Case>> = {
  'AWS::Backup::BackupVault': backupVaults,
  'AWS::DynamoDB::Table': tables,
  'AWS::EFS::FileSystem': fileSystems,
  'AWS::Glacier::Vault': vaults,
  'AWS::OpenSearchService::Domain': domains,
  'AWS::S3::AccessPoint': accessPoints,
};

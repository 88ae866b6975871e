import { CreateBackupVaultCommand } from '@aws-sdk/client-backup';
import { CreateTableCommand, PutResourcePolicyCommand } from '@aws-sdk/client-dynamodb';
import { CreateFileSystemCommand, PutFileSystemPolicyCommand } from '@aws-sdk/client-efs';
import { CreateVaultCommand } from '@aws-sdk/client-glacier';
import { AddTagsCommand, CreateDomainCommand } from '@aws-sdk/client-opensearch';
import {
  CreateAccessPointCommand,
  PutAccessPointPolicyCommand,
  TagResourceCommand,
} from '@aws-sdk/client-s3-control';
import type { Clients } from '../clients.ts';

const KEY_AND_NONE = [
  { Key: 'owner', Value: 'Zoë & søn' },
  { Key: 'empty', Value: '' },
];
const open = (Action: string, Resource: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action, Resource },
  });

/** Of each kind of thing that has a policy of its own two: one with a policy, as far as moto keeps it, one without. */
export async function fillDataStores(clients: Clients): Promise<void> {
  await fileSystems(clients);
  await domains(clients);
  await vaults(clients);
  await tables(clients);
  await accessPoints(clients);
}

async function fileSystems({ efs }: Clients): Promise<void> {
  const { FileSystemId } = await efs.send(
    new CreateFileSystemCommand({ CreationToken: 'shared', Encrypted: true, Tags: KEY_AND_NONE }),
  );
  const Policy = open('elasticfilesystem:ClientMount', '*');
  await efs.send(new PutFileSystemPolicyCommand({ FileSystemId, Policy }));
  await efs.send(new CreateFileSystemCommand({ CreationToken: 'bare' }));
}

const LOGIN = { Enabled: true, InternalUserDatabaseEnabled: true };

async function domains({ openSearch }: Clients): Promise<void> {
  const { DomainStatus } = await openSearch.send(
    new CreateDomainCommand({
      DomainName: 'logs',
      AccessPolicies: open('es:*', '*'),
      AdvancedSecurityOptions: { ...LOGIN, AnonymousAuthEnabled: false },
    }),
  );
  await openSearch.send(new AddTagsCommand({ ARN: DomainStatus?.ARN, TagList: KEY_AND_NONE }));
  await openSearch.send(new CreateDomainCommand({ DomainName: 'bare' }));
}

async function vaults({ backup, glacier }: Clients): Promise<void> {
  await glacier.send(new CreateVaultCommand({ accountId: '-', vaultName: 'old' }));
  await glacier.send(new CreateVaultCommand({ accountId: '-', vaultName: 'older' }));
  const BackupVaultTags = { owner: 'Zoë & søn', empty: '' };
  await backup.send(new CreateBackupVaultCommand({ BackupVaultName: 'daily', BackupVaultTags }));
  await backup.send(new CreateBackupVaultCommand({ BackupVaultName: 'bare' }));
}

async function tables({ dynamodb }: Clients): Promise<void> {
  const make = (TableName: string, Tags?: typeof KEY_AND_NONE) =>
    dynamodb.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        ...(Tags && { Tags }),
      }),
    );
  const { TableDescription } = await make('orders', KEY_AND_NONE);
  const ResourceArn = TableDescription?.TableArn;
  await dynamodb.send(new PutResourcePolicyCommand({ ResourceArn, Policy: open('dynamodb:GetItem', '*') }));
  await make('bare');
}

async function accessPoints({ accountId, s3Control }: Clients): Promise<void> {
  const at = { AccountId: accountId };
  const Bucket = 'plumbline-guarded';
  const { AccessPointArn } = await s3Control.send(
    new CreateAccessPointCommand({
      ...{ ...at, Bucket, Name: 'web' },
      PublicAccessBlockConfiguration: { BlockPublicPolicy: false, RestrictPublicBuckets: true },
    }),
  );
  const Policy = open('s3:GetObject', `${String(AccessPointArn)}/object/*`);
  await s3Control.send(new PutAccessPointPolicyCommand({ ...at, Name: 'web', Policy }));
  await s3Control.send(new TagResourceCommand({ ...at, ResourceArn: AccessPointArn, Tags: KEY_AND_NONE }));
  const VpcConfiguration = { VpcId: 'vpc-1' };
  await s3Control.send(new CreateAccessPointCommand({ ...at, Bucket, Name: 'inside', VpcConfiguration }));
}

import { existsSync } from 'node:fs';
import { GetTrailStatusCommand } from '@aws-sdk/client-cloudtrail';
import {
  DescribeAddressesCommand,
  DescribeSecurityGroupsCommand,
  DescribeVolumesCommand,
} from '@aws-sdk/client-ec2';
import {
  GetAccountPasswordPolicyCommand,
  GetLoginProfileCommand,
  ListAccessKeysCommand,
} from '@aws-sdk/client-iam';
import { GetKeyPolicyCommand, GetKeyRotationStatusCommand } from '@aws-sdk/client-kms';
import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import {
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import { GetPublicAccessBlockCommand as GetAccountBlock } from '@aws-sdk/client-s3-control';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { breach, fix } from '../../scripts/emulator/changes.ts';
import { managementAccount, seededResource, seedOrganization } from '../../scripts/emulator/organization.ts';
import type { SampleOrganization } from '../../scripts/emulator/organization.ts';
import { connect } from '../../scripts/emulator/seed/clients.ts';
import type { Clients } from '../../scripts/emulator/seed/clients.ts';
import type { Seeded } from '../../scripts/emulator/seed/sample.ts';
import { startMiniStack } from '../../scripts/emulator/server.ts';
import type { Emulator } from '../../scripts/emulator/server.ts';

let emulator: Emulator;
let organization: SampleOrganization;
let connection: ReturnType<typeof connect>;

beforeAll(async () => {
  emulator = await startMiniStack({ region: 'eu-west-1', accountId: managementAccount });
  organization = await seedOrganization(emulator.endpoints);
  connection = connect(emulator.endpoints);
});

afterAll(async () => {
  connection.close();
  await emulator.stop();
});

const seeded = (type: string, name: string): Seeded => seededResource(organization, type, name);
const clientsOf = ({ account, region }: Seeded): Clients => connection.clientsOf(account, region);

describe('the sample organization', () => {
  test('has a management account and the two members it lists', async () => {
    const { organizations } = connection.clientsOf(managementAccount, 'us-east-1');
    const { Accounts = [] } = await organizations.send(new ListAccountsCommand({}));
    expect(Accounts.map(({ Id }) => Id).sort()).toEqual(Object.values(organization.accounts).sort());
    expect(organization.accounts.management).toBe(managementAccount);
  });

  test('has resources in every account and region, none twice', () => {
    const places = new Set(organization.resources.map(({ account, region }) => `${account} ${region}`));
    expect(places.size).toBe(Object.keys(organization.accounts).length * organization.regions.length);
    const ids = new Set(organization.resources.map(({ account, type, id }) => `${account} ${type} ${id}`));
    expect(ids.size).toBe(organization.resources.length);
  });

  test('blocks public access in management only', async () => {
    const blockOf = async (account: string) =>
      await connection
        .clientsOf(account, 'eu-west-1')
        .s3Control.send(new GetAccountBlock({ AccountId: account }))
        .then(({ PublicAccessBlockConfiguration }) => PublicAccessBlockConfiguration?.RestrictPublicBuckets);
    expect(await blockOf(organization.accounts.management)).toBe(true);
    await expect(blockOf(organization.accounts.sandbox)).rejects.toMatchObject({
      name: 'NoSuchPublicAccessBlockConfiguration',
    });
  });

  test('has a website bucket which everybody reads', async () => {
    const bucket = seeded('AWS::S3::Bucket', 'sample-website');
    const { s3 } = clientsOf(bucket);
    const { Policy } = await s3.send(new GetBucketPolicyCommand({ Bucket: bucket.id }));
    expect(JSON.parse(Policy ?? '')).toMatchObject({ Statement: [{ Effect: 'Allow', Principal: '*' }] });
    const { PublicAccessBlockConfiguration } = await s3.send(
      new GetPublicAccessBlockCommand({ Bucket: bucket.id }),
    );
    expect(PublicAccessBlockConfiguration).toMatchObject({
      IgnorePublicAcls: true,
      RestrictPublicBuckets: false,
    });
  });

  test('has buckets that keep versions, have stopped to, and never did', async () => {
    const statusOf = async (name: string) => {
      const bucket = seeded('AWS::S3::Bucket', name);
      return (await clientsOf(bucket).s3.send(new GetBucketVersioningCommand({ Bucket: bucket.id }))).Status;
    };
    const names = ['sample-orders', 'sample-exports', 'sample-scratch'];
    expect(await Promise.all(names.map(statusOf))).toEqual(['Enabled', 'Suspended', undefined]);
  });

  test('has an SSH port open to the world in two halves', async () => {
    const group = seeded('AWS::EC2::SecurityGroup', 'shop-split-ssh');
    const { ec2 } = clientsOf(group);
    const { SecurityGroups } = await ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [group.id] }));
    const [permission] = SecurityGroups?.[0]?.IpPermissions ?? [];
    expect(permission).toMatchObject({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22 });
    expect(permission?.IpRanges?.map(({ CidrIp }) => CidrIp)).toEqual(['0.0.0.0/1', '128.0.0.0/1']);
  });

  test('empties the default group of one network and opens another', async () => {
    const rulesOf = async (name: string) => {
      const group = seeded('AWS::EC2::SecurityGroup', name);
      const command = new DescribeSecurityGroupsCommand({ GroupIds: [group.id] });
      const [found] = (await clientsOf(group).ec2.send(command)).SecurityGroups ?? [];
      return [found?.IpPermissions?.length, found?.IpPermissionsEgress?.length];
    };
    expect(await rulesOf('shop-default')).toEqual([0, 0]);
    expect(await rulesOf('playground-default')).toEqual([1, 1]);
  });

  test('has unused addresses, old volume types and volumes in the clear', async () => {
    const { ec2 } = connection.clientsOf(organization.accounts.workloads, 'eu-west-1');
    const { Addresses = [] } = await ec2.send(new DescribeAddressesCommand({}));
    expect(Addresses.map(({ AssociationId }) => AssociationId !== undefined).sort()).toEqual([false, true]);
    const volume = seeded('AWS::EC2::Volume', 'forgotten');
    const { Volumes } = await ec2.send(new DescribeVolumesCommand({ VolumeIds: [volume.id] }));
    expect(Volumes?.[0]).toMatchObject({ VolumeType: 'gp2', Encrypted: false });
  });

  test('has a console user without MFA and a password policy in management alone', async () => {
    const { iam } = clientsOf(seeded('AWS::IAM::User', 'linus'));
    const { LoginProfile } = await iam.send(new GetLoginProfileCommand({ UserName: 'linus' }));
    expect(LoginProfile?.UserName).toBe('linus');
    const policy = new GetAccountPasswordPolicyCommand({});
    await expect(iam.send(policy)).rejects.toMatchObject({ name: 'NoSuchEntityException' });
    const management = connection.clientsOf(managementAccount, 'us-east-1').iam;
    expect((await management.send(policy)).PasswordPolicy).toMatchObject({ MinimumPasswordLength: 14 });
  });

  test('has trails that log and one that was switched off', async () => {
    const logs = async (name: string) => {
      const trail = seeded('AWS::CloudTrail::Trail', name);
      return (await clientsOf(trail).cloudtrail.send(new GetTrailStatusCommand({ Name: trail.id })))
        .IsLogging;
    };
    expect(await Promise.all(['organization', 'switched-off'].map(logs))).toEqual([true, false]);
  });

  test('has keys that rotate and keys that do not', async () => {
    const rotates = async (name: string) => {
      const key = seeded('AWS::KMS::Key', name);
      const command = new GetKeyRotationStatusCommand({ KeyId: key.id });
      return (await clientsOf(key).kms.send(command)).KeyRotationEnabled;
    };
    expect(await Promise.all(['orders', 'legacy'].map(rotates))).toEqual([true, false]);
  });
});

describe('a change', () => {
  test('opens a key to everybody', async () => {
    const key = seeded('AWS::KMS::Key', 'invoices');
    const { kms } = clientsOf(key);
    const principals = async () => {
      const { Policy = '' } = await kms.send(
        new GetKeyPolicyCommand({ KeyId: key.id, PolicyName: 'default' }),
      );
      return (JSON.parse(Policy) as { Statement: { Principal: unknown }[] }).Statement.map(
        (one) => one.Principal,
      );
    };
    expect(await principals()).not.toContain('*');
    const change = await breach(organization);
    expect(await principals()).toContain('*');
    expect(change).toMatchObject({ rule: 'kms-key-policy-not-public', account: key.account });
  });

  test('leaves a user one active access key of two', async () => {
    const { iam } = clientsOf(seeded('AWS::IAM::User', 'backup-job'));
    const statuses = async () => {
      const { AccessKeyMetadata = [] } = await iam.send(
        new ListAccessKeysCommand({ UserName: 'backup-job' }),
      );
      return AccessKeyMetadata.map(({ Status }) => Status).sort();
    };
    expect(await statuses()).toEqual(['Active', 'Active']);
    await fix(organization);
    expect(await statuses()).toEqual(['Active', 'Inactive']);
  });
});

test('a stopped emulator leaves no process and no files behind', async () => {
  const other = await startMiniStack({ region: 'eu-west-1', accountId: managementAccount });
  expect(existsSync(other.folder)).toBe(true);
  await other.stop();
  expect(existsSync(other.folder)).toBe(false);
  expect(() => process.kill(other.pid, 0)).toThrow('ESRCH');
});

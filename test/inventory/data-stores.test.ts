/** What services answer about the policies of their resources, and what that means. */
import { describe, expect, it } from '@jest/globals';
import { collect } from '../../inventory/collect.ts';
import type { Unit } from '../../inventory/unit.ts';
import { isGap, reasonOf } from '../../inventory/reading.ts';
import { AWAY, canned, failure, HOME, options } from '../aws.ts';
import { badDataStores, goodDataStores } from '../truth/data-stores.ts';
import { goodStorage } from '../truth/storage.ts';

type Answers = Parameters<typeof canned>[0];
const fileSystems = badDataStores['efs DescribeFileSystems']; // the good account has none
const LISTS: Answers = { ...goodStorage, ...goodDataStores, 'efs DescribeFileSystems': fileSystems };

async function read(resource: string, need: string, answers: Answers) {
  const aws = canned({ ...LISTS, ...answers });
  const inventory = await collect(aws, [{ resource, needs: [need] }], [HOME], options);
  const [found] = [...inventory.of(resource)];
  const facet = found?.facets[need];
  return found ? (isGap(facet) ? reasonOf(facet).error : facet) : 'gone';
}

describe('the policy', () => {
  it.each<[type: string, call: string, none: string, gone: string]>([
    ['EFS::FileSystem', 'efs DescribeFileSystemPolicy', 'PolicyNotFound', 'FileSystemNotFound'],
    ['DynamoDB::Table', 'dynamodb GetResourcePolicy', 'PolicyNotFoundException', 'ResourceNotFoundException'],
    ['S3::AccessPoint', 's3control GetAccessPointPolicy', 'NoSuchAccessPointPolicy', 'NoSuchAccessPoint'],
  ])('of %s: none, gone, or not to be seen', async (type, call, none, gone) => {
    const told = (answer: Answers[string]) => read(`AWS::${type}`, 'policy', { [call]: answer });
    expect(await told(failure(none))).toBeNull();
    expect(await told(failure(gone))).toBe('gone');
    expect(await told(failure('AccessDenied'))).toBe('AccessDenied');
    expect(await told({})).toBe('NotReported: Policy');
    expect(await told({ Policy: '{}' })).toBe('InvalidPolicy');
  });

  it.each([
    ['Backup::BackupVault', 'backup GetBackupVaultAccessPolicy'],
    ['Glacier::Vault', 'glacier GetVaultAccessPolicy'],
  ])('of %s: none, by the one error that there is', async (type, call) => {
    const told = (answer: Answers[string]) => read(`AWS::${type}`, 'policy', { [call]: answer });
    expect(await told(failure('ResourceNotFoundException'))).toBeNull();
    expect(await told(failure('AccessDeniedException'))).toBe('AccessDeniedException');
    expect(await told({})).toMatch('NotReported');
  });

  it('of a domain: an empty text says that there is none, a missing one says nothing', async () => {
    const told = (DomainStatus: object) =>
      read('AWS::OpenSearchService::Domain', 'policy', { 'opensearch DescribeDomain': { DomainStatus } });
    expect(await told({ AccessPolicies: '' })).toEqual({ Statement: [] });
    expect(await told({ DomainName: 'logs' })).toBe('NotReported: the policy');
    expect(await told({ AccessPolicies: '<html>' })).toBe('SyntaxError');
  });
  it('of a domain costs no call of its own', async () => {
    const aws = canned(LISTS);
    const demands = [{ resource: 'AWS::OpenSearchService::Domain', needs: ['policy', 'status'] }];
    await collect(aws, demands, [HOME], options);
    expect(aws.calls.filter((call) => call.includes('DescribeDomain'))).toHaveLength(1);
  });
});

it('joins the tags of a vault from all pages', async () => {
  const tags = ({ NextToken }: Record<string, unknown>) =>
    NextToken ? { Tags: { b: '2' } } : { Tags: { a: '1' }, NextToken: 'more' };
  expect(await read('AWS::Backup::BackupVault', 'tags', { 'backup ListTags': tags })).toEqual({
    a: '1',
    b: '2',
  });
});

describe('what is listed', () => {
  const arnsOf = async (resource: string, answers: Answers, ...units: Unit[]) => {
    const all = await collect(canned({ ...LISTS, ...answers }), [{ resource, needs: [] }], units, options);
    return { arns: [...all.of(resource)].map(({ id }) => id.arn), unlisted: all.unlisted(resource).length };
  };
  it('is nothing where an account has nothing in Glacier', async () => {
    const nothing = { 'glacier ListVaults': failure('NoLongerSupportedException') };
    expect(await arnsOf('AWS::Glacier::Vault', nothing, HOME)).toEqual({ arns: [], unlisted: 0 });
  });
  it('is no vault that another account shares', async () => {
    const vault = (account: string) => {
      const BackupVaultArn = `arn:aws:backup:eu-west-1:${account}:backup-vault:daily`;
      return { BackupVaultName: 'daily', BackupVaultArn };
    };
    const BackupVaultList = [vault('222233334444'), vault(HOME.accountId)];
    const shared = { 'backup ListBackupVaults': { BackupVaultList } };
    expect((await arnsOf('AWS::Backup::BackupVault', shared, HOME)).arns).toEqual([
      `arn:aws:backup:eu-west-1:${HOME.accountId}:backup-vault:daily`,
    ]);
  });
});

describe('the access points of a bucket', () => {
  const followed = async (BucketRegion: string, ...units: Unit[]) => {
    const Buckets = [{ Name: 'logs', BucketRegion, CreationDate: new Date(0) }];
    const demands = [{ resource: 'AWS::S3::Bucket', needs: ['accessPoints.policy'] }];
    const aws = canned({ ...LISTS, 's3 ListBuckets': { Buckets } });
    const inventory = await collect(aws, demands, units, options);
    const [bucket] = [...inventory.of('AWS::S3::Bucket')];
    const found = bucket && inventory.link('AWS::S3::Bucket', 'accessPoints')?.follow(bucket);
    return isGap(found) ? reasonOf(found).error : found;
  };
  it('are those of its region', async () =>
    expect(await followed(HOME.region, HOME)).toMatchObject([{ id: { name: 'web' } }]));
  it('cannot be known where its region is not read', async () =>
    expect(await followed('eu-central-1', HOME, AWAY)).toBe('NotListed: AWS::S3::AccessPoint'));
});

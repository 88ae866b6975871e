/** One finding, looked at again: with how few calls, what is said, and what the state knows then. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Doors } from '../../../lambdas/steps/here.ts';
import { scanHere } from '../../../lambdas/steps/scan.ts';
import { readState } from '../../../lambdas/steps/state.ts';
import type { ScanConfig } from '../../../lambdas/steps/types.ts';
import { verifyHere } from '../../../lambdas/steps/verify/verify.ts';
import { canned, failure, type Answers } from '../../aws.ts';
import { memoryStore } from '../memory.ts';
import { address, folder } from './world.ts';

const ACCOUNT = '111111111111';
const WHO = { 'sts GetCallerIdentity': { Account: ACCOUNT, Arn: `arn:aws:iam::${ACCOUNT}:user/me` } };
const REGIONS = {
  'ec2 DescribeRegions': { Regions: ['eu-west-1', 'us-east-1'].map((RegionName) => ({ RegionName })) },
};
const addresses = (...all: readonly object[]): Answers => ({
  'ec2 DescribeAddresses': (_, region) => ({ Addresses: region === 'eu-west-1' ? all : [] }),
});

/** AWS as a table, that counts calls, and remembers which. */
function doorsTo(answers: Answers): Doors & { readonly made: string[] } {
  const made: string[] = [];
  const door = () => {
    const calls = new Map<string, number>();
    const aws = canned({ ...WHO, ...REGIONS, ...answers });
    return {
      ...{ calls, credentialsFor: () => undefined },
      aws: {
        send: (request: Parameters<typeof aws.send>[0]) => {
          const { call, input, at } = request;
          const name = `${call.service}:${call.operation}`;
          calls.set(name, (calls.get(name) ?? 0) + 1);
          made.push(`${at.region} ${name} ${JSON.stringify(input)}`);
          return aws.send(request);
        },
      },
    };
  };
  return { made, own: door, to: door, region: () => Promise.resolve('eu-west-1') };
}

let store = memoryStore();
beforeEach(() => void (store = memoryStore()));
const later = () => new Date('2026-07-02T00:00:00.000Z');
const configOf = (...rules: readonly string[]): ScanConfig => ({
  ...{ schemaVersion: 1, accounts: { current: true }, regions: 'all', rules, params: {}, allow: [] },
});
/** Scans, and gives the ids of what is open or unknown. */
async function scanned(answers: Answers, ...rules: readonly string[]): Promise<readonly string[]> {
  const now = () => new Date('2026-07-01T00:00:00.000Z');
  await scanHere({ store, config: configOf(...rules), request: {}, now, doors: doorsTo(answers) });
  return ids();
}
const ids = async (): Promise<readonly string[]> =>
  [...((await readState(store, ACCOUNT)).state?.findings.values() ?? [])].map(({ id }) => id);
const verify = (finding: string, doors: Doors) => verifyHere({ store, finding, now: later, doors });

const IDLE = [address('eipalloc-1', false), address('eipalloc-2', false)];
const RULE = 'ec2-elastic-ip-associated';

describe('a finding that was verified', () => {
  it('still fails: it stays open, since when it did', async () => {
    const [first = ''] = await scanned(addresses(...IDLE), RULE);
    const { status, finding } = await verify(first, doorsTo(addresses(...IDLE)));
    expect({ status, open: finding.open, firstSeen: finding.firstSeen }).toEqual({
      ...{ status: 'failing', open: true, firstSeen: '2026-07-01T00:00:00.000Z' },
    });
    expect(finding.lastSeen).toBe('2026-07-02T00:00:00.000Z');
    expect(await ids()).toHaveLength(2);
  });

  it('is fixed: it is resolved, told once, and its neighbour stays', async () => {
    const [first = '', second] = await scanned(addresses(...IDLE), RULE);
    const fixed = IDLE.map(({ AllocationId }) => address(AllocationId, true));
    const { status } = await verify(first.slice(0, 12), doorsTo(addresses(...fixed)));
    expect(status).toBe('fixed');
    expect(await ids()).toEqual([second]);
    const { state } = await readState(store, ACCOUNT);
    expect(JSON.stringify(state?.outbox).match(/"resolved"/g)).toHaveLength(1);
    await expect(verify(first, doorsTo(addresses(...fixed)))).rejects.toThrow('knows of no finding');
  });

  it('is gone where a whole listing does not have it', async () => {
    const all = await scanned(addresses(...IDLE), RULE);
    const arn = `arn:aws:ec2:eu-west-1:${ACCOUNT}:elastic-ip/eipalloc-1`;
    const { state } = await readState(store, ACCOUNT);
    const one = [...(state?.findings.values() ?? [])].find(({ resource }) => resource.arn === arn)?.id ?? '';
    const { status } = await verify(one, doorsTo(addresses(address('eipalloc-2', false))));
    expect(status).toBe('gone');
    expect(await ids()).toEqual(all.filter((id) => id !== one));
  });

  it('is unknown where AWS does not tell: nothing is resolved, and the reason is said', async () => {
    const [first = ''] = await scanned(addresses(...IDLE), RULE);
    const denied = { 'ec2 DescribeAddresses': failure('UnauthorizedOperation') };
    const { status, why, finding } = await verify(first, doorsTo(denied));
    expect({ status, why, open: finding.open }).toEqual({
      ...{ status: 'unknown', open: true },
      why: { call: 'ec2:DescribeAddresses', error: 'UnauthorizedOperation', deniedBy: 'unspecified' },
    });
    expect(await ids()).toHaveLength(2);
  });

  it('of a listing that failed is said to be listed again, and is a scan’s to judge', async () => {
    const [first = ''] = await scanned({ 'ec2 DescribeAddresses': failure('UnauthorizedOperation') }, RULE);
    expect((await verify(first, doorsTo(addresses(...IDLE)))).status).toBe('listed-again');
    expect(await ids()).toHaveLength(2);
  });

  it('keeps what two find out at once', async () => {
    const home = folder();
    store = home.store as typeof store;
    try {
      const [first = '', second = ''] = await scanned(addresses(...IDLE), RULE);
      const doors = doorsTo(addresses(...IDLE.map(({ AllocationId }) => address(AllocationId, true))));
      await Promise.all([verify(first, doors), verify(second, doors)]);
      const { state } = await readState(store, ACCOUNT);
      expect({ left: state?.findings.size, revision: state?.revision }).toEqual({ left: 0, revision: 3 });
    } finally {
      home.clear();
    }
  });
});

describe('reads no more than it must', () => {
  it('for a resource without facets: who we are, and its listing in its region', async () => {
    const [first = ''] = await scanned(addresses(...IDLE), RULE);
    const doors = doorsTo(addresses(...IDLE));
    const { calls } = await verify(first, doors);
    expect(doors.made.map((call) => call.replace(/ \{.*/, ''))).toEqual([
      ...['eu-west-1 sts:GetCallerIdentity', 'eu-west-1 ec2:DescribeAddresses'],
    ]);
    expect(calls).toEqual({ 'sts:GetCallerIdentity': 1, 'ec2:DescribeAddresses': 1 });
  });

  it('for one bucket of a thousand: its own facet, its account’s, and no other bucket’s', async () => {
    const bucket = (index: number) => ({
      ...{ Name: `bucket-${index}`, BucketRegion: 'eu-west-1', CreationDate: new Date(0) },
    });
    const open = { PublicAccessBlockConfiguration: { BlockPublicAcls: false } };
    const answers: Answers = {
      's3 ListBuckets': { Buckets: Array.from({ length: 1000 }, (_, index) => bucket(index)) },
      's3 GetPublicAccessBlock': open,
      's3control GetPublicAccessBlock': open,
    };
    const [, , third = ''] = await scanned(answers, 's3-bucket-blocks-public-access');
    const doors = doorsTo(answers);
    const { status, calls } = await verify(third, doors);
    expect(status).toBe('failing');
    expect(calls).toEqual({
      ...{ 'sts:GetCallerIdentity': 1, 's3:ListBuckets': 1, 's3:GetPublicAccessBlock': 1 },
      ...{ 's3control:GetPublicAccessBlock': 1 },
    });
  });

  it('for the keys of one user: its own keys, not everybody’s', async () => {
    const user = (name: string) => ({
      ...{ Path: '/', UserName: name, Arn: `arn:aws:iam::${ACCOUNT}:user/${name}`, UserId: name },
      ...{ CreateDate: new Date(0), GroupList: [], AttachedManagedPolicies: [] },
    });
    const key = (UserName: string, index: number) => ({
      ...{ UserName, AccessKeyId: `AKIA${index}`, Status: 'Active', CreateDate: new Date(0) },
    });
    const answers: Answers = {
      'iam GetAccountAuthorizationDetails': {
        ...{
          UserDetailList: ['jane', 'joe', 'bot'].map(user),
          RoleDetailList: [],
          GroupDetailList: [],
          Policies: [],
        },
      },
      'iam ListAccessKeys': ({ UserName }) => ({
        AccessKeyMetadata: [key(String(UserName), 1), key(String(UserName), 2)],
      }),
    };
    const [first = ''] = await scanned(answers, 'iam-user-single-active-access-key');
    const one = await verify(first, doorsTo(answers));
    expect({ status: one.status, calls: one.calls }).toEqual({
      status: 'failing',
      calls: { 'sts:GetCallerIdentity': 1, 'iam:GetAccountAuthorizationDetails': 1, 'iam:ListAccessKeys': 1 },
    });
  });
});

describe('refuses', () => {
  it.each([
    ['nonsense', /is no id of a finding/],
    ['ffffffff', /knows of no finding/],
  ])('%s', async (id, message) => {
    await scanned(addresses(...IDLE), RULE);
    await expect(verify(id, doorsTo(addresses(...IDLE)))).rejects.toThrow(message);
  });

  it('credentials of another account, before it reads anything', async () => {
    const [first = ''] = await scanned(addresses(...IDLE), RULE);
    const doors = doorsTo({
      'sts GetCallerIdentity': { Account: '222222222222', Arn: 'arn:aws:iam::222222222222:root' },
    });
    await expect(verify(first, doors)).rejects.toThrow(
      /is in account 111111111111, and the current credentials are of 222222222222/,
    );
    expect(doors.made).toHaveLength(1);
  });
});

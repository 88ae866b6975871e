/** Ways from the internet to administrators and data, through the real steps, in accounts as AWS would answer. */
import { describe, expect, it } from '@jest/globals';
import { cheapestOf } from '../../../engine/paths/path.ts';
import type { Doors } from '../../../lambdas/steps/here.ts';
import { pathsIn, type Found, type Unseen } from '../../../lambdas/steps/paths/paths.ts';
import { scanHere } from '../../../lambdas/steps/scan.ts';
import type { ScanConfig } from '../../../lambdas/steps/types.ts';
import { canned, failure, HOME, type Answers } from '../../aws.ts';
import { accounts } from '../../truth/accounts.ts';
import { memoryStore } from '../memory.ts';

const RULES = ['ec2-instance-no-path-to-admin-or-data', 'lambda-function-no-path-to-admin-or-data'];
const config: ScanConfig = {
  ...{ schemaVersion: 1, accounts: { current: true }, regions: 'all', rules: RULES, allow: [], params: {} },
};
const FUNCTION = `arn:aws:lambda:${HOME.region}:${HOME.accountId}:function:pay`;
const INSTANCE = `arn:aws:ec2:${HOME.region}:${HOME.accountId}:instance/i-1`;
const ROLE = `arn:aws:iam::${HOME.accountId}:role/audit`;
const OURS = { Action: 's3:GetObject', Resource: '*', Effect: 'Allow' };
const encoded = (Statement: object) => encodeURIComponent(JSON.stringify({ Statement }));

/** What was scanned of an account that answers so. */
async function seen(
  answers: Answers,
): Promise<{ readonly found: readonly Found[]; readonly unseen: readonly Unseen[] }> {
  const aws = canned({
    'sts GetCallerIdentity': { Account: HOME.accountId, Arn: `arn:aws:iam::${HOME.accountId}:user/me` },
    ...answers,
  });
  const door = () => ({ aws, calls: new Map<string, number>(), credentialsFor: () => undefined });
  const doors: Doors = { own: door, to: door, region: () => Promise.resolve(HOME.region) };
  const store = memoryStore();
  await scanHere({ store, config, request: {}, now: () => new Date('2026-07-01T00:00:00Z'), doors });
  const all = await Array.fromAsync(pathsIn({ store }));
  return {
    found: all.filter((one): one is Found => 'paths' in one),
    unseen: all.filter((one): one is Unseen => !('paths' in one)),
  };
}
const ONE_REGION: Answers = { 'ec2 DescribeRegions': { Regions: [{ RegionName: HOME.region }] } };
const account = (name: string): Answers => ({ ...accounts[name], ...ONE_REGION });
/** The bad account without its instances. */
const functionsOf: Answers = { ...account('bad'), 'ec2 DescribeInstances': { Reservations: [] } };

describe('a way', () => {
  it('is none where nobody gets in', async () =>
    expect(await seen(account('good'))).toEqual({ found: [], unseen: [] }));

  it('leads over a function that everybody may invoke to an administrator', async () => {
    const { found, unseen } = await seen(functionsOf);
    expect(unseen).toEqual([]);
    expect(found).toMatchObject([
      {
        workload: { arn: FUNCTION, type: 'AWS::Lambda::Function', region: HOME.region },
        paths: [{ role: ROLE, steps: [], end: { kind: 'administrator', arns: [ROLE] } }],
      },
    ]);
    expect(found[0]?.paths[0]?.entry[0]?.path).toBe('facets.policy.Statement[one]');
  });

  it('leads over an instance behind a balancer, that may make itself an administrator', async () => {
    const { found } = await seen(account('bad otherwise'));
    expect(found.map(({ workload }) => workload.arn)).toEqual([INSTANCE, FUNCTION]);
    expect(found[0]?.paths[0]).toMatchObject({
      steps: [{ way: 'iam-inline-for-own-role', allowedBy: ['own, statement 1'] }],
      end: { kind: 'administrator' },
    });
  });

  it('leads to data, and is cheapest to cut where one change closes several', async () => {
    const details = functionsOf['iam GetAccountAuthorizationDetails'] as {
      readonly RoleDetailList: readonly object[];
    };
    const [role] = details.RoleDetailList;
    const reader = {
      ...role,
      AttachedManagedPolicies: [],
      RolePolicyList: [{ PolicyName: 'read', PolicyDocument: encoded(OURS) }],
    };
    const buckets = ['a', 'b'].map((Name) => ({
      Name,
      BucketRegion: HOME.region,
      CreationDate: new Date(0),
    }));
    const { found } = await seen({
      ...functionsOf,
      'iam GetAccountAuthorizationDetails': { ...details, RoleDetailList: [reader] },
      's3 ListBuckets': { Buckets: buckets },
      's3 GetBucketPolicy': failure('NoSuchBucketPolicy'),
      'dynamodb ListTables': { TableNames: [] },
    });
    const paths = found.flatMap((one) => one.paths);
    expect(paths.map(({ end }) => [end.kind, end.arns.length])).toEqual([
      ['bucket', 2],
      ['secret', 1],
    ]);
    expect(
      [...cheapestOf(paths).values()].map(({ kind, changes, closes }) => [kind, changes, closes]),
    ).toEqual([
      ['entry', 1, 2],
      ['entry', 1, 2],
    ]);
  });
});

describe('what could not be read', () => {
  it.each(['iam GetAccountAuthorizationDetails', 'lambda GetPolicy', 'lambda ListFunctions'])(
    'is no way, and is told: %s',
    async (call) => {
      const { found, unseen } = await seen({ ...functionsOf, [call]: failure('AccessDeniedException') });
      expect(found).toEqual([]);
      expect(unseen.flatMap(({ reasons }) => reasons)).toContainEqual(
        expect.objectContaining({ error: 'AccessDeniedException' }),
      );
    },
  );

  it('is told of an account whose regions nobody knows', async () => {
    const denied = failure('AccessDeniedException');
    const { found, unseen } = await seen({ ...functionsOf, 'ec2 DescribeRegions': denied });
    expect(found).toEqual([]);
    expect(unseen).toMatchObject([
      { account: HOME.accountId, reasons: [{ call: 'ec2:DescribeRegions', error: 'AccessDeniedException' }] },
    ]);
  });
});

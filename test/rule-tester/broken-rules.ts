/** Rules that are wrong, each in one way, to show that the tester finds them. */
import { claim, defineRule, field, type Claim } from '../../engine/index.ts';
import type { AnyRule } from '../../engine/rule.ts';
import type { checks, Table } from './checks.ts';

export const about = {
  id: 'x',
  title: 'X',
  severity: 'low',
  category: 'exposure',
  why: 'X.',
  fix: 'X.',
} as const;
export const is = (holds: boolean): Claim =>
  claim({ path: 'self', actual: holds, expected: 'hold', holds: () => holds });
const OWNER = { ID: 'f00' };
const grants = (...Permissions: string[]) => Permissions.map((Permission) => ({ Permission }));
export const bucketRule = (check: (acl: object | null) => Claim) =>
  defineRule({
    ...about,
    resource: 'AWS::S3::Bucket',
    needs: ['acl'],
    check: ({ facets }) => check(facets.acl),
  });
export const acl = (...Permissions: string[]) => ({
  given: { facets: { acl: { Owner: OWNER, Grants: grants(...Permissions) } } },
});
const logged = (LoggingEnabled: object | null) => ({ given: { facets: { logging: LoggingEnabled } } });
const groups = (...SecurityGroups: unknown[]) => ({ given: { self: { SecurityGroups } } });

const permissionsOf = (of: object | null) =>
  (of as { Grants: readonly { Permission: string }[] }).Grants.map(({ Permission }) => Permission);
export const instanceRule = (check: (self: Readonly<Record<string, unknown>>) => Claim) =>
  defineRule({ ...about, resource: 'AWS::EC2::Instance', check: ({ self }) => check(self) });

const swallowing = defineRule({
  ...about,
  resource: 'AWS::S3::Bucket',
  needs: ['acl'],
  check: ({ facets }) => {
    try {
      return is((facets.acl?.Grants ?? []).length === 0);
    } catch {
      return is(true);
    }
  },
});
const careless = defineRule({
  ...about,
  resource: 'AWS::S3::Bucket',
  needs: ['logging'],
  check: ({ facets }) => is((facets.logging as object & { TargetBucket: string }).TargetBucket !== ''),
});
const curious = defineRule({
  ...about,
  resource: 'AWS::S3::Bucket',
  needs: ['acl', 'policy', 'account.s3PublicAccessBlock'],
  check: ({ facets, related }) => is(facets.acl !== null && related.account.id.arn !== ''),
});
const silent = defineRule({
  ...about,
  resource: 'AWS::S3::Bucket',
  needs: ['acl'],
  check: ({ facets }) => {
    const { status } = field(facets, 'acl').isPresent();
    return { status, trace: () => [] };
  },
});
let judged = 0;
/** The rule that remembers forgets. */
export const forget = (): void => void (judged = 0);

/** What the rule does wrong, the check that must find it, the rule, a table, and the problem. */
export const wrong: readonly (readonly [
  what: string,
  check: keyof typeof checks,
  rule: AnyRule,
  table: Table,
  problem: string,
])[] = [
  [
    'catches a gap',
    'hiding any one fact can only make it unknown',
    swallowing,
    { fail: { open: acl('READ') } },
    'open: hiding facets.acl turns fail into pass',
  ],
  [
    'catches what is left out',
    'leaving out what AWS always reports can only make it unknown',
    swallowing,
    { fail: { open: acl('READ') } },
    'open: leaving out facets.acl.Grants turns fail into pass',
  ],
  [
    'catches a gap among bare values',
    'hiding any one fact can only make it unknown',
    instanceRule(({ SecurityGroups }) => {
      try {
        return is((SecurityGroups as string[]).includes('sg-1'));
      } catch {
        return is(false);
      }
    }),
    { pass: { member: groups('sg-2', 'sg-1') } },
    'member: hiding self.SecurityGroups.0 turns pass into fail',
  ],
  [
    'names no call',
    'hiding any one fact can only make it unknown',
    silent,
    { pass: { acl: acl() } },
    'acl: hiding facets.acl leaves it unknown, and the evidence names no call',
  ],
  [
    'remembers',
    'is pure',
    instanceRule(() => is(judged++ < 1)),
    { pass: { one: groups('a'), two: groups('b') } },
    'one: the verdict depends on what was judged before',
  ],
  [
    'reads the clock',
    'is pure',
    instanceRule(() => is(new Date().getFullYear() > 2000)),
    { pass: { now: groups() } },
    'now: the verdict depends on the clock or on chance',
  ],
  [
    'reads the clock otherwise',
    'is pure',
    instanceRule(() => is(Date.now() > 0)),
    { pass: { now: groups() } },
    'now: the verdict depends on the clock or on chance',
  ],
  [
    'throws dice',
    'is pure',
    instanceRule(() => is(Math.random() < 2)),
    { pass: { now: groups() } },
    'now: the verdict depends on the clock or on chance',
  ],
  [
    'trusts the order',
    'the order of lists does not matter',
    bucketRule((of) => is(permissionsOf(of)[0] === 'READ')),
    { pass: { first: acl('READ', 'WRITE') } },
    'first: the opposite order of facets.acl.Grants turns pass into fail',
  ],
  [
    'counts members',
    'what AWS may report one day does not matter',
    bucketRule((of) => is(Object.keys(of ?? {}).length === 2)),
    { pass: { two: acl() } },
    'two: a member that is not known yet turns pass into fail',
  ],
  [
    'stumbles over absence',
    'an absent fact is no error',
    careless,
    { pass: { on: logged({ TargetBucket: 'logs' }) } },
    'on: the absence of facets.logging turns pass into error',
  ],
  [
    'asks for more than it looks at',
    'looks at all that it needs',
    curious,
    { pass: { acl: { given: { ...acl().given, related: { account: {} } } } } },
    "'account.s3PublicAccessBlock' is needed, and looked at in no case: drop the need, or add the case",
  ],
];

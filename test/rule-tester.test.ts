/** The tester finds what it is there to find: each broken rule by one check. */
import { describe, expect, it } from '@jest/globals';
import { count, defineRule, each } from '../engine/index.ts';
import type { AnyRule } from '../engine/rule.ts';
import { bucketBlocksPublicAccess } from '../rules/s3/bucket-blocks-public-access.ts';
import { about, acl, bucketRule, forget, instanceRule, is, wrong } from './rule-tester/broken-rules.ts';
import { checks, type Table } from './rule-tester/checks.ts';
import { denied } from './rule-tester/situation.ts';

describe('finds a rule that', () => {
  it.each(wrong)('%s', (_, check, rule, table, problem) => {
    forget();
    expect(checks[check]?.(rule, table)).toContain(problem);
  });
});

const CLOSED = bucketRule((of) => each(of ?? {}, 'Grants' as never).must('be private', () => false));
const poor: readonly (readonly [what: string, check: keyof typeof checks, table: Table, problem: string])[] =
  [
    [
      'without a case that is unknown',
      'has cases that pass, that fail, and that are unknown',
      { pass: { none: acl() }, fail: { one: acl('READ') }, unknown: {} },
      "no case of 'unknown': add one",
    ],
    [
      'that tells the same twice',
      'is not told the same twice',
      { pass: { a: acl('READ'), b: { ...acl('READ'), params: {} } } },
      "the same case twice: pass 'a', pass 'b'",
    ],
    [
      'that uses a name twice',
      'is not told the same twice',
      { pass: { a: acl() }, fail: { a: acl('READ') } },
      "the same case twice: pass 'a', fail 'a'",
    ],
    [
      'of what AWS never answers',
      'is told what AWS can answer',
      { pass: { none: { given: { facets: { acl: null } } } } },
      'none: facets.acl is null, which AWS never answers: it is a value or a gap',
    ],
  ];

describe('finds a table', () => {
  it.each(poor)('%s', (_, check, table, problem) =>
    expect(checks[check]?.(CLOSED, table)).toContain(problem),
  );
  it('that says of a fact that it is denied, and that it is empty, to be two', () =>
    expect(
      checks['is not told the same twice']?.(CLOSED, {
        pass: { empty: { given: { facets: { acl: {} } } } },
        unknown: { denied: { given: { facets: { acl: denied } } } },
      }),
    ).toEqual([]));
});

describe('has nothing against a rule that', () => {
  const related = { account: { facets: { s3PublicAccessBlock: null } } };
  const ON = {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  };
  const rightly: readonly (readonly [string, AnyRule, Table])[] = [
    [
      'falls back where AWS may leave a list out: a gap is no such thing',
      instanceRule(({ Tags }) => is(((Tags ?? []) as unknown[]).length === 0)),
      { pass: { none: { given: { self: { Tags: [] } } } } },
    ],
    [
      'counts, and says what it could not count',
      defineRule({
        ...about,
        resource: 'AWS::EC2::Instance',
        check: ({ self }) => count(self, 'NetworkInterfaces').isAtMost(1),
      }),
      { pass: { one: { given: { self: { NetworkInterfaces: [{}] } } } } },
    ],
    [
      'looks at several readings',
      bucketBlocksPublicAccess,
      { pass: { on: { given: { facets: { publicAccessBlock: ON }, related } } } },
    ],
  ];
  const cases = rightly.flatMap(([what, rule, table]) =>
    Object.entries(checks)
      .filter(([name]) => !name.startsWith('has cases') && !name.startsWith('looks at all'))
      .map(([name, check]) => ({ what, name, problems: () => check(rule, table) })),
  );
  it.each(cases)('$what: $name', ({ problems }) => expect(problems()).toEqual([]));
});

/** Trust policies at random: nobody gets in whom the engine calls kept out, and conditions only ever narrow. */
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { outsidersTo, unproven } from '../../../engine/iam/trust-audiences.ts';
import { admits, admitsWorld } from '../../../engine/iam/trusts.ts';
import type { PolicyDocument, PolicyStatement } from '../../../inventory/policy-document.ts';
import type { Asked } from './policies.ts';
import { speaks } from './reference.ts';

const numRuns = Number(process.env['PLUMBLINE_FUZZ'] ?? 5000);
const GITHUB = 'token.actions.githubusercontent.com';
const SUB = `${GITHUB}:sub`;
const [OURS, THEIRS] = ['111122223333', '444455556666'];

const FEDERATED = { Federated: `arn:aws:iam::${OURS}:oidc-provider/${GITHUB}` };

const keys: Readonly<Record<string, readonly string[]>> = {
  [SUB]: [
    ...[
      'repo:octo-org/*',
      'repo:octo-org@*/*',
      'repo:octo-org/octo-repo:ref:refs/heads/main',
      'repo:octo*',
      '*',
    ],
    ...['repo:*/octo-repo:*', 'repo:octo-org?/*', '*:environment:production', 'environment:production'],
  ],
  [`${GITHUB}:aud`]: ['sts.amazonaws.com'],
  [`${GITHUB}:repository_owner_id`]: ['123', '1*', '*'],
  'sts:ExternalId': ['plum', 'p*', '*', '?*'],
  'aws:PrincipalOrgID': ['o-1', 'o-*', '*'],
  'aws:PrincipalAccount': [OURS, '1111*', '*'],
  'aws:MultiFactorAuthPresent': ['true', 'false'],
};
const condition = fc
  .tuple(
    // Subjects more often: they have most to get wrong.
    fc.oneof(fc.constantFrom(...Object.entries(keys)), fc.constantFrom(...Object.entries(keys).slice(0, 1))),
    fc.constantFrom('', '', '', 'ForAnyValue:', 'ForAllValues:'),
    fc.constantFrom(
      ...['StringLike', 'StringLike', 'StringLike', 'StringEquals', 'StringNotLike'],
      ...['StringEqualsIgnoreCase', 'Bool', 'Null'],
    ),
    fc.constantFrom('', '', 'IfExists'),
  )
  .chain(([[key, values], quantifier, operator, suffix]) =>
    fc
      .subarray([...values], { minLength: 1, maxLength: Math.min(2, values.length) })
      .map((some) =>
        operator === 'Null'
          ? { Null: { [key]: 'false' } }
          : { [`${quantifier}${operator}${suffix}`]: { [key]: some } },
      ),
  );
const conditions = fc.array(condition, { maxLength: 2 }).map((all) => Object.assign({}, ...all) as object);
const statement = fc
  .record({
    Effect: fc.constantFrom<('Allow' | 'Deny')[]>('Allow', 'Allow', 'Allow', 'Deny'),
    Action: fc.constantFrom('sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity', 'sts:Assume*', 'sts:*'),
    Principal: fc.constantFrom<NonNullable<PolicyStatement['Principal']>>(
      ...['*' as const, { AWS: '*' }, { AWS: THEIRS }, { AWS: OURS }],
      ...[FEDERATED, FEDERATED, FEDERATED],
    ),
    Condition: conditions,
  })
  .map((one) => one as PolicyStatement);
const documents = fc
  .array(statement, { minLength: 1, maxLength: 3 })
  .map((Statement): PolicyDocument => ({ Version: '2012-10-17', Statement }));

const some = <T extends string | null>(...values: readonly T[]) => fc.constantFrom(...values);
const list = (value: string | null): readonly string[] | null => (value === null ? null : [value]);
/** Somebody with a token of GitHub's for a repository that no policy here names. */
const tokens = fc
  .tuple(
    some('evil', 'octo', 'octo-org-evil', 'octo-orgs'),
    some('octo-repo', 'x'),
    some('ref:x', 'environment:production'),
  )
  .chain(([owner, repository, context]) =>
    fc.constantFrom(
      `repo:${owner}/${repository}:${context}`,
      `repo:${owner}@9/${repository}@8:${context}`,
      context,
    ),
  )
  .map((sub): Asked => ({
    action: 'sts:AssumeRoleWithWebIdentity',
    resource: '*',
    keys: {
      [SUB]: [sub],
      [`${GITHUB}:aud`]: ['sts.amazonaws.com'],
      [`${GITHUB}:repository_owner_id`]: ['1999'],
      // Every request has these two: who comes with a token has no identity in AWS yet.
      'aws:principalaccount': ['anonymous'],
      'aws:userid': ['anonymous'],
    },
  }));
/** Somebody of an account, and perhaps of an organization, that no policy here names. */
const strangers = (account: string, ids: readonly (string | null)[], factors: readonly (string | null)[]) =>
  fc.tuple(some(...ids), some('o-9', null), some(...factors)).map(([id, organization, mfa]): Asked => ({
    action: 'sts:AssumeRole',
    resource: '*',
    keys: {
      'aws:principalaccount': [account],
      'aws:principalorgid': list(organization),
      'aws:multifactorauthpresent': list(mfa),
      'sts:externalid': list(id),
    },
  }));

/** Whether the manual lets somebody in whom statements speak to that name one of these. */
function getsIn({ Statement }: PolicyDocument, asked: Asked, named: RegExp): boolean {
  const about = Statement.filter(
    (one) => named.test(JSON.stringify(one.Principal)) && speaks({ ...one, Resource: '*' }, asked),
  );
  return about.some((one) => one.Effect === 'Allow') && !about.some((one) => one.Effect === 'Deny');
}
const world = (document: PolicyDocument) => document.Statement.some((one) => admitsWorld(one, document));

/** Runs a law, and sees to it that it is not only about cases in which nothing happens. */
const law = <T extends [unknown, ...unknown[]]>(
  cases: fc.Arbitrary<T>,
  holds: (...of: T) => boolean | undefined,
) => {
  let met = 0;
  fc.assert(
    fc.property(cases, (of) => {
      const said = holds(...of);
      if (said !== undefined) met += 1;
      return said !== false;
    }),
    { numRuns },
  );
  expect(met).toBeGreaterThan(numRuns / 50);
};

describe('whoever gets in', () => {
  it('with a token of somebody else, is of the world', () =>
    law(fc.tuple(documents, tokens), (document, asked) =>
      getsIn(document, asked, /\*|oidc-provider/) ? world(document) : undefined,
    ));
  it('from any account, is of the world, even with an external ID', () =>
    law(
      fc.tuple(documents, strangers('999988887777', ['plum', null], ['true', 'false', null])),
      (document, asked) => (getsIn(document, asked, /\*/) ? world(document) : undefined),
    ));
  it('from another account without MFA and external ID, shows nothing', () =>
    law(fc.tuple(documents, strangers(THEIRS, ['a-guess', null], ['false', null])), (document, asked) => {
      const others = unproven(outsidersTo((owner) => owner === OURS));
      if (!getsIn(document, asked, new RegExp(`\\*|${THEIRS}`))) return undefined;
      return document.Statement.some((one) => admits(one, document, others));
    }));
});

describe('a condition of an Allow', () => {
  const place = fc.nat({ max: 2 });
  const changed = (document: PolicyDocument, at: number, Condition: PolicyStatement['Condition']) => ({
    ...document,
    Statement: document.Statement.map((one, place) =>
      place === at && one.Effect === 'Allow' ? { ...one, Condition: Condition ?? {} } : one,
    ),
  });
  it('never lets the world in', () =>
    law(fc.tuple(documents, place, condition), (document, at, more) => {
      const { Condition = {} } = document.Statement[at] ?? {};
      const fresh = Object.entries(more).filter(([operator]) => !(operator in Condition));
      const after = changed(document, at, { ...Condition, ...Object.fromEntries(fresh) });
      return world(document) ? undefined : !world(after);
    }));
  it('never kept the world in: without it the world is still let in', () =>
    law(fc.tuple(documents, place), (document, at) => {
      const [, ...others] = Object.entries(document.Statement[at]?.Condition ?? {});
      return world(document) ? world(changed(document, at, Object.fromEntries(others))) : undefined;
    }));
});

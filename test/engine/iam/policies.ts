/** Policies and requests at random, of few words, so that they meet often. */
import * as fc from 'fast-check';
import type { PolicyStatement } from '../../../inventory/policy-document.ts';

export const ACTIONS = ['s3:GetObject', 's3:PutObject', 's3:PutObjectAcl', 'kms:Decrypt'];
export const ARNS = ['arn:aws:s3:::b', 'arn:aws:s3:::b/a', 'arn:aws:s3:::b/a/x', 'arn:aws:s3:::c/alice'];
/** Keys and the values that requests may have; `null` is a request without the key. */
export const KEYS: Readonly<Record<string, readonly (readonly string[] | null)[]>> = {
  'aws:principalorgid': [['o-1'], ['o-2'], null],
  'aws:sourceip': [['10.0.0.7'], ['203.0.113.9'], ['2001:db8::1'], null],
  'aws:username': [['alice'], ['a*'], null],
  'aws:multifactorauthage': [['10'], ['3000'], null],
  'aws:currenttime': [['2026-01-01T00:00:00Z'], ['2027-01-01T00:00:00Z'], null],
  'aws:securetransport': [['true'], ['false'], null],
  'aws:principalarn': [['arn:aws:iam::111122223333:role/a'], ['arn:aws:iam::444455556666:user/p/b'], null],
  'aws:principaltag/t': [['a'], ['x'], null],
  'aws:tagkeys': [['a'], ['a', 'b'], [], null],
};
const oneOrMany = <T>(values: readonly T[]) =>
  fc.oneof(
    fc.constantFrom(...values),
    fc
      .subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) })
      .map((list): T | T[] => list),
  );

const action = oneOrMany(['*', 's3:*', 's3:Get*', 'S3:PUT*', 's3:?etObject', 's3:*Acl', 'kms:*', ...ACTIONS]);
const resource = oneOrMany([
  ...[
    '*',
    'arn:aws:s3:::b*',
    'arn:aws:s3:::b/*',
    'arn:aws:s3:::?/a*',
    'arn:aws:s3',
    'arn:aws:s3:::*/${aws:username}',
  ],
  ...["arn:aws:s3:::b/${aws:PrincipalTag/t, 'a'}", ...ARNS],
]);
const operators: Readonly<Record<string, readonly [keys: readonly string[], values: readonly string[]]>> = {
  StringEquals: [
    ['aws:PrincipalOrgID', 'aws:username', 'aws:TagKeys'],
    ['o-1', 'alice', 'a', 'b', '${aws:username}', 'a*'],
  ],
  StringNotEquals: [
    ['aws:PrincipalOrgID', 'aws:username', 'aws:TagKeys'],
    ['o-1', 'alice', 'a', 'b'],
  ],
  StringLike: [
    ['aws:PrincipalOrgID', 'aws:username', 'aws:TagKeys'],
    ['o-*', '*', 'a?ice', 'a'],
  ],
  StringNotLike: [
    ['aws:PrincipalOrgID', 'aws:TagKeys'],
    ['o-*', 'b*'],
  ],
  StringEqualsIgnoreCase: [['aws:username'], ['ALICE', 'bob']],
  ArnLike: [['aws:PrincipalArn'], ['arn:aws:iam::*:role/*', 'arn:aws:iam::444455556666:*']],
  ArnNotEquals: [['aws:PrincipalArn'], ['arn:aws:iam::111122223333:role/a']],
  IpAddress: [['aws:SourceIp'], ['10.0.0.0/8', '203.0.113.0/24', '2001:db8::/32']],
  NotIpAddress: [['aws:SourceIp'], ['10.0.0.0/8', '::/0']],
  NumericLessThan: [['aws:MultiFactorAuthAge'], ['300', '3600']],
  NumericGreaterThanEquals: [['aws:MultiFactorAuthAge'], ['10']],
  DateLessThan: [['aws:CurrentTime'], ['2026-06-01T00:00:00Z', '1']],
  Bool: [['aws:SecureTransport'], ['true', 'false']],
  Null: [
    ['aws:username', 'aws:TagKeys'],
    ['true', 'false'],
  ],
};
export const condition = fc
  .tuple(
    fc.constantFrom(...Object.entries(operators)),
    fc.constantFrom('', '', '', 'ForAnyValue:', 'ForAllValues:'),
    fc.constantFrom('', '', 'IfExists'),
  )
  .chain(([[operator, [keys, values]], quantifier, suffix]) =>
    fc.tuple(fc.constantFrom(...keys), oneOrMany(values)).map(([key, value]) => {
      const name = operator === 'Null' ? operator : quantifier + operator + suffix;
      return { [name]: { [key]: value } };
    }),
  );
const conditions = fc.array(condition, { maxLength: 2 }).map((all) => Object.assign({}, ...all) as object);

/** A statement of an identity's policy. */
export const statement: fc.Arbitrary<PolicyStatement> = fc
  .record({
    Effect: fc.constantFrom<('Allow' | 'Deny')[]>('Allow', 'Allow', 'Deny'),
    what: fc.oneof(
      { weight: 4, arbitrary: action.map((Action) => ({ Action })) },
      action.map((NotAction) => ({ NotAction })),
    ),
    where: fc.oneof(
      { weight: 4, arbitrary: resource.map((Resource) => ({ Resource })) },
      resource.map((NotResource) => ({ NotResource })),
    ),
    Condition: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, conditions),
  })
  .map(({ Effect, what, where, Condition }) => ({ Effect, ...what, ...where, Condition }) as PolicyStatement);

export const statements = fc.array(statement, { minLength: 1, maxLength: 4 });

export const asked = fc.record({
  action: fc.constantFrom(...ACTIONS),
  resource: fc.constantFrom(...ARNS),
  keys: fc.record(
    Object.fromEntries(Object.entries(KEYS).map(([key, values]) => [key, fc.constantFrom(...values)])),
  ),
});
export interface Asked {
  readonly action: string;
  readonly resource: string;
  readonly keys: Readonly<Record<string, readonly string[] | null>>;
}

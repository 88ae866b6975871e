import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { covers, isEveryAction, isEveryResource, isEveryRole } from '../../engine/iam/admin-pattern.ts';
import {
  allowsEverything,
  allowsEveryRole,
  allowsOnEveryKey,
  wholeServicesOf,
} from '../../engine/iam/admin.ts';
import { parsePolicy, type PolicyStatement } from '../../inventory/policy-document.ts';

type Judge = (statement: PolicyStatement, document: { Statement: readonly PolicyStatement[] }) => unknown;
/** Whether any statement of a policy does. */
const says = (judge: Judge, ...Statement: readonly object[]): boolean => {
  const document = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement }));
  return document.Statement.some((one) => {
    const said = judge(one, document);
    return Array.isArray(said) ? said.length > 0 : said === true;
  });
};
const allow = (Action: unknown, Resource: unknown = '*', more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const allowNot = (NotAction: unknown, Resource: unknown = '*') => ({ Effect: 'Allow', NotAction, Resource });
const deny = (Action: unknown, Resource: unknown = '*', more: object = {}) => ({
  Effect: 'Deny',
  Action,
  Resource,
  ...more,
});
const denyNot = (NotAction: unknown) => ({ Effect: 'Deny', NotAction, Resource: '*' });
const MFA = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };

describe('every action on every resource', () => {
  it.each([
    ['a star on a star', [allow('*')]],
    ['other ways to write it', [allow(['s3:Get*', '*:*'], ['arn:aws:s3:::logs', '**'])]],
    ['stars and question marks', [allow('?*:*?')]],
    ['every ARN of a partition', [allow('*', 'arn:aws-cn:*')]],
    ['all but nothing', [{ Effect: 'Allow', NotAction: [], Resource: '*' }]],
    ['all resources but none', [{ Effect: 'Allow', Action: '*', NotResource: [] }]],
    ['all but IAM, and IAM too', [allowNot('iam:*'), allow('IAM:*')]],
    ['all but IAM, and all but S3', [allowNot('iam:*'), allowNot('s3:*')]],
    ['all but what is no action', [allowNot('nothing')]],
    ['with a condition', [allow('*', '*', MFA)]],
    ['though a little is denied', [allow('*'), deny('organizations:LeaveOrganization')]],
    ['though it is denied without MFA', [allow('*'), deny('*', '*', MFA)]],
    ['though nothing is denied', [allow('*'), denyNot('*')]],
    ['though it is denied on one bucket', [allow('*'), deny('*', 'arn:aws:s3:::logs')]],
  ])('%s', (_, statements) => expect(says(allowsEverything, ...statements)).toBe(true));

  it.each([
    ['one service', [allow('s3:*')]],
    ['one bucket', [allow('*', ['arn:aws:s3:::logs', 'arn:aws:s3:::logs/*'])]],
    ['one account', [allow('*', 'arn:aws:*:*:111122223333:*')]],
    ['what a variable names', [allow('*', '${*}')]],
    ['all but IAM', [allowNot(['iam:*', 'organizations:*'])]],
    ['all but IAM, and some of IAM', [allowNot('iam:*'), allow('iam:Get*')]],
    ['all but one bucket', [{ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::logs' }]],
    ['a denial', [deny('*')]],
    ['what is denied again', [allow('*'), deny('*:*')]],
    ['what is denied but for S3', [allow('*'), denyNot('s3:*')]],
  ])('but not %s', (_, statements) => expect(says(allowsEverything, ...statements)).toBe(false));
});

describe('every role', () => {
  it.each([
    [true, [allow('sts:AssumeRole')]],
    [true, [allow('STS:assume*', 'arn:aws:iam::*:role/*')]],
    [true, [allowNot('iam:*')]],
    [false, [allow('sts:AssumeRoleWithSAML')]],
    [false, [allow('sts:AssumeRole', 'arn:aws:iam::111122223333:role/*')]],
    [false, [allow('sts:*'), deny('sts:AssumeRole', 'arn:aws:iam::*:role/*')]],
  ])('%s: %j', (expected, statements) => expect(says(allowsEveryRole, ...statements)).toBe(expected));
});

describe('decryption with every key', () => {
  const decrypts = allowsOnEveryKey('kms:Decrypt', '111122223333');
  const keysOf = (account: string, region = '*') => `arn:aws:kms:${region}:${account}:key/*`;
  it.each([
    [true, [allow('kms:Decrypt')]],
    [true, [allow('KMS:de*', keysOf('*'))]],
    [true, [allow('kms:*', ['arn:aws:s3:::logs', keysOf('111122223333')])]],
    [true, [allow('kms:Decrypt', 'arn:aws-cn:kms:*')]],
    [true, [allowNot('iam:*')]],
    [true, [allow('kms:Decrypt'), deny('kms:Decrypt', `${keysOf('111122223333')}a`)]],
    [true, [allow('kms:Decrypt'), deny('kms:Decrypt', '*', MFA)]],
    [false, [allow('kms:Encrypt')]],
    [false, [allow('kms:Decrypt', keysOf('444455556666'))]],
    [false, [allow('kms:Decrypt', keysOf('111122223333', 'eu-*'))]],
    [false, [allow('kms:Decrypt', 'arn:aws:kms:*:*:key/mrk-*')]],
    [false, [allow('kms:Decrypt', 'arn:aws:kms:*:*:alias/*')]],
    [false, [allow('kms:Decrypt', 'arn:aws:s3:::*')]],
    [false, [allow('kms:*'), deny('kms:D*', keysOf('111122223333'))]],
    [false, [allow('kms:*'), denyNot('kms:Encrypt')]],
    [false, [deny('kms:Decrypt')]],
  ])('%s: %j', (expected, statements) => expect(says(decrypts, ...statements)).toBe(expected));
});

describe('whole services', () => {
  it.each([
    [true, [allow('s3:*')]],
    [true, [allow(['s3:Get*', 'ec2:**'])]],
    [true, [allow('*')]],
    [false, [allow(['s3:Get*', 'ec2:Describe*'])]],
    [false, [allow('s3:*', 'arn:aws:s3:::logs')]],
    [false, [allow('s3:*'), deny('s3:*')]],
    [false, [deny('s3:*')]],
  ])('%s: %j', (expected, statements) => expect(says(wholeServicesOf, ...statements)).toBe(expected));
});

const signs = fc.constantFrom('*', '?', 'a', 'b', ':');
const pattern = fc.string({ unit: signs, maxLength: 8 });
const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 3, maxLength: 6 });
const asRegex = (wild: string) => new RegExp(`^${wild.replaceAll('?', '.').replaceAll(/\*+/g, '.*')}$`, 's');

it('a pattern of every action matches each action', () =>
  fc.assert(
    fc.property(
      pattern,
      word,
      word,
      (wild, service, name) => !isEveryAction(wild) || asRegex(wild).test(`${service}:${name}`),
    ),
  ));
it('a pattern without limits is one of every action, resource and role', () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('*', ':'), minLength: 1, maxLength: 6 }), (wild) => {
      fc.pre(wild.includes('*') && wild.startsWith('*') && wild.endsWith('*') && wild.split(':').length <= 2);
      return isEveryAction(wild) && isEveryResource(wild) && isEveryRole(wild);
    }),
  ));
it('what a pattern covers, it matches', () =>
  fc.assert(
    fc.property(pattern, pattern, word, (wide, narrow, fill) => {
      const text = narrow.replaceAll('*', fill).replaceAll('?', 'b');
      return !covers(wide, narrow) || asRegex(wide).test(text);
    }),
  ));

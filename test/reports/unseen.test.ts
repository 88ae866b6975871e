import { describe, expect, it } from '@jest/globals';
import { blindCalls, seenAgainLines, unseenLines, type Unseen } from '../../reports/unseen.ts';

const calls = (accounts: number, ...names: readonly string[]) => names.map((call) => ({ call, accounts }));
const unseen = (why: Unseen['why'], more: Partial<Unseen> = {}): Unseen => ({
  ...{ why, role: 'PlumblineScanner', errors: ['AccessDenied'], accounts: 412, count: 900 },
  ...{ some: ['111111111111', '222222222222', '333333333333'] },
  calls: calls(412, 's3:GetBucketAcl', 's3:GetBucketLogging'),
  ...more,
});
const ONE = { accounts: 1, some: ['111111111111'], calls: calls(1, 'ec2:DescribeVpcs'), count: 3 };
const IN_ALL = 'in 412 accounts (111111111111, 222222222222, 333333333333 and 409 more)';
const line = (of: Unseen) => unseenLines([of]).join();

describe('what could not be seen is one line a cause, with what to do', () => {
  it.each([
    [
      'role' as const,
      `The role PlumblineScanner may not make 2 of the calls that the rules need, ${IN_ALL}: s3:GetBucketAcl, s3:GetBucketLogging. ` +
        'It is probably older than the rules: deploy docs/member-role.template.json there again, or by CDK: cdk deploy PlumblineMember',
    ],
    [
      'scp' as const,
      `Policies of the organization deny 2 of the calls that the rules need, ${IN_ALL}: s3:GetBucketAcl, s3:GetBucketLogging. ` +
        'Let the role PlumblineScanner through, or accept it in exemptions.yaml.',
    ],
    [
      'resource-policy' as const,
      `Policies of the resources themselves deny 2 of the calls that the rules need, ${IN_ALL}: s3:GetBucketAcl, s3:GetBucketLogging. ` +
        'Let the role PlumblineScanner read there, or accept it in exemptions.yaml.',
    ],
    [
      'entry' as const,
      `The role PlumblineScanner cannot be taken ${IN_ALL}: AccessDenied. ` +
        'Deploy docs/member-role.template.json there, with the external id of the scanner.',
    ],
  ])('%s', (why, text) => expect(line(unseen(why))).toBe(text));

  it('of a fault, where it was, or in how many accounts', () => {
    const fault = unseen('fault', { calls: calls(412, 'kms:ListKeys'), errors: ['TimeoutError'] });
    expect(line(fault)).toBe(`kms:ListKeys: TimeoutError ${IN_ALL} (900 times)`);
    expect(line({ ...fault, ...ONE, region: 'eu-west-1' })).toBe(
      '111111111111 eu-west-1: ec2:DescribeVpcs: TimeoutError (3 times)',
    );
  });

  it('of credentials that nobody made for this, how to find out what they need', () => {
    const { role, ...mine } = unseen('role', ONE);
    expect(role).toBeDefined();
    expect(line(mine)).toBe(
      'These credentials may not make 1 of the calls that the rules need, in 111111111111: ec2:DescribeVpcs. ' +
        'What they must allow is printed by: plumbline policy',
    );
  });
});

it('says where a call is denied in fewer accounts than others', () =>
  expect(
    line(unseen('role', { calls: [...calls(412, 's3:A'), ...calls(3, 's3:B'), ...calls(1, 's3:C')] })),
  ).toContain(': s3:A, s3:B (3 accounts), s3:C (1 account). '));

it('names services in place of more than five calls, and does not grow with them', () => {
  const many = 'a b c d e f g'
    .split(' ')
    .flatMap((service) =>
      calls(
        412,
        ...Array.from({ length: service === 'b' ? 1 : 200 }, (_, index) => `${service}:Read${index}`),
      ),
    );
  const text = line(unseen('role', { calls: many }));
  expect(text).toContain('make 1201 of the calls');
  expect(text).toContain(
    ': a (200 calls), b:Read0, c (200 calls), d (200 calls), e (200 calls) and 400 more. ',
  );
});

it('says what is seen again without asking for anything', () => {
  expect(
    seenAgainLines((['role', 'scp', 'resource-policy', 'entry'] as const).map((why) => unseen(why, ONE))),
  ).toEqual([
    '1 call that nobody allowed, in 111111111111: ec2:DescribeVpcs.',
    '1 call that policies of the organization denied, in 111111111111: ec2:DescribeVpcs.',
    '1 call that policies of resources denied, in 111111111111: ec2:DescribeVpcs.',
    'The role PlumblineScanner can be taken again in 111111111111.',
  ]);
});

it('counts the calls of accounts', () => expect(blindCalls([unseen('role'), unseen('scp', ONE)])).toBe(825));

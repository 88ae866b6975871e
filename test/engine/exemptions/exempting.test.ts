import { describe, expect, it } from '@jest/globals';
import type { Exemption } from '../../../engine/exemptions/exemption.ts';
import { exempting, type Asked } from '../../../engine/exemptions/exempting.ts';
import { matchCounts } from '../../../engine/exemptions/matching.ts';

const RULES = ['s3-bucket-private', 's3-bucket-versioned', 'iam-root-mfa'].map((id) => ({
  id,
  exemptible: !id.startsWith('iam-root'),
}));
const NOW = '2026-07-10T12:00:00.000Z';
const exemption = (over: Partial<Exemption> = {}): Exemption => ({
  ...{ id: 'one', rules: ['s3-bucket-private'], covers: 'fail', owner: 'me', reason: 'because' },
  expires: '2026-07-31',
  ...over,
});
const finding = (over: Partial<Asked> = {}, resource: Partial<Asked['resource']> = {}): Asked => ({
  ...{ rule: 's3-bucket-private', open: true, verdict: 'fail' },
  resource: {
    ...{ arn: 'arn:aws:s3:::logs', accountId: '111122223333', region: 'eu-west-1', tags: { env: 'dev' } },
    ...resource,
  },
  ...over,
});
const holds = (one: Partial<Exemption>, asked = finding(), now = NOW) =>
  exempting([exemption(one)], RULES, now).of(asked) !== undefined;

describe('what an exemption is about', () => {
  it.each<[string, Partial<Exemption>, boolean]>([
    ['its rule', {}, true],
    ['another rule', { rules: ['s3-bucket-versioned'] }, false],
    ['rules by a pattern', { rules: ['s3-*'] }, true],
    ['an account', { accounts: ['111122223333'] }, true],
    ['another account', { accounts: ['999999999999'] }, false],
    ['accounts by a pattern', { accounts: ['1111*'] }, true],
    ['a region', { regions: ['us-east-1', 'eu-west-1'] }, true],
    ['regions by a pattern', { regions: ['us-*'] }, false],
    ['an ARN', { resources: ['arn:aws:s3:::logs'] }, true],
    ['another ARN', { resources: ['arn:aws:s3:::log'] }, false],
    ['ARNs by a pattern', { resources: ['arn:aws:s3:::other', 'arn:*:s3:::l?gs'] }, true],
    ['a tag', { tags: { env: 'd*' } }, true],
    ['another value', { tags: { env: 'prod' } }, false],
    ['two tags, of which one is not there', { tags: { env: 'dev', team: '*' } }, false],
    ['a tag called like a method', { tags: { constructor: '*' } }, false],
    ['all at once', { accounts: ['111122223333'], regions: ['eu-*'], tags: { env: 'dev' } }, true],
    ['all but one', { accounts: ['111122223333'], regions: ['us-*'], tags: { env: 'dev' } }, false],
  ])('%s', (_, one, expected) => expect(holds(one)).toBe(expected));

  it('is not what can never be exempt, whatever a pattern says', () =>
    expect(holds({ rules: ['*'] }, finding({ rule: 'iam-root-mfa' }))).toBe(false));
  it('is not what has tags that could not be read', () =>
    expect(holds({ tags: { env: '*' } }, finding({}, { tags: {} }))).toBe(false));
});

describe('when it holds', () => {
  it.each([
    ['2026-07-31T23:59:59.999Z', true],
    ['2026-08-01T00:00:00.000Z', false],
  ])('to the end of its last day in UTC: at %s %s', (now, expected) =>
    expect(holds({}, finding(), now)).toBe(expected),
  );
});

describe('what it accepts', () => {
  const open = finding();
  const dark = finding({ open: false, verdict: 'unknown' });
  const darkened = finding({ open: true, verdict: 'unknown' });
  const broken = finding({ open: false, verdict: 'error' });
  it.each<[Exemption['covers'], boolean[]]>([
    ['fail', [true, false, true, false]],
    ['gap', [false, true, false, false]],
    ['both', [true, true, true, false]],
  ])('%s: what fails, what is unknown, what failed and is unknown, what broke: %j', (covers, expected) =>
    expect([open, dark, darkened, broken].map((one) => holds({ covers }, one))).toEqual(expected),
  );
});

it('names, of several, the one that holds longest, then the first by its name, in whatever order', () => {
  const all = [
    exemption({ id: 'b', resources: ['arn:aws:s3:::logs'] }),
    exemption({ id: 'a', resources: ['arn:aws:s3:::logs'] }),
    exemption({ id: 'c', resources: ['arn:aws:s3:::l*'], expires: '2026-08-01' }),
    exemption({ id: 'd', resources: ['arn:aws:s3:::*'], expires: '2026-08-01' }),
    exemption({ id: 'over', expires: '2026-07-09' }),
  ];
  for (const order of [all, [...all].reverse()]) {
    expect(exempting(order, RULES, NOW).of(finding())?.id).toBe('c');
    expect(exempting(order, RULES, '2026-07-31T00:00:00.000Z').of(finding())?.id).toBe('c');
  }
  expect(exempting(all.slice(0, 2), RULES, NOW).of(finding())?.id).toBe('a');
});

it('is found among many: 500 exemptions and 100,000 findings are a matter of seconds', () => {
  const many = Array.from({ length: 500 }, (_, at) =>
    exemption({
      id: `e${at}`,
      resources: at % 2 === 0 ? [`arn:aws:s3:::b${at}`] : [`arn:aws:s3:::b${at}-*`],
    }),
  );
  const { of } = exempting(many, RULES, NOW);
  let found = 0;
  for (let at = 0; at < 100_000; at++)
    if (of(finding({}, { arn: `arn:aws:s3:::b${at % 1000}${at % 3 === 0 ? '-x' : ''}` }))) found += 1;
  expect(found).toBeGreaterThan(10_000);
});

it('tells how many findings an exemption is good for, even where its time is over', () => {
  const all = [
    exemption(),
    exemption({ expires: '2020-01-01' }),
    exemption({ rules: ['s3-bucket-versioned'] }),
  ];
  const passed = finding({ open: false, verdict: 'pass' });
  expect(matchCounts(all, RULES, [finding(), finding({}, { arn: 'x' }), passed])).toEqual([2, 2, 0]);
});

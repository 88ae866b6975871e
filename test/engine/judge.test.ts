import { expect, it } from '@jest/globals';
import { judgeOf } from '../../engine/judge.ts';
import type { AnyRule } from '../../engine/rule.ts';
import { defineRule, field, not } from '../../engine/index.ts';
import { collect } from '../../inventory/collect.ts';
import { bucketBlocksPublicAccess } from '../../rules/s3/bucket-blocks-public-access.ts';
import { canned, failure, HOME, options } from '../aws.ts';

const now = new Date('2026-07-01T00:00:00Z');
const doc = {
  title: 'x',
  severity: 'low',
  category: 'exposure',
  why: 'x',
  fix: 'x',
  resource: 'AWS::S3::Bucket',
} as const;
const aws = canned({
  's3 ListBuckets': {
    Buckets: [{ Name: 'x'.repeat(3000), BucketRegion: 'eu-west-1', CreationDate: new Date(0) }],
  },
  's3 GetPublicAccessBlock': failure('NoSuchPublicAccessBlockConfiguration'),
  's3control GetPublicAccessBlock': failure('AccessDenied'),
});
const judge = async (rule: AnyRule) => {
  const inventory = await collect(aws, [rule], [HOME], options);
  return [...inventory.of(rule.resource)].map(judgeOf(rule, inventory, { now }))[0];
};

it('never passes what it could not read, and says why in plain JSON', async () => {
  const verdict = await judge(bucketBlocksPublicAccess);
  expect(verdict?.status).toBe('unknown');
  expect(verdict && 'evidence' in verdict && verdict.evidence[0]).toEqual({
    path: 'related.account.facets.s3PublicAccessBlock.BlockPublicAcls',
    actual: {
      $gap: { call: 's3:GetAccountPublicAccessBlock', error: 'AccessDenied', deniedBy: 'unspecified' },
    },
    expected: 'be true',
    status: 'unknown',
  });
});

it('turns a gap that plain JavaScript touches into unknown', async () => {
  const rule = defineRule({
    ...doc,
    id: 'x',
    needs: ['account.s3PublicAccessBlock'],
    check: ({ related }) => field({ a: related.account.facets.s3PublicAccessBlock }, 'a').isPresent(),
  });
  expect(await judge(rule)).toMatchObject({
    status: 'unknown',
    evidence: [{ actual: { $gap: { error: 'AccessDenied' } } }],
  });
});

it('does not know the organization unless it was told', async () => {
  const raw = defineRule({
    ...doc,
    id: 'x',
    check: ({ self }, { organization }) =>
      organization.accounts.length > 0 ? field(self, 'Name').isPresent() : field(self, 'Name').isAbsent(),
  });
  const word = defineRule({
    ...doc,
    id: 'x',
    check: (_, { organization }) => field(organization, 'Id').is('o-1'),
  });
  expect((await judge(raw))?.status).toBe('unknown');
  expect(await judge(word)).toMatchObject({ status: 'unknown', evidence: [{ path: 'organization.Id' }] });
});

it('cuts long values', async () => {
  const verdict = await judge(
    defineRule({ ...doc, id: 'x', check: ({ self }) => not(field(self, 'Name').isPresent()) }),
  );
  expect(verdict).toMatchObject({
    status: 'fail',
    evidence: [
      { path: 'self.Name', expected: 'not be present', actual: { $cut: expect.any(String) as unknown } },
    ],
  });
});

it('tells a broken check from a verdict', async () => {
  const rule = defineRule({
    ...doc,
    id: 'x',
    check: () => {
      throw new TypeError('oops');
    },
  });
  expect(await judge(rule)).toMatchObject({
    status: 'error',
    error: expect.stringContaining('oops') as unknown,
  });
});

it('refuses parameters that no rule has', () => {
  const source = { link: () => undefined, of: () => [], unlisted: () => [] };
  const rule = defineRule({ ...doc, id: 'x', check: ({ self }) => field(self, 'Name').isPresent() });
  expect(() => judgeOf(rule, source, { now, params: { x: { typo: 1 } } })).toThrow(/typo/);
});

it('says what a fix saves, of what fails, where that can be worked out', async () => {
  const estimate = { usdPerMonth: 3.65, pricesOf: '2024-02-01' };
  const rule = (holds: boolean, made: () => typeof estimate | undefined) =>
    defineRule({
      ...doc,
      id: 'x',
      needs: ['account.s3PublicAccessBlock'],
      check: ({ self }) => field(self, 'Name').must('be so', () => holds),
      estimate: ({ related }) => (related.account.facets.s3PublicAccessBlock ? made() : undefined),
    });
  const known = (holds: boolean, made: () => typeof estimate | undefined) => ({
    ...rule(holds, made),
    estimate: made,
  });
  expect(await judge(known(false, () => estimate))).toMatchObject({ status: 'fail', estimate });
  expect(await judge(known(false, () => undefined))).not.toHaveProperty('estimate');
  expect(await judge(known(true, () => estimate))).toEqual({ status: 'pass' });
  // Unreadable, but not what the verdict hangs on.
  const blind = await judge(rule(false, () => estimate));
  expect(blind).toMatchObject({ status: 'fail' });
  expect(blind).not.toHaveProperty('estimate');
});

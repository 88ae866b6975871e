import { describe, expect, it } from '@jest/globals';
import type { Evidence } from '../../engine/evidence.ts';
import type { Judgement } from '../../engine/judge.ts';
import { bucketVersioningEnabled as rule } from '../../rules/s3/bucket-versioning-enabled.ts';
import { renderExamples } from '../../scripts/render-example.ts';

const violated = (actual: unknown): Evidence => ({
  ...{ path: 'facets.versioning.Status', actual, expected: 'be a|b', status: 'violated' },
});
const judgement = (verdict: Judgement['verdict']): Judgement => ({
  ...{ rule, type: 'AWS::S3::Bucket', verdict, observedAt: '2026-07-01T00:00:00.000Z' },
  resource: { arn: 'arn:aws:s3:::one', accountId: '111122223333', region: 'eu-west-1' },
});
const failing = (...evidence: readonly Evidence[]) => judgement({ status: 'fail', evidence });
const of = (...judgements: readonly Judgement[]) => renderExamples(judgements).get(rule.id);

describe('the example of a rule', () => {
  it('is what its first failure says, where AWS reports it', () =>
    expect(of(judgement({ status: 'pass' }), failing(violated('x')), failing(violated('y')))).toBe(
      [
        '## Example\n',
        'A failing `AWS::S3::Bucket` has this evidence:\n',
        '| Where | Found | It must |',
        '| --- | --- | --- |',
        '| `GetBucketVersioning → Status` | `"x"` | be a\\|b |',
      ].join('\n'),
    ));
  it('leaves out what holds, and is cut', () => {
    const text = of(
      failing({ ...violated('fine'), status: 'holds' }, ...['a', 'b', 'c', 'd`'.repeat(99)].map(violated)),
    );
    expect(text).toContain('has this evidence, and more:');
    expect(text?.split('\n').slice(6)).toHaveLength(3);
    expect(text).not.toContain('fine');
    expect(of(failing(violated('d`'.repeat(99))))).toMatch(/d'd'…` \| be/);
  });
  it('is none where it does not fail', () => expect(of(judgement({ status: 'pass' }))).toBeUndefined());
});

import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { defineRule, field } from '../../engine/index.ts';
import { renderRule } from '../../scripts/render-rule.ts';
import { renderRuleIndexes } from '../../scripts/render-rule-index.ts';

const rule = defineRule({
  id: 's3-bucket-quiet-for-days',
  title: 'S3 buckets are quiet',
  severity: 'low',
  category: 'cost',
  why: 'Noise costs.',
  fix: 'Hush.',
  references: ['https://docs.aws.amazon.com/quiet'],
  resource: 'AWS::S3::Bucket',
  needs: ['versioning'],
  params: {
    days: z.int().positive().max(9).default(3).describe('Days | nights'),
    kinds: z.array(z.string()).nonempty().default(['a']),
    level: z.enum(['low', 'high']).default('low'),
  },
  check: ({ facets }) => field(facets, 'versioning', 'Status').is('Enabled'),
});
const framework = {
  id: 'quiet-1.0',
  name: 'Quiet',
  version: '1.0',
  sections: [{ id: '1' }],
  requirements: [
    { id: '1.1', section: '1', rules: [rule.id] },
    { id: '1.2', section: '1', rules: ['s3-bucket-loud-at-night'] },
    { id: '1.3', section: '1', rules: ['s3-bucket-loud-at-night', rule.id] },
  ],
};
const page = renderRule(rule, [framework, { ...framework, id: 'loud', requirements: [] }]);

describe('the page of a rule', () => {
  it.each([
    ['what it asks for', 'S3 buckets are quiet. It judges each `AWS::S3::Bucket` with `versioning`.'],
    ['why', '## Why\n\nNoise costs.'],
    ['its severity', '| Severity | low |'],
    ['the actions it reads', '- `s3:GetBucketVersioning`\n- `s3:ListAllMyBuckets`\n'],
    ['how to mend it', '## Fix\n\nHush.'],
    ['where to read on', '<https://docs.aws.amazon.com/quiet>'],
    ['what it is for', '## Frameworks\n\n- [Quiet 1.0](../frameworks/quiet-1.0.md): 1.1, 1.3\n\n'],
    ['where it comes from', '[source](../../rules/s3/bucket-quiet-for-days.ts)'],
    ['the way back', '[All rules](README.md)'],
    ['a parameter with bounds', '| `days` | integer from 1 to 9 | `3` | Days \\| nights |'],
    ['a list', '| `kinds` | list of string, not empty | `["a"]` |  |'],
    ['words', '| `level` | "low" or "high" | `"low"` |  |'],
    ['a command', `--param 's3-bucket-quiet-for-days.kinds=["a"]'\n`],
  ])('says %s', (_, text) => expect(page).toContain(text));
});

describe('the indexes', () => {
  const indexes = renderRuleIndexes([rule]);
  it('list rules by service, with severity and category', () => {
    const index = indexes.get('README.md');
    expect(index).toContain('1 rule: 1 low.');
    expect(index).toContain('[s3](#s3) (1)');
    expect(index).toContain('## s3\n\n| Rule | Severity | Category | What it asks for |');
    expect(index).toContain('(s3-bucket-quiet-for-days.md) | low | cost | S3 buckets are quiet |');
  });
  it('list rules by category, with severity and service', () => {
    const index = indexes.get('by-category.md');
    expect(index).toContain('## cost\n\n| Rule | Severity | Service | What it asks for |');
    expect(index).toContain('(s3-bucket-quiet-for-days.md) | low | s3 | S3 buckets are quiet |');
  });
  it('lead to each other, and to the frameworks', () => {
    expect(indexes.get('README.md')).toMatch(/\(by-category\.md\).*\(\.\.\/frameworks\/README\.md\)/);
    expect(indexes.get('by-category.md')).toContain('(README.md)');
  });
});

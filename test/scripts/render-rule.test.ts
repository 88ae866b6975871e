import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { defineRule, field } from '../../engine/index.ts';
import { renderRule, renderRuleIndex } from '../../scripts/render-rule.ts';

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
const page = renderRule(rule);

describe('the page of a rule', () => {
  it.each([
    ['what it asks for', 'S3 buckets are quiet. It judges each `AWS::S3::Bucket` with `versioning`.'],
    ['why', '## Why\n\nNoise costs.'],
    ['its severity', '| Severity | low |'],
    ['the actions it reads', '- `s3:GetBucketVersioning`\n- `s3:ListAllMyBuckets`\n'],
    ['how to mend it', '## Fix\n\nHush.'],
    ['where to read on', '<https://docs.aws.amazon.com/quiet>'],
    ['where it comes from', '[source](../../rules/s3/bucket-quiet-for-days.ts)'],
    ['the way back', '[All rules](README.md)'],
    ['a parameter with bounds', '| `days` | integer from 1 to 9 | `3` | Days \\| nights |'],
    ['a list', '| `kinds` | list of string, not empty | `["a"]` |  |'],
    ['words', '| `level` | "low" or "high" | `"low"` |  |'],
    ['a command', `--param 's3-bucket-quiet-for-days.kinds=["a"]'\n`],
  ])('says %s', (_, text) => expect(page).toContain(text));
});

it('lists rules by service, with severity and category', () => {
  const index = renderRuleIndex([rule]);
  expect(index).toContain('1 rule: 1 low.');
  expect(index).toContain('## s3\n\n| Rule | Severity | Category | What it asks for |');
  expect(index).toContain('(s3-bucket-quiet-for-days.md) | low | cost | S3 buckets are quiet |');
});

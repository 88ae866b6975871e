/** What is published of exemptions says the same as the code: the page's example is good, and so is the schema. */
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { entrySchema } from '../../../lambdas/config/exemptions-schema.ts';
import { readExemptions } from '../../../lambdas/config/exemptions.ts';
import { prowlerChecks } from '../../../lambdas/config/prowler-checks.ts';
import { rules } from '../../../rules/index.ts';
import { renderExemptionsSchema, renderProwlerChecks } from '../../../scripts/render-exemptions.ts';

const page = readFileSync('docs/exemptions.md', 'utf8');
const [, example = ''] = /^```yaml\n([^]*?)^```$/m.exec(page) ?? [];

it('the example of the page is taken', () => {
  const { exemptions } = readExemptions(example, 'page', { rules, now: '2026-07-01T00:00:00.000Z' });
  expect(exemptions).toHaveLength((parse(example) as { exemptions: unknown[] }).exemptions.length);
  expect(exemptions.length).toBeGreaterThan(1);
});

it('the page explains every key', () => {
  const named = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(entrySchema.shape).sort());
});

it('the schema for editors, and the checks of Prowler, are fresh', async () => {
  expect(readFileSync('docs/exemptions.schema.json', 'utf8')).toBe(await renderExemptionsSchema(rules));
  expect(readFileSync('lambdas/config/prowler-checks.ts', 'utf8')).toBe(await renderProwlerChecks(rules));
});

it('the schema offers the ids of rules that can be exempt, and describes every key', async () => {
  const schema = await renderExemptionsSchema(rules);
  expect(schema).toContain('"s3-bucket-not-public"');
  expect(schema).not.toContain('iam-root-user-mfa-enabled');
  for (const key of Object.keys(entrySchema.shape)) expect(schema).toContain(`"${key}": {`);
  expect(schema).toContain('"additionalProperties": false');
});

it('every check of Prowler stands for rules that there are', () => {
  const ids = new Set(rules.map(({ id }) => id));
  const ours = Object.values(prowlerChecks).flat();
  expect(ours.filter((id) => !ids.has(id))).toEqual([]);
  expect(ours.length).toBeGreaterThan(50);
});

/** What every rule owes its readers, checked for all of them at once. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Category, Severity } from '../engine/rule.ts';
import { resolve } from '../inventory/demands.ts';
import { resourceOf } from '../inventory/registry.ts';
import { rules } from '../rules/index.ts';

const severities: Readonly<Record<Severity, true>> = {
  critical: true,
  high: true,
  medium: true,
  low: true,
  info: true,
};
const categories: Readonly<Record<Category, true>> = {
  identity: true,
  exposure: true,
  'data-protection': true,
  logging: true,
  resilience: true,
  maintenance: true,
  cost: true,
};

interface Planned {
  readonly rule: string;
  readonly resource_type: string;
  readonly category: string;
  readonly severity: string;
}
/** The catalogue of rules that are to be built. */
const catalogue = new Map(
  parse<Planned>(readFileSync('test/catalogue.csv'), { columns: true }).map((row) => [row.rule, row]),
);
const corrections = readFileSync('docs/catalogue-corrections.md', 'utf8').split('\n- ');
const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const fileOf = (id: string): string => id.replace('-', '/');

describe.each(rules)('$id', (rule) => {
  const file = fileOf(rule.id);
  const source = textOf(`rules/${file}.ts`);
  const test = textOf(`test/rules/${file}.test.ts`);

  it('is named after its file, and has a test', () =>
    expect([source === '' && `rules/${file}.ts`, test === '' && `test/rules/${file}.test.ts`]).toEqual([
      false,
      false,
    ]));
  it('has a page', () => expect(existsSync(`docs/rules/${rule.id}.md`)).toBe(true));
  it('is declared in its file, and nothing else is', () =>
    expect([...source.matchAll(/defineRule\(|\bid: '([\w-]+)'/g)].map(([, id]) => id)).toEqual([
      undefined,
      rule.id,
    ]));
  it('is tested by its table', () => {
    const [, name = ''] = /export const (\w+) = defineRule/.exec(source) ?? [];
    expect(test).toContain(`/rules/${file}.ts'`);
    expect(test).toContain(`testRule(${name}, {`);
  });
  it('has an id of words', () => expect(rule.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+){2,}$/));
  it('has a title that states the good state', () => {
    expect(rule.title).toMatch(/^[A-Z][^.\n]+[^.\s]$/);
    expect(rule.title.length).toBeLessThanOrEqual(100);
  });
  it('explains itself in whole sentences', () => {
    for (const text of [rule.why, rule.fix]) expect(text).toMatch(/^[A-Z][^\n]{15,}\.$/);
    expect(rule.why).not.toBe(rule.fix);
  });
  it('has a severity and a category that there are', () => {
    expect(severities).toHaveProperty(rule.severity);
    expect(categories).toHaveProperty(rule.category);
  });
  it('has a revision, and references to read', () => {
    expect(Number.isInteger(rule.revision) && rule.revision >= 1).toBe(true);
    for (const reference of rule.references ?? []) expect(URL.canParse(reference)).toBe(true);
  });
  it('judges a type that there is, and asks for what there is of it, once', () => {
    expect(resourceOf(rule.resource).type).toBe(rule.resource);
    expect(new Set(rule.needs).size).toBe(rule.needs.length);
    for (const need of rule.needs) expect(resolve(rule.resource, need).types[0]).toBe(rule.resource);
  });
  it('has defaults for all its parameters, each described', () => {
    expect(() => rule.params.parse({})).not.toThrow();
    const nameless = Object.entries(rule.params.shape).filter(
      ([, { description = '' }]) => description === '',
    );
    expect(nameless.map(([name]) => name)).toEqual([]);
  });
  it('refuses a parameter that it does not know', () =>
    expect(() => rule.params.parse({ 'no such': 1 })).toThrow());
  it('says what the catalogue says, or a correction says what it says instead', () => {
    const planned = catalogue.get(rule.id);
    const ours = [rule.resource, rule.category, rule.severity];
    const theirs = planned && [planned.resource_type, planned.category, planned.severity];
    const corrected = corrections.filter((line) => line.includes(`\`${rule.id}\``));
    const others = ours.filter((word, index) => word !== theirs?.[index]);
    expect(others.filter((word) => !corrected.some((line) => line.includes(word)))).toEqual([]);
  });
});

describe('the rules', () => {
  it('are each known by one id and one title', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(new Set(rules.map(({ title }) => title)).size).toBe(rules.length);
  });
  it.each([
    ['all', 40, /./],
    ['S3', 10, /^s3-/],
    ['EC2 and VPC', 12, /^(ec2|vpc)-/],
    ['IAM', 12, /^iam-/],
    ['CloudTrail', 4, /^cloudtrail-/],
    ['KMS', 2, /^kms-/],
  ] as const)('of %s are %d or more', (_, least, ids) =>
    expect(rules.filter(({ id }) => ids.test(id)).length).toBeGreaterThanOrEqual(least),
  );
  it('are all collected: no file declares one that is left out', () => {
    const declaring = globSync('rules/*/*.ts').filter((path) =>
      readFileSync(path, 'utf8').includes('= defineRule('),
    );
    expect(declaring.sort()).toEqual(rules.map(({ id }) => `rules/${fileOf(id)}.ts`).sort());
  });
  it('have no page without a rule', () => {
    const indexes = ['docs/rules/README.md', 'docs/rules/by-category.md'];
    const pages = globSync('docs/rules/*.md').filter((path) => !indexes.includes(path));
    expect(pages.sort()).toEqual(rules.map(({ id }) => `docs/rules/${id}.md`).sort());
  });
});

describe('the corrections to the catalogue', () => {
  const named = [...corrections.join(' ').matchAll(/`([a-z0-9]+(?:-[a-z0-9*…]+){2,})`/g)].map(
    ([, id = '']) => id,
  );
  const patterns = [...new Set(named)].filter((id) =>
    /^(account|backup|cloudtrail|dynamodb|ec2|ecr|efs|glacier|iam|kms|lambda|opensearch|s3|secretsmanager|sns|sqs|vpc)-/.test(
      id,
    ),
  );
  it.each(patterns)('speak of a rule that there is: %s', (id) => {
    const pattern = new RegExp(`^${id.replaceAll('…', '*').replaceAll('*', '.*')}$`);
    expect(rules.some((rule) => pattern.test(rule.id))).toBe(true);
  });
});

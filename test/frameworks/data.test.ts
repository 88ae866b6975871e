/** What every framework's file owes its readers, and that rules and requirements lead to each other. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { frameworkFiles, loadFramework } from '../../frameworks/load.ts';
import { fullName } from '../../frameworks/framework.ts';
import {
  frameworkIds,
  frameworkName,
  mappedBy,
  requirementsOf,
  rulesFor,
} from '../../frameworks/of-rules.ts';
import { rules } from '../../rules/index.ts';

type Row = Readonly<Record<string, string>> & { readonly rule: string };
const rows = (path: string) => parse<Row>(readFileSync(path), { columns: true });
const planned = new Set(rows('test/catalogue.csv').map(({ rule }) => rule));
const built = new Set<string>(rules.map(({ id }) => id));
const catalogue = rows('test/frameworks/catalogue.csv');
const files = globSync('frameworks/*.json').map((path) => basename(path, '.json'));
const frameworks = await Promise.all(frameworkIds.map(loadFramework));

/** `rule requirement` of a framework, by the catalogue's columns: `7.0:2.1.1` stands in the one of CIS. */
function ofCatalogue(framework: string): readonly string[] {
  const [cis, version = ''] = framework.split('-', 2);
  const isCis = cis === 'cis';
  return catalogue.flatMap((row) =>
    (row[isCis ? 'cis' : framework] ?? '')
      .split(';')
      .map((one) => one.trim())
      .filter((one) => (isCis ? one.startsWith(`${version}:`) : one !== ''))
      .map((one) => `${row.rule} ${isCis ? one.slice(version.length + 1) : one}`),
  );
}

describe.each(frameworks)('$id', ({ id, name, version, sections, requirements }) => {
  const pairs = requirements.flatMap((one) => one.rules.map((rule) => `${rule} ${one.id}`));

  it('is known by its id and its name', () => {
    expect(id).toMatch(/^[a-z0-9]+([-.][a-z0-9]+)*$/);
    expect(frameworkName(id)).toBe(fullName({ name, ...(version !== undefined && { version }) }));
  });
  it('has requirements, each once, in sections that are there', () => {
    const ids = requirements.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(requirements.map(({ section }) => section))]).toEqual(sections.map((one) => one.id));
    // They are the marks of the generated table.
    expect(ids.filter((one) => /[;|]/.test(one))).toEqual([]);
  });
  it('has short headings, and no text', () => {
    const titles = [...sections, ...requirements].flatMap(({ title }) => title ?? []);
    expect(titles.filter((title) => title.split(' ').length > 13 || title.length > 100)).toEqual([]);
  });
  it('names rules that exist, or are planned, each once and in order', () => {
    for (const one of requirements) expect(one.rules).toEqual([...new Set(one.rules)].sort());
    const strange = requirements.flatMap((one) => one.rules).filter((rule) => !planned.has(rule));
    expect(strange.filter((rule) => !built.has(rule))).toEqual([]);
  });
  it('is what the catalogue’s columns say of every rule, and nothing else', () => {
    const columns = ofCatalogue(id);
    // The catalogue has no columns of these two.
    if (['csa-ccm-4.0', 'dora'].includes(id)) expect(columns).toEqual([]);
    else expect(pairs.sort()).toEqual([...columns].sort());
  });
  it('is mapped back by every rule that there is', () => {
    const back = rules.flatMap((rule) =>
      mappedBy(rule.id)
        .filter(({ framework }) => framework === id)
        .flatMap((one) => one.requirements.map((requirement) => `${rule.id} ${requirement}`)),
    );
    expect(back.sort()).toEqual(pairs.filter((pair) => built.has(pair.split(' ')[0] ?? '')).sort());
    expect([...rulesFor([id])].sort()).toEqual([...new Set(back.map((pair) => pair.split(' ')[0]))].sort());
  });
});

describe('the frameworks', () => {
  it('are all those that there are files of', () => {
    expect(files.sort()).toEqual([...frameworkFiles].sort());
    expect([...frameworkIds].sort()).toEqual(files);
    expect(files).toEqual(
      expect.arrayContaining(['aws-fsbp', 'cis-3.0', 'cis-4.0', 'cis-5.0', 'cis-6.0', 'cis-7.0']),
    );
  });
  it('are told by the findings of a rule, as one list', () => {
    expect(requirementsOf('iam-access-key-rotated')).toEqual(
      expect.arrayContaining(['cis-7.0:2.12', 'gdpr:Art. 25', 'nist-800-53-r5:AC-2(1)']),
    );
    expect(requirementsOf('s3-bucket-of-a-user')).toEqual([]);
  });
  it('that are not there cannot be loaded', async () => {
    await expect(loadFramework('cis-1.0')).rejects.toThrow("there is no framework 'cis-1.0'");
    await expect(loadFramework('constructor')).rejects.toThrow('there is no framework');
  });
});

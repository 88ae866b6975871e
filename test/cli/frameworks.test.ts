import { describe, expect, it } from '@jest/globals';
import { NOTHING, type Tallies, type Tally } from '../../reports/scores/tally.ts';
import { rules } from '../../rules/index.ts';
import { rulesFor } from '../../frameworks/of-rules.ts';
import { finding, giving, known, plumbline, scanResult } from './harness.ts';

/** All rules pass but for these. */
const tallies = (over: Readonly<Record<string, Partial<Tally>>> = {}): Tallies =>
  new Map(rules.map(({ id }) => [id, { ...NOTHING, passing: 2, ...over[id] }]));
const scanning = (over?: Readonly<Record<string, Partial<Tally>>>) => ({
  scan: () => Promise.resolve(scanResult({}, [finding()], tallies(over))),
});
const KEY = 'iam-access-key-rotated';
const MFA = 'iam-root-user-mfa-enabled';
const row = (stdout: string, start: string) =>
  stdout
    .split('\n')
    .find((line) => line.startsWith(start))
    ?.split(/ {2,}/);

describe('scan --frameworks', () => {
  const cis = (over?: Readonly<Record<string, Partial<Tally>>>, ...argv: string[]) =>
    plumbline(['scan', '--frameworks', 'cis-7.0', '--fail-on', 'none', ...argv], { parts: scanning(over) });

  it('asks for its rules only', async () => {
    const { asked } = await plumbline(['scan', '--frameworks', 'CIS-7.0,gdpr']);
    expect(asked.scan?.request).toEqual({ frameworks: ['cis-7.0', 'gdpr'] });
  });
  it('prints a score a section, after the findings', async () => {
    const { code, stdout } = await cis({ [KEY]: { failing: 1 }, [MFA]: { unknown: 1 } });
    expect(code).toBe(0);
    const [findings = '', scores = ''] = stdout.split('\nCIS AWS Foundations Benchmark 7.0 (cis-7.0)\n');
    expect(findings).toContain('s3-bucket-blocks-public-access');
    const [, passed, failed, unknown, score, ...more] = row(scores, '2 ') ?? [];
    const all = Number(passed) + 2;
    expect({ failed, unknown }).toEqual({ failed: '1', unknown: '1' });
    expect(score).toBe(`${Math.floor((100 * Number(passed)) / all)}%, ${Math.ceil(100 / all)}% unknown`);
    expect(more.at(-1)).toBe('Identity and Access Management');
    expect(row(scores, 'all')?.slice(2, 4)).toEqual(['1', '1']);
    expect(scores).toContain('Failed (1): 2.12\nUnknown (1): 2.5\n');
  });
  it('says what no rule judges, and what is still to come', async () => {
    const { stdout } = await plumbline(['scan', '--frameworks', 'cis-3.0'], { parts: scanning() });
    expect(stdout).toMatch(/^Not automated yet \(\d+\): .*/m);
    expect(stdout).toContain('Not automated (1): 1.3\n');
    expect(stdout).toMatch(/^Judged in part \(\d+\): .*/m);
  });
  it('says what passes because somebody accepted it', async () =>
    expect((await cis({ [KEY]: { exempt: 1 } })).stdout).toContain('Passed with exemptions (1): 2.12\n'));
  it('takes several at once', async () => {
    const { stdout } = await cis({}, '--frameworks', 'gdpr');
    expect([...stdout.matchAll(/^.* \((cis-7\.0|gdpr)\)$/gm)].map(([, id]) => id)).toEqual([
      'cis-7.0',
      'gdpr',
    ]);
    expect(row(stdout, 'Art. 25')?.at(-1)).toBe('Data protection by design and by default');
  });
  it('goes into json, before the findings', async () => {
    const { stdout } = await cis({ [KEY]: { failing: 1 } }, '--format', 'json');
    const { frameworks, findings } = JSON.parse(stdout) as { frameworks: object[]; findings: object[] };
    expect(findings).toHaveLength(1);
    expect(frameworks).toMatchObject([{ id: 'cis-7.0', total: { failed: 1, unknown: 0 } }]);
    expect(frameworks[0]).toHaveProperty(
      'requirements',
      expect.arrayContaining([
        {
          ...{ id: '2.12', section: '2', title: 'Ensure access keys are rotated every 90 days or less' },
          ...{ status: 'fail', failing: [KEY], unknown: [], exempt: [], planned: [] },
        },
      ]),
    );
  });
  it('leaves a finding a line alone', async () => {
    const { stdout } = await cis({}, '--format', 'ndjson');
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });
  it('leaves unknown what other flags leave out', async () => {
    const { stdout } = await cis({}, '--severity', 'critical');
    expect(stdout).toMatch(/^Unknown \(\d+\): .*\b2\.12\b/m);
  });
  it('gives no score of one resource', async () => {
    const resource = ['--resource', finding().resource.arn];
    expect((await cis({}, ...resource)).stdout).not.toContain('(cis-7.0)');
  });
  it('is not printed where it is not asked for', async () => {
    const { stdout } = await plumbline(['scan', '--format', 'json'], { parts: giving() });
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['summary', 'findings']);
  });
});

describe('findings --frameworks', () => {
  const two = ['111122223333', '444455556666'];
  const findings = (...argv: string[]) =>
    plumbline(['findings', '--fail-on', 'none', '--max-unknown', '9', ...argv], {
      parts: {
        open: async function* () {
          for (const account of two)
            yield await Promise.resolve({
              ...{ ...known([finding()]), account },
              tallies: () => tallies(account === two[0] ? { [KEY]: { failing: 1 } } : {}),
            });
        },
      },
    });
  it('scores what is true now, over all accounts', async () =>
    expect((await findings('--frameworks', 'cis-7.0')).stdout).toContain('Failed (1): 2.12\n'));
  it('scores the accounts that are asked for', async () => {
    const { stdout } = await findings('--frameworks', 'cis-7.0', '--accounts', two[1] ?? '');
    expect(stdout).toContain('(cis-7.0)\n');
    expect(stdout).not.toContain('Failed');
  });
  it('is an object with both in json, and a list without', async () => {
    const { stdout } = await findings('--frameworks', 'gdpr', '--format', 'json');
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['frameworks', 'findings']);
    expect(Array.isArray(JSON.parse((await findings('--format', 'json')).stdout))).toBe(true);
  });
});

describe('a framework that there is not', () => {
  it.each([
    ['scan --frameworks cis-70', "unknown framework 'cis-70'; did you mean 'cis-7.0'?"],
    ['findings --frameworks iso27001', "unknown framework 'iso27001'; see plumbline frameworks list"],
    ['rules list --frameworks fsbp', "unknown framework 'fsbp'; did you mean 'aws-fsbp'?"],
    ['frameworks show cis', "unknown framework 'cis'; did you mean 'cis-7.0'?"],
  ])('%s', async (command, message) =>
    expect(await plumbline(command.split(' '))).toMatchObject({ code: 2, stderr: `plumbline: ${message}\n` }),
  );
});

describe('frameworks', () => {
  it('list how much of each is automated', async () => {
    const { stdout } = await plumbline(['frameworks', 'list', '--format', 'json']);
    const records = JSON.parse(stdout) as { id: string; [count: string]: number | string }[];
    expect(records.map(({ id }) => id)).toEqual(expect.arrayContaining(['cis-7.0', 'aws-fsbp']));
    for (const { requirements, automated, notAutomatedYet, notAutomated } of records)
      expect(Number(automated) + Number(notAutomatedYet) + Number(notAutomated)).toBe(requirements);
    const table = (await plumbline(['frameworks', 'list'])).stdout;
    expect(row(table, 'cis-7.0')?.slice(0, 2)).toEqual(['cis-7.0', '70']);
  });
  it('show requirements, with rules that there are apart from those to come', async () => {
    const { stdout } = await plumbline(['frameworks', 'show', 'cis-3.0', '--format', 'json']);
    const { requirements } = JSON.parse(stdout) as { requirements: object[] };
    expect(requirements).toEqual(
      expect.arrayContaining([
        {
          ...{
            id: '1.3',
            section: '1',
            title: 'Ensure security questions are registered in the AWS account',
          },
          ...{ state: 'not automated', rules: [], planned: [] },
        },
      ]),
    );
    const table = (await plumbline(['frameworks', 'show', 'cis-3.0'])).stdout;
    expect(row(table, '1.14')?.slice(1, 4)).toEqual(['automated', '1', '0']);
  });
});

describe('rules', () => {
  it('list those for a framework', async () => {
    const { stdout } = await plumbline(['rules', 'list', '--frameworks', 'cis-7.0', '--format', 'ndjson']);
    const ids = stdout.trim().split('\n');
    expect(ids).toHaveLength(rulesFor(['cis-7.0']).size);
  });
  it('show their requirements', async () =>
    expect((await plumbline(['rules', 'show', KEY])).stdout).toMatch(/^ {2}cis-7\.0: 2\.12$/m));
});

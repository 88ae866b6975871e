import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FindingLine } from '../../cli/finding-line.ts';
import { finding, known, plumbline, scanResult, Sink } from './harness.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const ESC = '\u001b';
const FINDINGS = [
  finding({ rule: 'iam-access-key-rotated', severity: 'medium', evidence: [] }, 'a-key'),
  finding(),
  finding(
    {
      status: 'unknown',
      open: false,
      evidence: [
        {
          path: 'GetPublicAccessBlock',
          key: 'facets.publicAccessBlock',
          actual: { $gap: { call: 's3:GetBucketPublicAccessBlock', error: 'AccessDenied', deniedBy: 'scp' } },
          expected: 'be true',
          status: 'unknown',
        },
      ],
    },
    'secret-bucket',
  ),
  finding(
    { severity: 'critical', status: 'error', open: false, evidence: [], error: 'TypeError: no\n  at' },
    'broken',
  ),
];
const holding = (findings: readonly FindingLine[]) => ({
  open: async function* () {
    yield await Promise.resolve(known(findings));
  },
});
const print = (flags: readonly string[], findings: readonly FindingLine[], options: object = {}) =>
  plumbline(['findings', '--fail-on', 'none', ...flags], { parts: holding(findings), ...options });

describe('the table', () => {
  it('has a row a finding, worst first, without decoration', async () => {
    const { stdout } = await print([], FINDINGS);
    expect(stdout).toBe(readFileSync(new URL('golden/findings.txt', import.meta.url), 'utf8'));
  });

  it('cuts the reason, and nothing else, to the width of a terminal', async () => {
    const { stdout } = await print([], FINDINGS, { columns: 120, env: { NO_COLOR: '1' } });
    const lines = stdout.trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(lines[2]).toMatch(/^high +fail +s3-bucket-blocks-public-access .*…$/);
  });

  it.each([
    ['a terminal', { columns: 200 }, true],
    ['a pipe', {}, false],
    ['a terminal with NO_COLOR', { columns: 200, env: { NO_COLOR: '1' } }, false],
    ['a dumb terminal', { columns: 200, env: { TERM: 'dumb' } }, false],
  ])('on %s', async (_, options, colours) => {
    const { stdout } = await print([], FINDINGS, options);
    expect(stdout.includes(ESC)).toBe(colours);
  });

  it('keeps its columns under colours', async () => {
    const coloured = await print([], FINDINGS, { columns: 200 });
    const plain = await print([], FINDINGS, { columns: 200, env: { NO_COLOR: '1' } });
    expect(coloured.stdout.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain.stdout);
  });

  it('has one line for what many findings cannot be judged by, and rows for what is open', async () => {
    const gap = { call: 's3:GetBucketLogging', error: 'AccessDenied', deniedBy: 'role' };
    const evidence = [
      {
        path: 'GetBucketLogging',
        key: 'k',
        actual: { $gap: gap },
        expected: 'be',
        status: 'unknown' as const,
      },
    ];
    const dark = Array.from({ length: 1204 }, (_, index) =>
      finding({ status: 'unknown', open: false, evidence, rule: `rule-${index % 12}` }, `dark-${index}`),
    );
    const open = finding({ status: 'unknown', open: true, evidence }, 'was-failing');
    const { stdout } = await print([], [...dark, open, ...FINDINGS]);
    expect(stdout.split('\n').slice(0, 6).join('\n')).toContain('was-failing');
    expect(stdout).toContain('secret-bucket');
    expect(stdout.trimEnd().split('\n').slice(6)).toEqual([
      '1,204 findings of 12 rules cannot be judged: s3:GetBucketLogging: AccessDenied (denied by role)',
      'Each of them is printed by --format ndjson.',
    ]);
    const alone = await print([], dark);
    expect(alone.stdout.split('\n')).toHaveLength(3);
    expect((await print([], dark.slice(0, 3))).stdout).toContain('dark-2');
    const lines = (await print(['--format', 'ndjson'], dark)).stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1204);
  });

  it('says so where there is nothing', async () => {
    expect((await print([], [])).stdout).toBe('No findings.\n');
  });
});

describe('names that hold escape sequences', () => {
  const evil = `evil${ESC}[2J\u009b31m\u202etxt\r\nhigh  pass`;
  it.each(['table', 'json', 'ndjson'])('obey nobody as %s', async (format) => {
    const { stdout } = await print(['--format', format], [finding({ evidence: [] }, evil)]);
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(stdout).not.toContain('\nhigh  pass');
  });

  it('stay as they are for machines', async () => {
    const { stdout } = await print(['--format', 'ndjson'], [finding({}, evil)]);
    expect((JSON.parse(stdout) as FindingLine).resource.name).toBe(evil);
  });

  it('obey nobody in what goes to stderr', async () => {
    const gaps = [{ account: '1', call: `s3:X${ESC}[2J`, error: 'E', count: 1 }];
    const { stderr } = await plumbline(['scan'], {
      parts: {
        scan: () => Promise.resolve(scanResult({ gaps, gapCount: 1 })),
      },
    });
    expect(stderr).toContain('s3:X[2J: E');
    expect(stderr).not.toContain(ESC);
  });
});

describe('formats for machines', () => {
  it('prints a finding a line', async () => {
    const { stdout } = await print(['--format', 'ndjson'], FINDINGS);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(FINDINGS);
  });

  it.each([[[]], [FINDINGS]])('prints an array', async (findings) => {
    const { stdout } = await print(['--format', 'json'], findings);
    expect(JSON.parse(stdout)).toEqual(findings);
  });

  it('writes to a file', async () => {
    const file = join(temporaryFolder(), 'out.json');
    const { code, stdout } = await print(['--format', 'json', '--output', file], FINDINGS, { columns: 80 });
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(FINDINGS);
  });

  it('ends quietly when nobody reads any more', async () => {
    const closed = new Sink();
    closed._write = (_text, _encoding, done) => {
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    };
    closed.on('error', () => undefined);
    const { code, stderr } = await print(['--format', 'ndjson'], FINDINGS, { stdout: closed });
    expect({ code, stderr }).toEqual({ code: 141, stderr: '' });
  });
});

/** What exemptions make of a scan, and of what is printed. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../temporary-folder.ts';
import { finding, giving, known, plumbline } from './harness.ts';

const NOW = new Date('2026-07-10T00:00:00.000Z');
const before = process.cwd();
beforeEach(() => process.chdir(temporaryFolder()));
afterAll(() => process.chdir(before));

describe('scan', () => {
  const scan = (argv: readonly string[], over = {}) =>
    plumbline(['scan', '--quiet', '--fail-on', 'none', ...argv], { now: NOW, parts: giving(over) });
  it('goes by exemptions.yaml where it is, or by the file that is named', async () => {
    const run = (...argv: string[]) => plumbline(['scan', ...argv], { now: NOW });
    expect((await run()).asked.scan).not.toHaveProperty('exemptions');
    writeFileSync('exemptions.yaml', 'exemptions: []');
    writeFileSync('other.yaml', '# none');
    expect((await run()).asked.scan?.exemptions).toEqual({ text: 'exemptions: []', file: 'exemptions.yaml' });
    expect((await run('--exemptions', 'other.yaml')).asked.scan?.exemptions?.text).toBe('# none');
    expect((await run('--exemptions', 'gone.yaml')).code).toBe(2);
  });
  it('is not clean where the file was refused', async () => {
    const configProblems = ['exemptions.yaml:1: bad\u001b[2J'];
    expect(await scan([], { configProblems })).toMatchObject({
      code: 2,
      stderr: 'plumbline: exemptions.yaml:1: bad[2J\n',
    });
    expect((await scan([])).code).toBe(0);
  });
  it('does not end on what is exempt', async () => {
    const verdicts = { pass: 0, fail: 0, unknown: 2, error: 0, 'not-applicable': 0 };
    expect((await scan([], { verdicts, gapCount: 3 })).code).toBe(3);
    expect(
      (await scan([], { verdicts, gapCount: 3, exempt: { failing: 1, unknown: 2, gaps: 2 } })).code,
    ).toBe(3);
    expect(
      (await scan([], { verdicts, gapCount: 3, exempt: { failing: 1, unknown: 2, gaps: 3 } })).code,
    ).toBe(0);
  });
});

describe('findings', () => {
  const exemption = { id: 'x', owner: 'me', reason: 'so', expires: '2026-07-10', covers: 'fail' as const };
  const accepted = finding({ status: 'exempt', verdict: 'fail', exemption });
  const findings = (now: Date, ...argv: string[]) =>
    plumbline(['findings', ...argv], {
      now,
      parts: {
        open: async function* () {
          yield await Promise.resolve(known([accepted]));
        },
      },
    });
  it('shows what is exempt, by whom and until when, and does not fail for it', async () => {
    const { code, stdout } = await findings(NOW);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /high +exempt +s3-bucket-blocks-public-access .* accepted by me until 2026-07-10: so\n/,
    );
    expect((await findings(NOW, '--status', 'fail')).stdout).toBe('No findings.\n');
  });
  it('fails again the day after, before any scan', async () => {
    const { code, stdout } = await findings(
      new Date('2026-07-11T00:00:00Z'),
      '--status',
      'fail',
      '--format',
      'ndjson',
    );
    expect([code, (JSON.parse(stdout) as { status: string }).status]).toEqual([1, 'fail']);
  });
});

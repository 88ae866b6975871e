import { describe, expect, it } from '@jest/globals';
import { liveParts } from '../../cli/live.ts';
import { encodeState } from '../../engine/state/encode.ts';
import { folderStore } from '../../lambdas/store/folder.ts';
import { stateKey } from '../../lambdas/store/layout.ts';
import { packLines } from '../../lambdas/store/lines.ts';
import { ACCOUNT, after, arn, FAIL, PASS, scan, UNKNOWN } from '../engine/state/lab.ts';
import { plumbline } from './harness.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const live = liveParts();

/** A folder that holds the state after one scan. */
async function kept(): Promise<string> {
  const folder = temporaryFolder();
  const { state } = after(scan(1, { bad: FAIL, good: PASS, dark: UNKNOWN }));
  await folderStore(folder).put(stateKey(ACCOUNT), await packLines(encodeState(state)));
  return folder;
}
const findings = (...flags: string[]) =>
  plumbline(['findings', '--format', 'ndjson', ...flags], {
    parts: { open: (store) => live.open(store), store: (uri) => live.store(uri) },
  });
const arns = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { resource: { arn: string } }).resource.arn)
    .sort();

describe('findings, from a state that a scan left', () => {
  it('prints what failed and what is unknown', async () => {
    const { code, stdout } = await findings('--store', await kept());
    expect({ code, arns: arns(stdout) }).toEqual({ code: 1, arns: [arn('bad'), arn('dark')] });
  });

  it.each([
    ['--status fail', 1, ['bad']],
    ['--status unknown', 3, ['dark']],
    ['--status unknown,fail --fail-on critical', 3, ['bad', 'dark']],
    ['--status error', 0, []],
    ['--regions us-east-1', 2, []],
    ['--regions eu-west-1 --max-unknown 1 --fail-on none', 0, ['bad', 'dark']],
    [`--accounts ${ACCOUNT} --status fail`, 1, ['bad']],
    [`--resource ${arn('dark')}`, 3, ['dark']],
    ['--services s3', 0, []],
  ])('%s', async (flags, code, names) => {
    const { stdout, ...ended } = await findings('--store', await kept(), ...flags.split(' '));
    expect({ code: ended.code, arns: arns(stdout) }).toEqual({ code, arns: names.map(arn) });
  });

  it('tells a resource that is well from one that no scan has seen', async () => {
    const folder = await kept();
    expect((await findings('--store', folder, '--resource', arn('good'))).code).toBe(0);
    expect((await findings('--store', folder, '--resource', arn('never'))).code).toBe(2);
  });

  it('does not take a store without a scan for a clean one', async () => {
    const folder = temporaryFolder();
    const { code, stderr } = await findings('--store', folder);
    expect(code).toBe(2);
    expect(stderr).toContain('has no scan in it');
  });

  it('refuses what is no store', async () => {
    const { code, stderr } = await findings('--store', 'https://bucket');
    expect(code).toBe(2);
    expect(stderr).toContain("'https://bucket' is no store");
  });
});

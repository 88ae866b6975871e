/** A scan for a framework, through the real steps: what it reads, and what its score is. */
import { describe, expect, it } from '@jest/globals';
import { loadFramework } from '../../../frameworks/load.ts';
import { rulesFor } from '../../../frameworks/of-rules.ts';
import type { Doors } from '../../../lambdas/steps/here.ts';
import { scanHere } from '../../../lambdas/steps/scan.ts';
import type { ScanConfig, Selection } from '../../../lambdas/steps/types.ts';
import { scoreOf } from '../../../reports/scores/score.ts';
import { rules } from '../../../rules/index.ts';
import { canned, failure, HOME, type Answers } from '../../aws.ts';
import { accounts } from '../../truth/accounts.ts';
import { params } from '../../truth/params.ts';
import { memoryStore } from '../memory.ts';

const all: readonly string[] = rules.map(({ id }) => id);
const good = accounts['good'] ?? {};

const operations = (calls: readonly string[]) =>
  [...new Set(calls.map((call) => call.split(' ').slice(1, 3).join(' ')))].sort();

async function scan(request: Selection, { ids = all, answers = good } = {}) {
  const aws = canned({
    'sts GetCallerIdentity': { Account: HOME.accountId, Arn: `arn:aws:iam::${HOME.accountId}:user/me` },
    ...answers,
    'ec2 DescribeRegions': { Regions: [{ RegionName: HOME.region }] },
  });
  const door = () => ({ aws, calls: new Map<string, number>(), credentialsFor: () => undefined });
  const doors: Doors = { own: door, to: door, region: () => Promise.resolve(HOME.region) };
  const config: ScanConfig = {
    ...{ schemaVersion: 1, accounts: { current: true }, regions: 'all', params: { ...params } },
    ...{ rules: ids, allow: ['slow', 'billed'] },
  };
  const now = () => new Date('2026-07-01T00:00:00Z');
  const { tallies } = await scanHere({ store: memoryStore(), config, request, now, doors });
  const framework = await loadFramework('cis-7.0');
  return { calls: aws.calls.sort(), score: scoreOf(framework, new Set(all), await tallies()) };
}

describe('a scan for a framework', () => {
  it('makes the calls that its rules need, no others', async () => {
    const ids = [...rulesFor(['cis-7.0'])];
    const [narrowed, justThose, whole] = [
      await scan({ frameworks: ['cis-7.0'] }),
      await scan({}, { ids }),
      await scan({}),
    ];
    expect(ids.length).toBeGreaterThan(20);
    expect(narrowed.calls).toEqual(justThose.calls);
    expect(operations(whole.calls)).toEqual(expect.arrayContaining(operations(narrowed.calls)));
    expect(narrowed.calls.length).toBeLessThan(whole.calls.length);
    expect(operations(whole.calls)).toContain('ec2 DescribeAddresses');
    expect(operations(narrowed.calls)).not.toContain('ec2 DescribeAddresses');
  });

  it('passes all that is automated, in an account that is good', async () => {
    const { total } = (await scan({ frameworks: ['cis-7.0'] })).score;
    expect(total).toMatchObject({ failed: 0, unknown: 0, percent: { passed: 100, unknown: 0 } });
    expect(total.passed).toBeGreaterThan(25);
  });

  it('does not take a gap for a pass, nor for a failure', async () => {
    const answers: Answers = { ...good, 'iam GetAccountPasswordPolicy': failure('AccessDenied') };
    const { total, requirements } = (await scan({ frameworks: ['cis-7.0'] }, { answers })).score;
    const dark = requirements.filter(({ status }) => status === 'unknown');
    expect(dark.map(({ id, unknown }) => [id, unknown])).toEqual([
      ['2.8', ['iam-password-policy-minimum-length']],
      ['2.9', ['iam-password-policy-prevents-reuse']],
    ]);
    expect(total.failed).toBe(0);
  });

  it('fails what fails, and leaves unknown what was left out', async () => {
    const answers: Answers = { ...good, 'ec2 GetEbsEncryptionByDefault': { EbsEncryptionByDefault: false } };
    const { requirements } = (await scan({ frameworks: ['cis-7.0'], services: ['ec2'] }, { answers })).score;
    const of = (wanted: string) => requirements.find(({ id }) => id === wanted);
    expect(of('6.1.1')).toMatchObject({
      status: 'fail',
      failing: ['ec2-region-ebs-default-encryption-enabled'],
    });
    expect(of('2.8')).toMatchObject({ status: 'unknown', unknown: ['iam-password-policy-minimum-length'] });
  });
});

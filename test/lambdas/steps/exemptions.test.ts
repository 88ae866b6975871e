/** Exemptions through a whole scan: what is counted, what is told, what stands in the tables, and how a scan ends. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { parquetReadObjects } from 'hyparquet';
import { tallyOfSummary } from '../../../cli/output/summary.ts';
import { planScan } from '../../../lambdas/steps/plan.ts';
import { exemptionsFileKey, exemptionsKey } from '../../../lambdas/store/layout.ts';
import { readState } from '../../../lambdas/steps/state.ts';
import { canned, failure } from '../../aws.ts';
import { memoryStore } from '../memory.ts';
import { detailOf, notified } from './ears.ts';
import { BASE, CONFIG, region, scanned, several, type Answers } from './world.ts';

const ONE = '111111111111';
const IDLE = region({ idle: true });
const day = (at: number) => `2026-07-${String(at).padStart(2, '0')}T00:00:00.000Z`;
const file = (more = '', expires = '2026-07-20') =>
  `exemptions:\n  - {id: idle, rules: [ec2-elastic-ip-*], owner: net, reason: soon gone, expires: ${expires}${more}}\n`;

let store = memoryStore();
beforeEach(() => void (store = memoryStore()));
const put = (text: string) => store.put(exemptionsFileKey, text);
const scan = (at: number, answers: Answers = IDLE) => scanned({ store, answers, at: day(at) });
const told = async (at: number, answers: Answers = IDLE) => notified(store, (await scan(at, answers)).plan);
const rows = async (table: string): Promise<Record<string, unknown>[]> => {
  const keys = [...store.objects.keys()].filter((key) => key.startsWith(`tables/${table}/`));
  const all = await Promise.all(
    keys.map((key) => parquetReadObjects({ file: new Uint8Array(store.objects.get(key) ?? []).buffer })),
  );
  return all.flat();
};

describe('a finding under an exemption', () => {
  it('does not count as failing, has a count of its own, and stays in state and tables', async () => {
    expect((await scan(1)).summary).toMatchObject({ failing: { low: 1 }, exempt: { failing: 0 } });
    await put(file());
    const { summary } = await scan(2);
    expect(summary).toMatchObject({ failing: { low: 0 }, exempt: { failing: 1, unknown: 0, gaps: 0 } });
    expect(tallyOfSummary(summary).failing.low).toBe(0);
    const [finding] = [...((await readState(store, ONE)).state?.findings.values() ?? [])];
    expect(finding).toMatchObject({ open: true, verdict: 'fail', exemption: { id: 'idle', owner: 'net' } });
    expect((await rows('findings')).filter(({ status }) => status === 'exempt')).toMatchObject([
      {
        verdict: 'fail',
        exempt_by: 'idle',
        exempt_owner: 'net',
        exempt_reason: 'soon gone',
        exempt_until: '2026-07-20',
      },
    ]);
    expect((await rows('changes')).map(({ kind, exempt_by: by }) => [kind, by])).toEqual([
      ['opened', null],
      ['exempted', 'idle'],
    ]);
    expect((await rows('scans')).map(({ exempt }) => exempt)).toEqual([0n, 1n]);
  });
  it('opens without a word, and is told once it expires: by whom, and what fails again', async () => {
    await put(file());
    await told(1, region());
    expect((await told(2)).messages).toEqual([]);
    const { messages, events } = await told(21);
    expect(messages[0]?.subject).toBe('Plumbline: 1 fail again after an exemption');
    expect(messages[0]?.text).toMatch(
      /^Exemptions that expired: 1\n {2}idle of net, to 2026-07-20: 1 fail again \(1 low\), by ec2-elastic-ip-associated, in 111111111111\n/,
    );
    expect(events.map(detailOf)).toMatchObject([
      {
        kind: 'unexempted',
        cause: 'exemption-expired',
        rules: [{ count: 1, exemption: { id: 'idle', owner: 'net' } }],
      },
    ]);
    expect((await told(22)).messages).toEqual([]);
  });
  it('fails again when it expires, even in an account that cannot be entered any more', async () => {
    const config = several(ONE);
    await put(file());
    await scanned({ store, config, answers: IDLE, at: day(1) });
    const blocked = async (at: number) =>
      (await scanned({ store, config, answers: IDLE, at: day(at), refusing: [ONE] })).summary;
    expect(await blocked(20)).toMatchObject({ failing: { low: 0 }, exempt: { failing: 1 } });
    expect(await blocked(21)).toMatchObject({ failing: { low: 1 }, exempt: { failing: 0 } });
  });
  it('is told as such where the file no longer names it', async () => {
    await put(file());
    await told(1);
    await put('exemptions: []');
    expect((await told(2)).messages[0]?.text).toMatch(
      /^Exemptions that no longer hold: 1\n {2}idle of net, to/,
    );
  });
});

describe('an exemption that ends soon', () => {
  it('is announced once, however often it is scanned, and again when it is renewed', async () => {
    await put(file());
    await told(1);
    expect((await told(5)).messages).toEqual([]);
    const [message] = (await told(6)).messages;
    expect(message?.subject).toBe('Plumbline: 1 exemption expires soon');
    expect(message?.text).toContain('  idle of net ends after 2026-07-20: soon gone\n');
    expect((await told(7)).messages).toEqual([]);
    await put(file('', '2026-07-21'));
    expect((await told(8)).messages).toHaveLength(1);
    expect((await told(9)).messages).toEqual([]);
  });
});

describe('a file that is refused', () => {
  it('is told at the top, once; the one before stays in force', async () => {
    await put(file());
    await told(1);
    await put(file(', onwer: x'));
    const { plan, summary } = await scan(2);
    expect(summary).toMatchObject({
      exempt: { failing: 1 },
      configProblems: [expect.stringMatching(/:2: .*'onwer'/), expect.anything()],
    });
    const { messages } = await notified(store, plan);
    expect(messages[0]?.subject).toBe('Plumbline: configuration refused');
    expect(messages[0]?.text).toMatch(
      /^Refused: what was in force before stays\n {2}config\/exemptions\.yaml:2: /,
    );
    expect((await told(3)).messages).toEqual([]);
    await put(file(', owner: x'));
    expect((await told(4)).messages).toHaveLength(1);
  });
});

describe('an accepted gap', () => {
  const dark: Answers = {
    ...IDLE,
    'ec2 GetEbsEncryptionByDefault': () => {
      throw failure('UnauthorizedOperation');
    },
  };
  const gap = (rule: string) =>
    `exemptions:\n  - {rules: [${rule}], covers: gap, owner: net, reason: no, expires: 2026-07-20}\n`;
  it('is none for the exit code, and still told', async () => {
    const before = (await scan(1, dark)).summary;
    expect([before.verdicts.unknown, before.gapCount, tallyOfSummary(before).unknown]).toEqual([2, 2, 2]);
    await put(gap('ec2-region-*'));
    const { summary } = await scan(2, dark);
    expect(summary).toMatchObject({ verdicts: { unknown: 2 }, gapCount: 2, exempt: { unknown: 2, gaps: 2 } });
    expect(tallyOfSummary(summary).unknown).toBe(0);
  });
  it('is one where something else depends on it', async () => {
    await put(gap('ec2-elastic-ip-associated'));
    const { summary } = await scan(1, dark);
    expect(tallyOfSummary(summary).unknown).toBe(2);
    expect(summary).toMatchObject({ failing: { low: 1 }, exempt: { unknown: 0, gaps: 0 } });
  });
});

it('a scan is judged by the exemptions of its plan, and judging it again changes nothing', async () => {
  await put(file());
  await scan(1);
  const state = async () => (await readState(store, ONE)).state;
  const before = await state();
  await scan(1);
  expect(await state()).toEqual(before);
});

it('a plan with a file of its own goes by that, and keeps it', async () => {
  const given = { text: file().replace('owner: net', 'owner: me'), file: 'mine.yaml' };
  const aws = canned({ 'ec2 DescribeRegions': { Regions: [] } });
  const start = { execution: 'x', startedAt: day(1), request: {}, exemptions: given };
  await planScan(store, CONFIG, start, BASE, aws);
  expect(Buffer.from(store.objects.get(exemptionsKey) ?? []).toString()).toContain('"owner":"me"');
});

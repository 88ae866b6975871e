import { describe, expect, it } from '@jest/globals';
import type { Change, OutboxEntry } from '../../../engine/changes.ts';
import type { Exemption } from '../../../engine/exemptions/exemption.ts';
import { exempting } from '../../../engine/exemptions/exempting.ts';
import { applyScan, leaveAccount } from '../../../engine/state/apply.ts';
import { decodeState } from '../../../engine/state/decode.ts';
import { encodeState } from '../../../engine/state/encode.ts';
import type { ScanResult } from '../../../engine/state/scan.ts';
import type { AccountState } from '../../../engine/state/state.ts';
import { arn, FAIL, groupRule, idOf, PASS, scan, time, told, UNKNOWN, violates } from './lab.ts';

const EXEMPTION: Exemption = {
  ...{ id: 'accepted', rules: [groupRule.id], resources: [arn('a')], covers: 'fail' },
  ...{ owner: 'me', reason: 'because', expires: '2026-07-05' },
};
const RULES = [{ id: groupRule.id, exemptible: true }];
/** A scan that knows those exemptions, as of its own day unless said. */
const knowing = (
  one: ScanResult,
  exemptions: readonly Exemption[] = [EXEMPTION],
  asOf = one.at,
): ScanResult => ({
  ...one,
  exempting: exempting(exemptions, RULES, asOf),
});

function run(...scans: readonly ScanResult[]) {
  let state: AccountState | undefined;
  const news: string[][] = [];
  let last: readonly Change[] = [];
  for (const one of scans) {
    const applied = applyScan(state, one);
    ({ state, changes: last } = applied);
    news.push(last.map(told).sort());
  }
  const end = state;
  if (!end) throw new Error('at least one scan');
  return { state: end, news, last, is: (name: string) => end.findings.get(idOf(name))?.exemption?.id };
}
const said = (entry: OutboxEntry): string =>
  'change' in entry
    ? told(entry.change)
    : `${entry.summary.count} ${entry.summary.kind}: ${entry.summary.cause} ${entry.summary.exemption?.id ?? ''}`.trim();

describe('an exemption', () => {
  it('begins for what is open, ends when it expires, and what ends is told with it', () => {
    const days = [1, 2, 5, 6, 7].map((day) => scan(day, { a: FAIL, b: FAIL }));
    const [first, ...rest] = days.map((one, at) => (at === 0 ? one : knowing(one)));
    const { state, news, is } = run(...(first ? [first, ...rest] : []));
    expect(news.slice(1)).toEqual([['a exempted: exemption'], [], ['a unexempted: exemption-expired'], []]);
    expect([is('a'), is('b')]).toEqual([undefined, undefined]);
    expect(state.outbox.map(said).slice(1)).toEqual([
      '1 exempted: exemption accepted',
      '1 unexempted: exemption-expired accepted',
    ]);
  });

  it('leaves verdict, life and evidence as they are', () => {
    const without = run(scan(1, { a: FAIL }), scan(2, { a: FAIL })).state.findings.get(idOf('a'));
    const { exemption, ...rest } =
      run(scan(1, { a: FAIL }), knowing(scan(2, { a: FAIL }))).state.findings.get(idOf('a')) ?? {};
    expect(exemption).toEqual({
      id: 'accepted',
      owner: 'me',
      reason: 'because',
      expires: '2026-07-05',
      covers: 'fail',
    });
    expect(rest).toEqual(without);
  });

  it('that is taken out of the file ends, too, by another name', () =>
    expect(run(knowing(scan(1, { a: FAIL })), knowing(scan(2, { a: FAIL }), [])).news.at(-1)).toEqual([
      'a unexempted: exemption-ended',
    ]));

  it('that is renewed, or gives way to another, goes on without a word', () => {
    const renewed = { ...EXEMPTION, expires: '2026-07-20', owner: 'you' };
    const { news, state } = run(knowing(scan(1, { a: FAIL })), knowing(scan(2, { a: FAIL }), [renewed]));
    expect(news.at(-1)).toEqual([]);
    expect(state.findings.get(idOf('a'))?.exemption).toMatchObject({ owner: 'you', expires: '2026-07-20' });
  });

  it('holds for what a scan did not look at, as well', () => {
    const blind = knowing(scan(2, {}, { listing: 'failed' }));
    expect(run(scan(1, { a: FAIL }), blind).is('a')).toBe('accepted');
  });
});

describe('what is exempt', () => {
  it('opens and grows worse in the changes, not in what people are told', () => {
    const { news, state, last } = run(
      knowing(scan(1, { a: PASS, b: PASS })),
      knowing(scan(2, { a: FAIL, b: FAIL })),
      knowing(scan(3, { a: violates('self.Open', 'self.More'), b: FAIL })),
    );
    expect(news.slice(1)).toEqual([['a opened: drift', 'b opened: drift'], ['a worsened: drift']]);
    expect(last[0]?.finding.exemption?.id).toBe('accepted');
    expect(state.outbox.map(said)).toEqual(['b opened: drift']);
  });

  it('is resolved aloud: somebody may have been told that it opened', () => {
    const { state } = run(
      scan(1, { a: PASS }),
      scan(2, { a: FAIL }),
      knowing(scan(3, { a: FAIL })),
      knowing(scan(4, { a: PASS })),
    );
    expect(state.outbox.map(said)).toEqual([
      'a opened: drift',
      '1 exempted: exemption accepted',
      'a resolved: fixed',
    ]);
  });

  it('as a gap is not so any more once it fails', () => {
    const gap = { ...EXEMPTION, covers: 'gap' as const };
    const dark = run(knowing(scan(1, { a: PASS })), knowing(scan(2, { a: UNKNOWN }), [gap]));
    expect(dark.is('a')).toBe('accepted');
    const after = run(
      knowing(scan(1, { a: PASS })),
      knowing(scan(2, { a: UNKNOWN }), [gap]),
      knowing(scan(3, { a: FAIL }), [gap]),
    );
    expect([after.is('a'), after.news.at(-1)]).toEqual([undefined, ['a opened: unblinded']]);
    expect(after.state.outbox.map(said)).toHaveLength(1);
  });
});

describe('the newest decision wins', () => {
  const late = knowing(scan(2, { a: FAIL, b: FAIL }));
  it('over a scan that comes late with older exemptions', () => {
    const { is, news } = run(scan(1, { a: FAIL }), knowing(scan(3, { a: FAIL, b: FAIL }), []), late);
    expect([is('a'), news.at(-1)]).toEqual([undefined, []]);
    const other = run(scan(1, { a: FAIL }), knowing(scan(3, { a: FAIL })), knowing(scan(2, { a: FAIL }), []));
    expect([other.is('a'), other.news.at(-1)]).toEqual(['accepted', []]);
  });
  it('whatever the age of the inventory: it is about today', () => {
    const { is } = run(scan(3, { a: FAIL }), knowing(scan(2, { a: FAIL }), [EXEMPTION], time(4)));
    expect(is('a')).toBe('accepted');
    expect(
      run(scan(1, { a: FAIL }), knowing(scan(2, { a: FAIL }), [EXEMPTION], time(6))).is('a'),
    ).toBeUndefined();
  });
  it('and stays where a scan knows of none, or an account leaves', () => {
    const { state, is, news } = run(knowing(scan(1, { a: FAIL })), scan(2, { a: FAIL }));
    expect([is('a'), news.at(-1)]).toEqual(['accepted', []]);
    expect(leaveAccount(state, { id: 'left', at: time(5) }).changes.map(told)).toEqual([
      'a resolved: account-left',
    ]);
  });
});

it('the same scan again changes nothing, and all of it survives being written', () => {
  const { state } = run(
    scan(1, { a: FAIL, b: FAIL }),
    knowing(scan(2, { a: FAIL })),
    knowing(scan(6, { a: FAIL })),
  );
  expect(applyScan(state, knowing(scan(6, { a: FAIL }))).state).toBe(state);
  const held = run(
    scan(1, { a: FAIL }),
    knowing(scan(2, { a: FAIL })),
    knowing(scan(3, { a: FAIL }), []),
  ).state;
  for (const one of [state, held, run(knowing(scan(1, { a: FAIL }))).state])
    expect(decodeState(encodeState(one))).toEqual(one);
});

it('a change of a finding and one of its exemption in the same scan are both told', () => {
  const { news } = run(scan(1, { a: FAIL }), knowing(scan(2, { a: violates('self.Open', 'self.More') })));
  expect(news.at(-1)).toEqual(['a exempted: exemption', 'a worsened: drift']);
});

import { describe, expect, it } from '@jest/globals';
import {
  after,
  ERROR,
  FAIL,
  idOf,
  judge,
  NOT_APPLICABLE,
  PASS,
  scan,
  time,
  UNKNOWN,
  violates,
} from './lab.ts';

const seen = (day: number) => time(day, 1);

describe('a finding', () => {
  it('opens when a resource that passed fails', () => {
    const { changes, finding, state } = after(scan(1, { a: PASS }), scan(2, { a: FAIL }));
    expect(changes).toEqual(['a opened: drift']);
    expect(finding(idOf('a'))).toMatchObject({
      ...{ open: true, verdict: 'fail', firstSeen: seen(2), since: seen(2), lastFail: seen(2) },
      ...{ lastClear: time(1), lastSeen: time(2, 30), cause: 'drift', keys: ['self.Open'] },
    });
    expect(state.revision).toBe(2);
  });

  it('stays as it is while it fails, and is seen again', () => {
    const { changes, finding } = after(scan(1, { a: FAIL }), scan(2, { a: FAIL }));
    expect(changes).toEqual([]);
    expect(finding(idOf('a'))).toMatchObject({
      firstSeen: seen(1),
      lastFail: seen(2),
      lastSeen: time(2, 30),
      since: seen(1),
    });
  });

  it.each([PASS, NOT_APPLICABLE])('resolves when the verdict is $status', (verdict) => {
    const { all, changes, state } = after(scan(1, { a: FAIL }), scan(2, { a: verdict }));
    expect(changes).toEqual(['a resolved: fixed']);
    expect(all.at(-1)?.finding).toMatchObject({
      open: false,
      verdict: 'pass',
      firstSeen: seen(1),
      lastFail: seen(1),
    });
    expect(state.findings.size).toBe(0);
  });

  it('opens again, as a new spell, when it had been resolved', () => {
    const { changes, finding } = after(scan(1, { a: FAIL }), scan(2, { a: PASS }), scan(3, { a: FAIL }));
    expect(changes).toEqual(['a reopened: drift']);
    expect(finding(idOf('a'))).toMatchObject({ firstSeen: seen(3), lastClear: seen(2) });
  });

  it('is forgotten long after it was resolved', () => {
    const days = [scan(1, { a: FAIL }), scan(2, { a: PASS })];
    expect(after(...days, scan(91, { a: PASS }), scan(92, { a: FAIL })).changes).toEqual([
      'a reopened: drift',
    ]);
    expect(after(...days, scan(93, { a: PASS }), scan(94, { a: FAIL })).changes).toEqual(['a opened: drift']);
  });
});

describe('unknown and error', () => {
  it.each([UNKNOWN, ERROR])('$status opens nothing, but is kept', (verdict) => {
    const { changes, finding } = after(scan(1, { a: PASS }), scan(2, { a: verdict }));
    expect(changes).toEqual([]);
    expect(finding(idOf('a'))).toMatchObject({
      open: false,
      verdict: verdict.status,
      firstSeen: seen(2),
      keys: [],
    });
  });

  it.each([UNKNOWN, ERROR])('$status resolves nothing: the finding keeps ageing', (verdict) => {
    const { changes, finding } = after(scan(1, { a: FAIL }), scan(2, { a: verdict }));
    expect(changes).toEqual([]);
    expect(finding(idOf('a'))).toMatchObject({
      ...{ open: true, verdict: verdict.status, firstSeen: seen(1), lastFail: seen(1), since: seen(2) },
      keys: ['self.Open'],
    });
  });

  it('does not open again what was open all along', () => {
    const { changes, finding } = after(scan(1, { a: FAIL }), scan(2, { a: UNKNOWN }), scan(3, { a: FAIL }));
    expect(changes).toEqual([]);
    expect(finding(idOf('a'))).toMatchObject({ verdict: 'fail', firstSeen: seen(1), since: seen(3) });
  });

  it('leaves no trace when what was unknown passes', () => {
    const { changes, state } = after(scan(1, { a: UNKNOWN }), scan(2, { a: PASS }));
    expect([changes, state.findings.size]).toEqual([[], 0]);
  });

  it('keeps the error of an error only', () => {
    const { finding } = after(scan(1, { a: ERROR }), scan(2, { a: FAIL }));
    expect(finding(idOf('a'))).not.toHaveProperty('error');
    expect(after(scan(1, { a: ERROR })).finding(idOf('a'))?.error).toBe('TypeError: x');
  });
});

describe('worse', () => {
  it('is what violates in a place where it did not', () => {
    const { changes, finding } = after(scan(1, { a: violates('x') }), scan(2, { a: violates('x', 'y') }));
    expect(changes).toEqual(['a worsened: drift']);
    expect(finding(idOf('a'))).toMatchObject({ firstSeen: seen(1), keys: ['x', 'y'] });
  });

  it('is not what violates in fewer places', () => {
    const { changes, finding } = after(scan(1, { a: violates('x', 'y') }), scan(2, { a: violates('x') }));
    expect(changes).toEqual([]);
    expect(finding(idOf('a'))?.keys).toEqual(['x']);
  });

  it('is measured against the last fail, not against an unknown in between', () => {
    const days = [scan(1, { a: violates('x') }), scan(2, { a: UNKNOWN })];
    expect(after(...days, scan(3, { a: violates('x') })).changes).toEqual([]);
    expect(after(...days, scan(3, { a: violates('z') })).changes).toEqual(['a worsened: drift']);
  });
});

describe('one scan that tells a thing twice', () => {
  it.each([
    [PASS, FAIL],
    [UNKNOWN, FAIL],
    [UNKNOWN, ERROR],
  ])('means the worse of both, $status and $status, though it is older', (good, bad) => {
    const twice = [judge('a', good, time(2, 5)), judge('a', bad, time(2, 1))];
    for (const judged of [twice, twice.toReversed()]) {
      const { finding } = after(scan(1, { a: PASS }), { ...scan(2, {}), judged });
      expect(finding(idOf('a'))?.verdict).toBe(bad.status);
    }
  });
});

describe('notes of what is well', () => {
  it('go when it opens', () => {
    const { state } = after(scan(1, { a: FAIL }), scan(2, { a: PASS }), scan(3, { a: FAIL }));
    expect(state.cleared.size).toBe(0);
  });

  it('go when a complete judgement says it of all', () => {
    const event = scan(2, { a: PASS }, { listing: 'none', full: false });
    expect(after(scan(1, { a: PASS }), event).state.cleared.size).toBe(1);
    expect(after(scan(1, { a: PASS }), event, scan(3, { a: PASS })).state.cleared.size).toBe(0);
  });
});

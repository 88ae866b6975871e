import { describe, expect, it } from '@jest/globals';
import { after, FAIL, idOf, judge, PASS, scan, time, UNKNOWN, violates } from './lab.ts';

const event = { listing: 'none', full: false } as const;
const names = (state: { findings: ReadonlyMap<string, { resource: { name?: string } }> }) =>
  [...state.findings.values()].map(({ resource }) => resource.name);

describe('a fact that comes late', () => {
  it('never replaces a newer verdict', () => {
    const { changes, finding } = after(scan(3, { a: violates('new') }), scan(2, { a: violates('old') }));
    expect(changes).toEqual([]);
    expect(finding(idOf('a'))).toMatchObject({ observedAt: time(3, 1), lastFail: time(3, 1), keys: ['new'] });
    expect(after(scan(3, { a: FAIL }), scan(2, { a: PASS })).changes).toEqual([]);
    expect(after(scan(3, { a: FAIL }), scan(2, {})).changes).toEqual([]);
  });

  it('makes a finding older that had failed before', () => {
    const { finding } = after(scan(3, { a: FAIL }), scan(2, { a: FAIL }));
    expect(finding(idOf('a'))).toMatchObject({ firstSeen: time(2, 1), since: time(2, 1) });
  });

  it('opens nothing that a newer complete judgement passed, or that was gone by then', () => {
    expect(after(scan(3, { a: PASS }), scan(2, { a: FAIL, b: FAIL })).changes).toEqual([]);
  });

  it('opens nothing that a newer event passed', () => {
    const days = [scan(1, { a: PASS }), scan(3, { a: PASS, b: PASS }, event)];
    const { changes } = after(...days, scan(2, { a: FAIL, b: FAIL, c: FAIL }));
    expect(changes).toEqual(['c opened: new-resource']);
  });

  it('opens nothing that had been resolved after it', () => {
    const { changes } = after(scan(1, { a: FAIL }), scan(3, { a: PASS }, event), scan(2, { a: FAIL }));
    expect(changes).toEqual([]);
  });

  it('opens what only an unknown came after, and the unknown stays on top', () => {
    const { changes, finding } = after(scan(1, { a: PASS }), scan(3, { a: UNKNOWN }), scan(2, { a: FAIL }));
    expect(changes).toEqual(['a opened: unblinded']);
    expect(finding(idOf('a'))).toMatchObject({ open: true, verdict: 'unknown', observedAt: time(3, 1) });
  });

  it('resolves what only an unknown came after, and the unknown stays', () => {
    const { changes, finding } = after(scan(1, { a: FAIL }), scan(3, { a: UNKNOWN }), scan(2, { a: PASS }));
    expect(changes).toEqual(['a resolved: fixed']);
    expect(finding(idOf('a'))).toMatchObject({
      open: false,
      verdict: 'unknown',
      firstSeen: time(3, 1),
      keys: [],
    });
    expect(finding(idOf('a'))).not.toHaveProperty('lastFail');
  });

  it('opens if it is from within the reading of the judgement that passed it: the next scan corrects it', () => {
    const slow = scan(3, { a: PASS }, { also: [judge('b', PASS, time(3, 9))] });
    const { state } = after(slow, scan(3, { b: FAIL }, { ...event, minute: 4 }));
    expect(names(state)).toEqual(['b']);
    expect(after(slow, scan(2, { b: FAIL }, event)).state.findings.size).toBe(0);
    const reused = scan(3, { a: PASS }, { also: [judge('b', PASS, time(1))] });
    expect(names(after(reused, scan(2, { b: FAIL }, event)).state)).toEqual(['b']);
  });

  it('from before the newest full scan brings back neither a rule nor a region that this one left behind', () => {
    const newest = scan(3, { a: FAIL });
    const rule = {
      id: 'ec2-old',
      revision: 1,
      params: '',
      severity: 'low',
      type: 'AWS::EC2::VPC',
      scope: 'regional',
    } as const;
    expect(after(newest, scan(2, { b: FAIL }, { rules: [rule] })).changes).toEqual([]);
    const blind = scan(3, {}, { listing: 'failed' });
    expect(after(scan(1, { a: FAIL }), blind, scan(2, {}, { rules: [rule] })).changes).toEqual([]);
    const elsewhere = { regions: ['us-east-1'], also: [judge('c', FAIL, time(2), undefined, 'us-east-1')] };
    const { changes, state } = after(newest, scan(2, {}, elsewhere));
    expect([changes, names(state)]).toEqual([[], ['a']]);
  });
});

describe('a scan that is delivered twice', () => {
  it('is applied once: the state is the very same', () => {
    const { state } = after(scan(1, { a: FAIL }));
    const again = after(scan(1, { a: FAIL }), scan(1, { a: PASS }));
    expect(again.changes).toEqual([]);
    expect(again.state).toEqual(state);
  });
});

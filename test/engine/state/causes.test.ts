import { describe, expect, it } from '@jest/globals';
import { applyScan, leaveAccount } from '../../../engine/state/apply.ts';
import {
  after,
  arn,
  FAIL,
  groupRule,
  judge,
  PASS,
  REGION,
  scan,
  time,
  told,
  UNKNOWN,
  violates,
} from './lab.ts';

const revised = { ...groupRule, revision: 2 };
const tuned = { ...groupRule, params: 'q' };
const second = { ...groupRule, id: 'ec2-security-group-described' };

describe('why a finding opens', () => {
  it('new-account: nothing had been judged there', () => {
    expect(after(scan(1, { a: FAIL })).changes).toEqual(['a opened: new-account']);
  });

  it('new-account: only an event had been judged there', () => {
    const event = scan(1, { a: PASS }, { listing: 'none', full: false });
    expect(after(event, scan(2, { a: PASS, b: FAIL })).changes).toEqual(['b opened: new-account']);
  });

  it('new-rule: the rule had not been judged in that region', () => {
    const also = [judge('a', FAIL, time(2, 1), second)];
    const { changes } = after(
      scan(1, { a: PASS }),
      scan(2, { a: PASS }, { rules: [groupRule, second], also }),
    );
    expect(changes).toEqual(['a opened: new-rule']);
  });

  it('new-rule: the region is new', () => {
    const also = [judge('b', FAIL, time(2, 1), groupRule, 'us-east-1')];
    const { changes } = after(
      scan(1, { a: PASS }),
      scan(2, { a: PASS }, { regions: [REGION, 'us-east-1'], also }),
    );
    expect(changes).toEqual(['b opened: new-rule']);
  });

  it.each([revised, tuned])('rule-changed: another revision, or other parameters', (rule) => {
    const { changes } = after(scan(1, { a: PASS }), scan(2, { a: FAIL, b: FAIL }, { rules: [rule] }));
    expect(changes).toEqual(['a opened: rule-changed', 'b opened: rule-changed']);
  });

  it('new-rule: the region is new, though an older scan that had it came late', () => {
    const both = { regions: [REGION, 'us-east-1'] };
    const also = [judge('b', FAIL, time(3, 1), groupRule, 'us-east-1')];
    const { changes } = after(scan(2, {}), scan(1, {}, both), scan(3, {}, { ...both, also }));
    expect(changes).toEqual(['b opened: new-rule']);
  });

  it('unblinded: it had been unknown', () => {
    const { changes } = after(scan(1, { a: UNKNOWN, b: PASS }), scan(2, { a: FAIL, b: FAIL }));
    expect(changes).toEqual(['a opened: unblinded', 'b opened: drift']);
  });

  it('unblinded: its type could not be listed', () => {
    const { changes } = after(scan(1, {}, { listing: 'failed' }), scan(2, { a: FAIL }));
    expect(changes).toEqual(['a opened: unblinded']);
  });

  it('new-resource: it was not in the last complete listing', () => {
    const { changes } = after(scan(1, { a: PASS }), scan(2, { a: PASS, b: FAIL }));
    expect(changes).toEqual(['b opened: new-resource']);
  });

  it('drift: an event had shown it since that listing', () => {
    const event = scan(2, { b: PASS }, { listing: 'none', full: false });
    expect(after(scan(1, { a: PASS }), event, scan(3, { a: PASS, b: FAIL })).changes).toEqual([
      'b opened: drift',
    ]);
  });

  it('new-resource: it had been deleted in between', () => {
    const { changes } = after(scan(1, { a: FAIL }), scan(2, {}), scan(3, { a: FAIL }));
    expect(changes).toEqual(['a reopened: new-resource']);
  });

  it('new-resource: the next complete listing no longer had what an event had shown', () => {
    const event = scan(2, { b: PASS }, { listing: 'none', full: false });
    const { changes } = after(scan(1, { a: PASS }), event, scan(3, { a: PASS }), scan(4, { b: FAIL }));
    expect(changes).toEqual(['b opened: new-resource']);
  });

  it('new-rule: the rule, or the region, had been taken out and came back', () => {
    const without = { rules: [second] };
    const { state } = after(scan(1, { a: PASS }), scan(2, { a: PASS }, without));
    expect([...state.passes.keys()]).toEqual([`${second.id} ${REGION}`]);
    expect(after(scan(1, { a: PASS }), scan(2, {}, without), scan(3, { a: FAIL })).changes).toEqual([
      'a opened: new-rule',
    ]);
    const moved = after(scan(1, { a: PASS }), scan(2, {}, { regions: ['us-east-1'] }), scan(3, { a: FAIL }));
    expect(moved.changes).toEqual(['a opened: new-rule']);
  });

  it('drift: an older full scan that came late does not make a rule new', () => {
    const tried = scan(3, { a: PASS }, { full: false });
    const { changes } = after(tried, scan(2, { a: PASS }, { rules: [second] }), scan(4, { a: FAIL }));
    expect(changes).toEqual(['a opened: drift']);
  });

  it('worsened: rule-changed where the rule did, drift otherwise', () => {
    const worse = { a: violates('x', 'y') };
    expect(after(scan(1, { a: violates('x') }), scan(2, worse)).changes).toEqual(['a worsened: drift']);
    const { changes } = after(scan(1, { a: violates('x') }), scan(2, worse, { rules: [revised] }));
    expect(changes).toEqual(['a worsened: rule-changed']);
  });
});

describe('why a finding resolves', () => {
  it('fixed: it passes', () => {
    expect(after(scan(1, { a: FAIL }), scan(2, { a: PASS })).changes).toEqual(['a resolved: fixed']);
  });

  it.each([revised, tuned])('excluded: it passes under a rule that changed', (rule) => {
    const { changes } = after(scan(1, { a: FAIL }), scan(2, { a: PASS }, { rules: [rule] }));
    expect(changes).toEqual(['a resolved: excluded']);
  });

  it('deleted: a complete listing no longer has it', () => {
    expect(after(scan(1, { a: FAIL }), scan(2, {})).changes).toEqual(['a resolved: deleted']);
  });

  it('deleted: an event said so', () => {
    const gone = [{ type: groupRule.type, region: REGION, arn: arn('a'), observedAt: time(2) }];
    const event = scan(2, {}, { listing: 'none', full: false, gone });
    expect(after(scan(1, { a: FAIL }), event).changes).toEqual(['a resolved: deleted']);
    const again = scan(3, { a: FAIL }, { listing: 'none', full: false });
    expect(after(scan(1, { a: FAIL }), event, again).changes).toEqual(['a reopened: new-resource']);
  });

  it('nothing: an event said that it failed, then that it was gone', () => {
    const gone = [{ type: groupRule.type, region: REGION, arn: arn('b'), observedAt: time(2, 5) }];
    const event = scan(2, { b: FAIL }, { listing: 'none', full: false, gone });
    const { changes, state } = after(scan(1, { a: PASS }), event);
    expect([changes, state.findings.size]).toEqual([[], 0]);
  });

  it('rule-removed: the deployment no longer has the rule', () => {
    const { changes } = after(scan(1, { a: FAIL }), scan(2, { a: PASS }, { rules: [second] }));
    expect(changes).toEqual(['a resolved: rule-removed']);
  });

  it('excluded: the deployment no longer scans the region', () => {
    const { changes } = after(scan(1, { a: FAIL }), scan(2, {}, { regions: ['us-east-1'] }));
    expect(changes).toEqual(['a resolved: excluded']);
  });

  it('account-left: nobody looks any more, and an older scan brings nothing back', () => {
    const { state } = after(scan(1, { a: FAIL, b: UNKNOWN }));
    const left = leaveAccount(state, { id: 'left', at: time(5) });
    expect(left.changes.map(told)).toEqual(['a resolved: account-left']);
    expect(left.state.findings.size).toBe(0);
    expect(applyScan(left.state, scan(4, { a: FAIL, c: FAIL })).changes).toEqual([]);
    const back = applyScan(left.state, scan(6, { a: FAIL, c: FAIL }))
      .changes.map(told)
      .sort();
    expect(back).toEqual(['a reopened: new-account', 'c opened: new-account']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { applyScan } from '../../../engine/state/apply.ts';
import {
  ACCOUNT,
  after,
  bucketRule,
  FAIL,
  groupRule,
  idOf,
  judge,
  PASS,
  REGION,
  scan,
  time,
  UNKNOWN,
} from './lab.ts';

const US = 'us-east-1';
const second = { ...groupRule, id: 'ec2-security-group-described' };
const both = [groupRule, bucketRule];
/** Something open everywhere: a group here, a group there, a bucket there. */
const everywhere = scan(
  1,
  { a: FAIL },
  {
    rules: both,
    regions: [REGION, US],
    also: [judge('far', FAIL, time(1, 1), groupRule, US), judge('bucket', FAIL, time(1, 1), bucketRule, US)],
  },
);
const partial = { full: false };

describe('a partial scan', () => {
  it('touches only the regions that it listed', () => {
    expect(after(everywhere, scan(2, {}, partial)).changes).toEqual(['a resolved: deleted']);
  });

  it('touches only the rules that it judged', () => {
    const buckets = scan(2, {}, { rules: [bucketRule], regions: [REGION], full: false });
    expect(after(everywhere, buckets).changes).toEqual(['bucket resolved: deleted']);
  });

  it('touches only the resources that it looked at, where it listed nothing', () => {
    const event = scan(2, { a: PASS }, { ...partial, listing: 'none' });
    const { changes, state } = after(everywhere, event);
    expect(changes).toEqual(['a resolved: fixed']);
    expect(state.findings.size).toBe(2);
  });

  it('removes no rule', () => {
    expect(
      after(scan(1, { a: FAIL }), scan(2, { a: PASS }, { rules: [second], full: false })).changes,
    ).toEqual([]);
  });
});

describe('a listing that failed', () => {
  const region = { arn: 'arn:region', type: 'AWS::::Region', accountId: ACCOUNT, region: REGION, tags: {} };
  const marker = { ...judge('x', UNKNOWN, time(2)), resource: region };
  const blind = scan(2, {}, { listing: 'failed', also: [marker] });

  it('resolves nothing', () => {
    const { changes, finding } = after(scan(1, { a: FAIL }), blind);
    expect(changes).toEqual([]);
    expect(finding(idOf('a'))).toMatchObject({ open: true, verdict: 'fail', lastSeen: time(1, 30) });
  });

  it('leaves one unknown per rule on its region, until it succeeds', () => {
    const { state } = after(scan(1, {}), blind);
    expect([...state.findings.values()].map(({ resource, verdict }) => [resource.arn, verdict])).toEqual([
      ['arn:region', 'unknown'],
    ]);
    const { seen } = after(
      scan(1, {}),
      scan(2, {}, { listing: 'failed', also: [marker], full: false }),
    ).state;
    expect([...seen.keys()]).toEqual([`${groupRule.type} ${REGION}`]);
    const { changes, state: later } = after(scan(1, {}), blind, scan(3, { a: PASS }));
    expect([changes, later.findings.size]).toEqual([[], 0]);
  });

  it('of an account-wide type resolves nothing in any region', () => {
    const buckets = scan(2, {}, { rules: [bucketRule], full: false, listing: 'failed' });
    expect(after(everywhere, buckets).changes).toEqual([]);
  });

  it('counts though another listing of the same unit was complete', () => {
    const failed = scan(2, {}, { listing: 'failed' }).scope.listings;
    const half = scan(2, {});
    const both = [...half.scope.listings, ...failed];
    for (const listings of [both, both.toReversed()])
      expect(after(scan(1, { a: FAIL }), { ...half, scope: { ...half.scope, listings } }).changes).toEqual(
        [],
      );
  });
});

describe('a trail that lives in a region that is not scanned', () => {
  // Seen from a scanned region as a shadow; its own region is never listed.
  const shadow = (day: number, verdict = FAIL) =>
    scan(day, {}, { also: [judge('t', verdict, time(day, 1), groupRule, US)] });

  it('has the life of any other', () => {
    expect(after(shadow(1), shadow(2)).changes).toEqual([]);
    expect(after(shadow(1), shadow(2, PASS)).changes).toEqual(['t resolved: fixed']);
    expect(after(shadow(1, PASS), shadow(2)).changes).toEqual(['t opened: drift']);
    expect(after(shadow(1), scan(2, {})).changes).toEqual(['t resolved: excluded']);
  });
});

describe('passes', () => {
  it('are counted per rule and region where the resources live', () => {
    const also = [
      judge('b1', PASS, time(1), bucketRule, US),
      judge('b2', PASS, time(1), bucketRule, 'global'),
    ];
    const { state } = after(scan(1, { a: PASS, b: PASS, c: FAIL }, { rules: both, also }));
    expect(Object.fromEntries(state.passes)).toEqual({
      [`${groupRule.id} ${REGION}`]: 2,
      [`${bucketRule.id} ${US}`]: 1,
      [`${bucketRule.id} global`]: 1,
    });
  });

  it('are those of the newest complete judgement', () => {
    const days = [scan(1, { a: PASS, b: PASS }), scan(2, { a: PASS }, { listing: 'none', full: false })];
    expect([...after(...days).state.passes.values()]).toEqual([2]);
    expect([
      ...after(...days, scan(4, { a: PASS }), scan(3, { a: PASS, b: PASS })).state.passes.values(),
    ]).toEqual([1]);
    expect([...after(...days, scan(4, { a: FAIL })).state.passes.values()]).toEqual([]);
  });
});

describe('passes of an account-wide type', () => {
  it('go where none is left in a region', () => {
    const buckets = (day: number, region: string) =>
      scan(day, {}, { rules: [bucketRule], also: [judge('b', PASS, time(day), bucketRule, region)] });
    const { state } = after(buckets(1, US), buckets(2, REGION));
    expect([...state.passes.keys()]).toEqual([`${bucketRule.id} ${REGION}`]);
  });
});

describe('a scan that contradicts itself', () => {
  it.each([
    [
      'of another account',
      { accountId: '444455556666' },
      /scan 's' is of account 444455556666, the state of 111122223333/,
    ],
    [
      'with a foreign verdict',
      { judged: [{ ...judge('a', PASS, time(2)), rule: 'x-y' }] },
      /verdict of 'x-y'.*add it/,
    ],
    [
      'of two revisions',
      { judged: [{ ...judge('a', PASS, time(2)), revision: 7 }] },
      /revision 7.*names revision 1/,
    ],
    [
      'with a verdict on another account',
      {
        judged: [
          {
            ...judge('a', PASS, time(2)),
            resource: { ...judge('a', PASS, time(2)).resource, accountId: '1' },
          },
        ],
      },
      /verdict on arn:aws:x:::a of account 1/,
    ],
  ])('%s is refused', (_, wrong, message) => {
    const { state } = after(scan(1, { a: FAIL }));
    expect(() => applyScan(state, { ...scan(2, {}, { id: 's' }), ...wrong })).toThrow(message);
  });
});

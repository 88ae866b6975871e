import { expect, it } from '@jest/globals';
import { acknowledge } from '../../../engine/state/state.ts';
import { ACCOUNT, after, FAIL, groupRule, idOf, PASS, scan, violates } from './lab.ts';

const many = (count: number, verdict = FAIL) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`r${index}`, verdict]));
const ids = ({ outbox }: ReturnType<typeof after>['state']) => outbox.map(({ id }) => id);

it('holds one line for a first scan, however much it finds', () => {
  const { all, state } = after(scan(1, many(500)));
  expect(all).toHaveLength(500);
  expect(state.outbox).toEqual([
    {
      id: `opened-new-account-${groupRule.id}-high-${ACCOUNT}-1`,
      summary: {
        ...{ kind: 'opened', cause: 'new-account', at: scan(1, {}).at, scan: 'scan-1-0', revision: 1 },
        ...{ rule: groupRule.id, severity: 'high', count: 500 },
      },
    },
  ]);
});

it('holds drift, new resources, fixes and what is worse one by one', () => {
  const first = after(scan(1, { a: PASS, b: FAIL, c: violates('x') }));
  const sent = scan(2, { a: FAIL, b: PASS, c: violates('y'), d: FAIL });
  const { all, state } = after(scan(1, { a: PASS, b: FAIL, c: violates('x') }), sent);
  const news = state.outbox.slice(first.state.outbox.length);
  expect(news.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'].map((name) => `${idOf(name)}-2`).sort());
  expect(news).toEqual(all.slice(2).map((change) => ({ id: `${change.finding.id}-2`, change })));
});

it('holds deletions as a count', () => {
  const { state } = after(scan(1, many(3)), scan(2, {}));
  expect(ids(state)).toEqual([
    `opened-new-account-${groupRule.id}-high-${ACCOUNT}-1`,
    `resolved-deleted-${groupRule.id}-high-${ACCOUNT}-2`,
  ]);
});

it('holds nothing where nothing changed', () => {
  expect(after(scan(1, { a: PASS }), scan(2, { a: PASS })).state.outbox).toEqual([]);
});

it('drops what was told, in a revision of its own, and keeps the rest', () => {
  const { state } = after(scan(1, { a: PASS }), scan(2, { a: FAIL, b: FAIL }));
  const [told = '', left = ''] = ids(state);
  const next = acknowledge(state, [told, 'no such id']);
  expect([ids(next), next.revision]).toEqual([[left], state.revision + 1]);
  expect(next.findings).toBe(state.findings);
  expect(acknowledge(next, [told])).toBe(next);
});

/** Whether the engine's state is what the model demands, and tells what it must. */
import { expect } from '@jest/globals';
import type { Change } from '../../../engine/changes.ts';
import type { AccountState } from '../../../engine/state/state.ts';
import type { World } from './model-scans.ts';

export function compare({ model, outbox }: World, state: AccountState): void {
  const is = [...state.findings.values()].map(({ id, open, verdict, observedAt, lastFail, keys }) => {
    return { id, open, verdict, observedAt, lastFail, keys };
  });
  const should = [...model.ids].flatMap((id) => {
    const demanded = model.demanded(id);
    if (!demanded) return [];
    const { open, verdict, observedAt, lastFail, keys, firstSeen } = demanded;
    if (open && firstSeen !== undefined) expect(state.findings.get(id)?.firstSeen).toBe(firstSeen);
    return { id, open, verdict, observedAt, lastFail, keys };
  });
  const inOrder = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(is.sort(inOrder)).toEqual(should.sort(inOrder));
  expect(state.outbox.map(wordsOf).sort()).toEqual([...outbox].sort());
}

export const wordsOf = (entry: AccountState['outbox'][number]): string =>
  'change' in entry
    ? `${entry.change.finding.id} ${entry.change.kind} ${entry.change.cause} ${entry.change.scan}`
    : `${entry.summary.rule} ${entry.summary.kind} ${entry.summary.cause} ${entry.summary.scan} x${entry.summary.count}`;

/** What is to be told of changes, as the documentation has it: three causes one by one, all else as a count. */
export function wordsFor(changes: readonly Change[]): readonly string[] {
  const isAlone = ({ cause }: Change) => ['drift', 'new-resource', 'fixed'].includes(cause);
  const many = Map.groupBy(
    changes.filter((one) => !isAlone(one)),
    ({ finding: { rule }, kind, cause, scan }) => `${rule} ${kind} ${cause} ${scan}`,
  );
  const alone = changes
    .filter(isAlone)
    .map(({ finding, kind, cause, scan }) => `${finding.id} ${kind} ${cause} ${scan}`);
  return [...alone, ...[...many].map(([words, all]) => `${words} x${all.length}`)];
}

import type { Line } from './lines.ts';
import type { AccountState, Known } from './state.ts';

type Written = Pick<Line, 'kind'> & Readonly<Record<string, unknown>>;

/** How many hashes of known resources a line holds. */
const HASHES_A_LINE = 2000;

/**
 * The state as lines of JSON, without line ends, one at a time: the header, then what is known, then one line a
 * finding. Equal states give the same lines in the same order, but for the order of members within a line.
 */
export function* encodeState(state: AccountState): Generator<string> {
  const { schemaVersion, accountId, revision, updatedAt, scans, full, exemptionsAt } = state;
  const lines = [...state.seen.values()].reduce((sum, { hashes }) => sum + linesOf(hashes), 0);
  const { judged, passes, outbox, cleared, findings } = state;
  const others = judged.size + passes.size + outbox.length + cleared.size + findings.size;
  const head = { kind: 'state', schemaVersion, accountId, revision, updatedAt, scans };
  const more = { ...(full && { full }), ...(exemptionsAt !== undefined && { exemptionsAt }) };
  yield JSON.stringify({ ...head, ...more, lines: lines + others });
  for (const line of rest(state)) yield JSON.stringify(line);
}

function* rest({ seen, judged, passes, outbox, cleared, findings }: AccountState): Generator<Written> {
  for (const [unit, known] of inOrder(seen)) yield* seenLines(unit, known);
  for (const [pair, judgement] of inOrder(judged)) yield { kind: 'judged', pair, ...judgement };
  for (const [pair, count] of inOrder(passes)) yield { kind: 'passes', pair, count };
  for (const entry of outbox) yield { kind: 'outbox', entry };
  for (const [id, one] of inOrder(cleared)) yield { kind: 'cleared', id, ...one };
  for (const [, finding] of inOrder(findings)) yield { kind: 'finding', ...finding };
}

function* seenLines(unit: string, { hashes, later, ...times }: Known): Generator<Written> {
  const all = [...hashes].sort();
  for (let index = 0; index < linesOf(hashes); index++) {
    const part = all.slice(index * HASHES_A_LINE, (index + 1) * HASHES_A_LINE).join('');
    const first = index === 0 ? { ...times, later: Object.fromEntries(inOrder(later)) } : { later: {} };
    yield { kind: 'seen', unit, ...first, hashes: part };
  }
}

const linesOf = ({ size }: ReadonlySet<string>): number => Math.max(1, Math.ceil(size / HASHES_A_LINE));

const inOrder = <V>(map: ReadonlyMap<string, V>): [string, V][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

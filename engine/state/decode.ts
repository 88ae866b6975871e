import type * as z from 'zod';
import { header, line, type Line } from './lines.ts';
import { HASH_LENGTH } from './seen.ts';
import { SCHEMA_VERSION, type AccountState, type Cleared, type Judgement, type Known } from './state.ts';
import type { FindingState } from '../finding.ts';
import type { OutboxEntry } from '../changes.ts';

const REMEDY = 'restore an earlier version of this object, or delete it and scan again';

/**
 * The state that those lines hold, without line ends. Empty lines are skipped, but counted.
 * Throws on the first line that is wrong, or where lines are missing: says which, why, and what to do.
 */
export function decodeState(lines: Iterable<string>): AccountState {
  let head: z.output<typeof header> | undefined;
  const parts = empty();
  let number = 0;
  let read = 0;
  for (const text of lines) {
    number++;
    if (text.trim() === '') continue;
    const value = parsed(text, number);
    if (head) {
      add(parts, valid(line, value, number), number);
      read++;
    } else {
      refuseNewer(value);
      head = valid(header, value, number);
    }
  }
  if (!head) throw new Error(`The state is empty: ${REMEDY}`);
  const { kind, lines: expected, ...rest } = head;
  if (read !== expected)
    throw new Error(
      `The ${kind} holds ${read} lines after its first one, which promises ${expected}: ${REMEDY}`,
    );
  return { ...rest, ...parts };
}

const empty = () => ({
  findings: new Map<string, FindingState>(),
  judged: new Map<string, Judgement>(),
  seen: new Map<string, Known & { hashes: Set<string> }>(),
  passes: new Map<string, number>(),
  cleared: new Map<string, Cleared>(),
  outbox: [] as OutboxEntry[],
});

function add(parts: ReturnType<typeof empty>, one: Line, number: number): void {
  if (one.kind === 'seen') {
    const { kind, unit, hashes, later, ...times } = one;
    const isMore = Object.keys(times).length === 0 && parts.seen.has(unit);
    const known = { ...times, hashes: new Set<string>(), later: new Map(Object.entries(later)) };
    if (!isMore) put(parts.seen, unit, known, kind, number);
    const all = parts.seen.get(unit)?.hashes;
    for (let at = 0; at < hashes.length; at += HASH_LENGTH) all?.add(hashes.slice(at, at + HASH_LENGTH));
  } else if (one.kind === 'judged') {
    const { kind, pair, ...judgement } = one;
    put(parts.judged, pair, judgement, kind, number);
  } else if (one.kind === 'passes') put(parts.passes, one.pair, one.count, one.kind, number);
  else if (one.kind === 'outbox') parts.outbox.push(one.entry);
  else if (one.kind === 'cleared') {
    const { kind, id, ...cleared } = one;
    put(parts.cleared, id, cleared, kind, number);
  } else {
    const { kind, ...finding } = one;
    put(parts.findings, finding.id, finding, kind, number);
  }
}

function put<V>(map: Map<string, V>, key: string, value: V, kind: string, number: number): void {
  if (map.has(key)) throw new Error(`State line ${number}: ${kind} '${key}' is there twice: ${REMEDY}`);
  map.set(key, value);
}

function parsed(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`State line ${number} is not JSON: ${REMEDY}`, { cause: error });
  }
}

function valid<S extends z.ZodType>(schema: S, value: unknown, number: number): z.output<S> {
  const { data, error } = schema.safeParse(value);
  if (!error) return data;
  const [issue] = error.issues;
  const place = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  throw new Error(`State line ${number}: ${place}${issue?.message ?? 'not valid'}: ${REMEDY}`);
}

/** A newer Plumbline may have written what this one would lose. */
function refuseNewer(value: unknown): void {
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version > SCHEMA_VERSION)
    throw new Error(
      `The state has schema version ${version}, this Plumbline knows up to ${SCHEMA_VERSION}: upgrade Plumbline`,
    );
}

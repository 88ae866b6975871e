import type * as z from 'zod';
import { header, line, type Line } from './lines.ts';
import { HASH_LENGTH } from './seen.ts';
import { SCHEMA_VERSION, type AccountState, type Cleared, type Judgement, type Known } from './state.ts';
import { findingId, type FindingState } from '../finding.ts';
import type { OutboxEntry } from '../changes.ts';
import { Texts } from './texts.ts';

/** What to do about a state that cannot be read. */
export const REMEDY = 'restore an earlier version of this object, or delete it and scan again';

/** The state that those lines hold, without line ends. Throws as {@link Decoder} does. */
export function decodeState(lines: Iterable<string>): AccountState {
  const decoder = new Decoder();
  for (const line of lines) decoder.take(line);
  return decoder.finish();
}

/**
 * Reads a state line by line, for who does not want to hold all of its text. Empty lines are skipped, but counted.
 * Throws on the first line that is wrong, or where lines are missing: says which, why, and what to do.
 */
export class Decoder {
  readonly #parts = empty();
  #head: z.output<typeof header> | undefined;
  #number = 0;
  #read = 0;

  take(text: string): void {
    const number = ++this.#number;
    if (text.trim() === '') return;
    const value = parsed(text, number);
    if (this.#head) {
      add(this.#parts, valid(line, value, number), number, this.#head.accountId);
      this.#read++;
    } else {
      refuseNewer(value);
      this.#head = valid(header, value, number);
    }
  }

  finish(): AccountState {
    if (!this.#head) throw new Error(`The state is empty: ${REMEDY}`);
    const { kind, lines: expected, ...rest } = this.#head;
    if (this.#read !== expected)
      throw new Error(
        `The ${kind} holds ${this.#read} lines after its first one, which promises ${expected}: ${REMEDY}`,
      );
    const { findings, judged, seen, passes, cleared, outbox } = this.#parts;
    return { ...rest, findings, judged, seen, passes, cleared, outbox };
  }
}

const empty = () => ({
  findings: new Map<string, FindingState>(),
  judged: new Map<string, Judgement>(),
  seen: new Map<string, Known & { hashes: Set<string> }>(),
  passes: new Map<string, number>(),
  cleared: new Map<string, Cleared>(),
  outbox: [] as OutboxEntry[],
  /** The ids in the outbox. */
  told: new Set<string>(),
  texts: new Texts(),
});

function add(parts: ReturnType<typeof empty>, one: Line, number: number, account: string): void {
  if (one.kind === 'seen') {
    const { kind, unit, hashes, later, ...times } = one;
    const isMore = Object.keys(times).length === 0 && parts.seen.has(unit);
    const known = { ...times, hashes: new Set<string>(), later: new Map(Object.entries(later)) };
    if (!isMore) put(parts.seen, unit, known, kind, number);
    const all = parts.seen.get(unit)?.hashes;
    for (let at = 0; at < hashes.length; at += HASH_LENGTH) {
      const one = hashes.slice(at, at + HASH_LENGTH);
      if (all?.has(one)) throw twice(kind, one, number);
      all?.add(one);
    }
  } else if (one.kind === 'judged') {
    const { kind, pair, ...judgement } = one;
    put(parts.judged, pair, judgement, kind, number);
  } else if (one.kind === 'passes') put(parts.passes, one.pair, one.count, one.kind, number);
  else if (one.kind === 'outbox') {
    if (parts.told.has(one.entry.id)) throw twice(one.kind, one.entry.id, number);
    parts.told.add(one.entry.id);
    parts.outbox.push(one.entry);
  } else if (one.kind === 'cleared') {
    const { kind, id, ...cleared } = one;
    put(parts.cleared, id, cleared, kind, number);
  } else {
    const { kind, ...finding } = one;
    check(finding, account, number);
    put(parts.findings, finding.id, held(finding, parts.texts), kind, number);
  }
}

/** The same finding; what it says like many others is held once for all of them. */
function held(finding: FindingState, texts: Texts): FindingState {
  const { rule, params, title, firstSeen, since, lastSeen, observedAt, lastFail, lastClear } = finding;
  const { type, accountId, region, ...resource } = finding.resource;
  return {
    ...finding,
    ...{ rule: texts.of(rule), params: texts.of(params), firstSeen: texts.of(firstSeen) },
    ...{ since: texts.of(since), lastSeen: texts.of(lastSeen), observedAt: texts.of(observedAt) },
    ...(title !== undefined && { title: texts.of(title) }),
    ...(lastFail !== undefined && { lastFail: texts.of(lastFail) }),
    ...(lastClear !== undefined && { lastClear: texts.of(lastClear) }),
    resource: {
      ...resource,
      ...{ type: texts.of(type), accountId: texts.of(accountId), region: texts.of(region) },
    },
    keys: finding.keys.map((key) => texts.of(key)),
    evidence: finding.evidence.map((one) => ({
      ...one,
      ...{ path: texts.of(one.path), expected: texts.of(one.expected) },
    })),
  };
}

function put<V>(map: Map<string, V>, key: string, value: V, kind: string, number: number): void {
  if (map.has(key)) throw twice(kind, key, number);
  map.set(key, value);
}

const twice = (kind: string, key: string, number: number): Error =>
  new Error(`State line ${number}: ${kind} '${key}' is there twice: ${REMEDY}`);

/** A finding that is not what its id was made of would live on beside itself. */
function check({ id, rule, resource }: FindingState, account: string, number: number): void {
  const { accountId, region, arn } = resource;
  if (accountId === account && id === findingId(rule, accountId, region, arn)) return;
  throw new Error(
    `State line ${number}: finding '${id}' is not that of '${rule}' on ${arn} in account ${account}: ${REMEDY}`,
  );
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

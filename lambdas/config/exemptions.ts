/** Reads `exemptions.yaml`: whole, or not at all. */
import { hash } from 'node:crypto';
import type { Exemption } from '../../engine/exemptions/exemption.ts';
import { rulesOf, type Exemptible } from '../../engine/exemptions/exempting.ts';
import { clashesOf } from '../../engine/exemptions/scope.ts';
import { isPattern, wildcard } from '../../engine/wildcard.ts';
import { didYouMean } from '../../engine/nearest.ts';
import { dayAfter, isDay } from './days.ts';
import { checked, FileRefused, inOrder, readDocument } from './document.ts';
import type { Document, Path, Problem } from './document.ts';
import {
  ANNOUNCE_DAYS,
  entrySchema,
  fileSchema,
  MAX_DAYS,
  MOST_EXEMPTIONS,
  type Entry,
} from './exemptions-schema.ts';

/** What exemptions are held against. */
export interface Standard {
  readonly rules: readonly Exemptible[];
  /** ISO 8601. */
  readonly now: string;
  /** The farthest that an expiry may be away; the file may say less, not more. */
  readonly maxDays?: number;
  readonly announceDays?: number;
  /** What is in force already: that may have expired since. */
  readonly inForce?: readonly Exemption[];
}

/** What a good file says. */
export interface Accepted {
  readonly exemptions: readonly Exemption[];
  /** How many days before its end an exemption is announced. */
  readonly announceDays: number;
}

interface Placed {
  /** In the list of the file. */
  readonly at: number;
  readonly exemption: Exemption;
}

/**
 * Reads a file of exemptions.
 *
 * @throws {FileRefused} with all that is wrong, by line: what the schema says, unknown rules and those that are never
 * exempt, new entries that are over or end too far away, and entries that say the same, or nothing beside another
 */
export function readExemptions(text: string, file: string, standard: Standard): Accepted {
  const document = readDocument(text, file);
  const [said, form] = formOf(document);
  const entries = entriesIn(document.value);
  const found = [...form, ...faultsIn(document, entries, standard)];
  found.push(...namesakesIn(document, entries), ...clashesIn(entries, standard, document));
  if (found.length > 0 || !said) throw new FileRefused(file, inOrder(found));
  return {
    exemptions: entries.map(({ exemption }) => exemption),
    announceDays: said.announceDays ?? standard.announceDays ?? ANNOUNCE_DAYS,
  };
}

/** Those that are called like another. Names that were made are equal only where the scope is: that is told otherwise. */
function namesakesIn(document: Document, entries: readonly Placed[]): Problem[] {
  const list = listIn(document.value);
  const isNamed = ({ at }: Placed) => (list[at] as { id?: unknown } | null)?.id !== undefined;
  return [...Map.groupBy(entries, ({ exemption: { id } }) => id)].flatMap(([id, ours]) => {
    const named = ours.length > 1 ? ours.filter(isNamed) : [];
    const wrong = named.length === ours.length ? named.slice(1) : named;
    return wrong.map(({ at }) =>
      document.problem(placeOf(at, 'id'), `another exemption is called '${id}', too`),
    );
  });
}

/** What the schema makes of the file, or what is wrong with it. */
function formOf(document: Document): readonly [ReturnType<typeof fileSchema.parse> | undefined, Problem[]] {
  try {
    return [checked(fileSchema, document), []];
  } catch (error) {
    if (error instanceof FileRefused) return [undefined, [...error.problems]];
    throw error;
  }
}

/** The entries that are well formed: of these more can be said, even if others are not. */
function entriesIn(value: unknown): readonly Placed[] {
  return listIn(value).flatMap((one, at) => {
    const { data } = entrySchema.safeParse(one);
    return data ? { at, exemption: exemptionOf(data) } : [];
  });
}

function listIn(value: unknown): readonly unknown[] {
  const list = (value as { exemptions?: unknown } | null)?.exemptions;
  return Array.isArray(list) ? list.slice(0, MOST_EXEMPTIONS) : [];
}

/** An entry of the file with what it leaves out. */
export function exemptionOf({ id, covers = 'fail', ...entry }: Entry): Exemption {
  const { rules, accounts, regions, resources, tags } = entry;
  const about = [rules, accounts, regions, resources].map((words) => (words ? [...words].sort() : null));
  const recipe = JSON.stringify([...about, tags ? Object.entries(tags).sort() : null, covers]);
  // Who renews an exemption changes neither its rules nor its scope: it keeps its name.
  return { ...entry, covers, id: id ?? `exemption-${hash('sha256', recipe, 'hex').slice(0, 10)}` };
}

const placeOf = (at: number, ...rest: Path): Path => ['exemptions', at, ...rest];

/** What is wrong with rules and days, in entries that are not well formed, too: all is told at once. */
function faultsIn(document: Document, entries: readonly Placed[], standard: Standard): Problem[] {
  const { maxDays = MAX_DAYS, inForce = [], now } = standard;
  const said = (document.value as { maxDays?: unknown } | null)?.maxDays;
  const most = typeof said === 'number' && said >= 1 ? Math.min(maxDays, said) : maxDays;
  const kept = new Set(inForce.map((one) => JSON.stringify(one, sorted)));
  const whole = new Map(entries.map(({ at, exemption }) => [at, exemption]));
  return listIn(document.value).flatMap((raw, at) => {
    const exemption = whole.get(at);
    const { rules = [], expires } = (exemption ?? raw ?? {}) as { rules?: unknown; expires?: unknown };
    const words = Array.isArray(rules) ? (rules as unknown[]) : [];
    const faults = words.flatMap((word, index) => {
      const message = typeof word === 'string' ? faultOfRule(word, standard.rules) : undefined;
      return message === undefined ? [] : document.problem(placeOf(at, 'rules', index), message);
    });
    const isKept = exemption && kept.has(JSON.stringify(exemption, sorted));
    const late = isKept || typeof expires !== 'string' ? undefined : faultOfDay(expires, now, most);
    if (late !== undefined) faults.push(document.problem(placeOf(at, 'expires'), late));
    return faults;
  });
}

function faultOfDay(expires: string, now: string, most: number): string | undefined {
  if (!isDay(expires)) return undefined; // the schema says so
  if (expires < now.slice(0, 10)) return `${expires} is over; give a day to come`;
  const last = dayAfter(now, most);
  if (expires <= last) return undefined;
  return `${expires} is more than ${most} days away; the last possible day is ${last}`;
}

function faultOfRule(word: string, rules: readonly Exemptible[]): string | undefined {
  const found = rules.filter(({ id }) => (isPattern(word) ? wildcard(word)(id) : id === word));
  if (found.length === 0)
    return isPattern(word)
      ? `no rule is called like '${word}'`
      : `unknown rule '${word}'${didYouMean(
          word,
          rules.map(({ id }) => id),
        )}`;
  if (found.some(({ exemptible }) => exemptible)) return undefined;
  return `${found.map(({ id }) => `'${id}'`).join(' and ')} can never be exempt: leave it out, and mend what it finds`;
}

function clashesIn(entries: readonly Placed[], { rules }: Standard, document: Document): Problem[] {
  const exemptions = entries.map(({ exemption }) => exemption);
  return clashesOf(exemptions, (one) => rulesOf(one, rules)).flatMap((clash) => {
    const [mine, other] = [entries[clash.at], entries[clash.other]];
    if (!mine || !other) return [];
    const { line } = document.problem(placeOf(other.at), '');
    const there = `that of ${other.exemption.owner}${line === undefined ? '' : ` in line ${line}`}`;
    const message =
      clash.kind === 'twice'
        ? `the same scope is there twice for ${listed(clash.rules)}: keep this exemption or ${there}`
        : `it has no effect beside ${there}, which is wider and lasts as long: leave it out`;
    return document.problem(placeOf(mine.at), message);
  });
}

function listed(rules: readonly string[]): string {
  const [first = '', ...more] = rules;
  return more.length === 0 ? `'${first}'` : `'${first}' and ${more.length} more`;
}

const sorted = (_key: string, value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What is remembered besides the findings: judgements, known resources, passes, what was cleared. */
import { type Facts } from './facts.ts';
import { unitOf, type Gone, type Look } from './scan.ts';
import { learn } from './seen.ts';
import {
  EVERYWHERE,
  later,
  RETENTION_DAYS,
  type AccountState,
  type Cleared,
  type FullSet,
  type Judgement,
  type Known,
} from './state.ts';

type Books = Pick<AccountState, 'judged' | 'seen' | 'passes'>;

export function keepBooks(
  before: AccountState | undefined,
  look: Look,
  facts: Facts,
  gone: readonly Gone[],
): Books {
  const judged = new Map(before?.judged);
  const passes = new Map(before?.passes);
  for (const [rule, unit] of pairsOf(look, facts)) {
    const key = `${rule.id} ${unit}`;
    const known = before?.judged.get(key);
    const listing = look.listings.get(`${rule.type} ${unit}`);
    const pair = facts.pairs.get(key);
    const oldest = listing && pair && pair.oldest < listing.observedAt ? pair.oldest : listing?.observedAt;
    const asOf = later(known?.asOf, listing?.complete ? oldest : undefined);
    const { revision, params, at } =
      known && known.at > look.at ? known : { revision: rule.revision, params: rule.params, at: look.at };
    judged.set(key, { revision, params, at, ...(asOf !== undefined && { asOf }) });
    if (listing?.complete === false || at !== look.at) continue;
    for (const name of before?.passes.keys() ?? []) {
      const isOurs = unit === EVERYWHERE ? name.startsWith(`${rule.id} `) : name === key;
      if (isOurs) passes.delete(name);
    }
    for (const [region, count] of pair?.passes ?? []) passes.set(`${rule.id} ${region}`, count);
  }
  const books = { judged, passes, seen: seenOf(before, look, facts, gone) };
  if (look.full) leaveBehind(books, look, facts);
  return books;
}

/** The rules and units that count as judged: listed, or, in a full scan, told of by another unit's listing. */
function* pairsOf(look: Look, { pairs }: Facts) {
  for (const rule of look.rules.values())
    for (const { type, region } of look.listings.values())
      if (type === rule.type) yield [rule, region] as const;
  if (!look.full) return;
  for (const { rule, unit } of pairs.values())
    if (!look.listings.has(`${rule.type} ${unit}`)) yield [rule, unit] as const;
}

function seenOf(
  before: AccountState | undefined,
  look: Look,
  { present }: Facts,
  gone: readonly Gone[],
): Map<string, Known> {
  const seen = new Map(before?.seen);
  const scopes = new Map([...look.rules.values()].map((rule) => [rule.type, rule]));
  const lost = Map.groupBy(gone, ({ type, region }) => {
    const rule = scopes.get(type);
    return rule ? `${type} ${unitOf(rule, region)}` : '';
  });
  lost.delete('');
  for (const key of new Set([...look.listings.keys(), ...present.keys(), ...lost.keys()])) {
    const here = present.get(key) ?? new Map<string, string>();
    seen.set(key, learn(before?.seen.get(key), look.listings.get(key), here, lost.get(key)));
  }
  return seen;
}

/** Forgets rules, types and regions that the deployment no longer scans, unless a newer scan did. */
function leaveBehind(
  {
    judged,
    passes,
    seen,
  }: { judged: Map<string, Judgement>; passes: Map<string, number>; seen: Map<string, Known> },
  { at, rules, regions }: Look,
  { pairs, present }: Facts,
): void {
  const types = new Set([...rules.values()].map(({ type }) => type));
  const isIn = (unit: string) => unit === EVERYWHERE || regions.has(unit);
  for (const [key, judgement] of judged) {
    const [rule = '', unit = ''] = key.split(' ');
    if (judgement.at > at) continue;
    if (!rules.has(rule) || !(isIn(unit) || pairs.has(key))) judged.delete(key);
  }
  for (const [key, known] of seen) {
    const [type = '', unit = ''] = key.split(' ');
    if ((later(known.completeAt, known.failedAt) ?? '') > at) continue;
    if (!types.has(type) || !(isIn(unit) || present.has(key))) seen.delete(key);
  }
  for (const key of passes.keys()) {
    const [id = ''] = key.split(' ');
    if (!judged.has(key) && !judged.has(`${id} ${EVERYWHERE}`)) passes.delete(key);
  }
}

/** The full set as the newest full scan told it. */
export const fullSetOf = (before: AccountState | undefined, look: Look): { full?: FullSet } => {
  if (!look.full) return before?.full ? { full: before.full } : {};
  return { full: { at: look.at, rules: [...look.rules.keys()].sort(), regions: [...look.regions].sort() } };
};

const DAY = 24 * 60 * 60 * 1000;

/** Drops what was resolved long ago, and notes that a complete judgement has made needless. */
export function prune(
  cleared: Map<string, Cleared>,
  judged: ReadonlyMap<string, Judgement>,
  updatedAt: string,
): void {
  const oldest = new Date(Date.parse(updatedAt) - RETENTION_DAYS * DAY).toISOString();
  for (const [id, { pair, at, resolvedAt }] of cleared) {
    const asOf = judged.get(pair)?.asOf;
    const needless = resolvedAt === undefined && asOf !== undefined && at <= asOf;
    if (needless || (resolvedAt ?? at) < oldest) cleared.delete(id);
  }
}

/** Finds the exemption that holds for a finding: by its rule first, then by its scope. */
import type { FindingState, Subject } from '../finding.ts';
import { accepts, holdsAt, type Exempt, type Exemption } from './exemption.ts';
import { beginningOf, isPattern, wildcard } from '../wildcard.ts';

/** What is asked of a finding. */
export type Asked = Pick<FindingState, 'rule' | 'open' | 'verdict'> & {
  readonly resource: Pick<Subject, 'arn' | 'accountId' | 'region' | 'tags'>;
};
/** What is accepted, as of a time. */
export interface Exempting {
  readonly asOf: string;
  /** The exemption that holds for a finding, if any does. Pure. */
  readonly of: (finding: Asked) => Exempt | undefined;
}

/** A rule, as exemptions know it. */
export interface Exemptible {
  readonly id: string;
  readonly exemptible: boolean;
}

type Test = (resource: Asked['resource']) => boolean;
interface Ready {
  readonly exempt: Exempt;
  readonly inScope: Test;
}
/** The exemptions of one rule, by the beginning that an ARN must have, and its length; best first. */
type Shelf = Map<number, Map<string, Ready[]>>;

const NOTHING: Shelf = new Map();

/**
 * Makes the question of some exemptions, as of a time. Where several hold for a finding, the one that does so longest
 * is named, then the first by its id.
 */
export function exempting(
  exemptions: readonly Exemption[],
  rules: readonly Exemptible[],
  asOf: string,
): Exempting {
  const shelves = new Map<string, Shelf>();
  const order = exemptions.filter((one) => holdsAt(one, asOf)).sort(longestFirst);
  for (const one of order) {
    const ready = { exempt: exemptOf(one), inScope: scopeTest(one) };
    for (const rule of rulesOf(one, rules)) put(shelves, rule, one, ready);
  }
  const of: Exempting['of'] = (finding) => {
    const { resource, rule } = finding;
    let best: Exempt | undefined;
    for (const [length, beginnings] of shelves.get(rule) ?? NOTHING) {
      const ready = beginnings.get(resource.arn.slice(0, length));
      const found = ready?.find((one) => accepts(one.exempt, finding) && one.inScope(resource))?.exempt;
      if (found && (!best || longestFirst(found, best) < 0)) best = found;
    }
    return best;
  };
  return { asOf, of };
}

/** The ids of the rules that an exemption is about. A pattern leaves out those that are never exempt. */
export function rulesOf(
  { rules: words }: Pick<Exemption, 'rules'>,
  rules: readonly Exemptible[],
): ReadonlySet<string> {
  const tests = words.map(wildcard);
  return new Set(
    rules.filter(({ id, exemptible }) => exemptible && tests.some((test) => test(id))).map(({ id }) => id),
  );
}

/** Whether a resource is within the scope of an exemption. Tags that could not be read are none. */
export function scopeTest({ accounts, regions, resources, tags = {} }: Exemption): Test {
  const [account, region, arn] = [accounts, regions, resources].map(anyOf);
  const wanted = Object.entries(tags).map(([key, value]) => [key, wildcard(value)] as const);
  return (resource) =>
    (account?.(resource.accountId) ?? true) &&
    (region?.(resource.region) ?? true) &&
    (arn?.(resource.arn) ?? true) &&
    wanted.every(([key, test]) => Object.hasOwn(resource.tags, key) && test(resource.tags[key] ?? ''));
}

function anyOf(words: readonly string[] | undefined): ((text: string) => boolean) | undefined {
  if (!words) return undefined;
  const names = new Set(words);
  const tests = words.filter(isPattern).map(wildcard);
  return (text) => names.has(text) || tests.some((test) => test(text));
}

function put(shelves: Map<string, Shelf>, rule: string, { resources }: Exemption, ready: Ready): void {
  const shelf: Shelf = shelves.get(rule) ?? new Map<number, Map<string, Ready[]>>();
  shelves.set(rule, shelf);
  for (const beginning of new Set(resources?.map(beginningOf) ?? [''])) {
    const beginnings = shelf.get(beginning.length) ?? new Map<string, Ready[]>();
    shelf.set(beginning.length, beginnings);
    const ours = beginnings.get(beginning);
    if (ours) ours.push(ready);
    else beginnings.set(beginning, [ready]);
  }
}

const exemptOf = ({ id, owner, reason, ticket, expires, covers }: Exemption): Exempt => ({
  ...{ id, owner, reason },
  ...(ticket !== undefined && { ticket }),
  ...{ expires, covers },
});

const longestFirst = (a: Pick<Exempt, 'id' | 'expires'>, b: Pick<Exempt, 'id' | 'expires'>): number =>
  a.expires === b.expires ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.expires > b.expires ? -1 : 1;

/** A situation as a table writes it, put together as the collector does, and judged through the real view. */
import { judgeOf, type Verdict } from '../../engine/judge.ts';
import type { AnyRule, Organization } from '../../engine/rule.ts';
import type { Source } from '../../engine/view.ts';
import { AT, bare, gap, holed, isGap, raise, tripwire, type Holder } from '../../inventory/reading.ts';
import { resourceOf } from '../../inventory/registry.ts';
import { relationOf } from '../../inventory/relations.ts';
import { certain, type Stored } from '../../inventory/stored.ts';

export const NOW = new Date('2026-07-01T00:00:00Z');

/** A fact that the scanner was not allowed to read. */
export class Denied {
  declare readonly denied: true;
}
export const denied = new Denied();
/** The same in place of a bare value in a list: whoever reads that far, stumbles. */
export const deniedElement = new Denied();
const GAP = gap({ call: 'test:Read', error: 'AccessDenied', deniedBy: 'role' });
const DENIED = tripwire(GAP);

/** What a table gives, its types forgotten. */
export interface Facts {
  readonly self?: object;
  readonly id?: object;
  readonly facets?: Readonly<Record<string, unknown>>;
  readonly related?: Readonly<Record<string, Facts | Denied | null | readonly (Facts | Denied)[]>>;
}
export interface Row {
  readonly given: Facts;
  readonly params?: object;
  readonly organization?: object;
}

/** What a rule looked at: `self.Name` of its own resource, and needs: `policy`, `vpc`, `vpc.dnsSupport`. */
export type Looks = Set<string>;

interface Known extends Stored {
  readonly facts: Facts;
  /** The relations that led here, each with a dot behind it. */
  readonly path: string;
}

/** The verdict of the rule on a situation. */
export function judge(
  rule: AnyRule,
  { given, params = {}, organization }: Row,
  looks: Looks = new Set(),
): Verdict {
  const stored = store(rule.resource, given, '', looks);
  const resource = { ...stored, self: watched(stored.self, (member) => looks.add(`self.${member}`)) };
  return judgeOf(rule, sourceOf(looks), {
    ...{ now: NOW, params: { [rule.id]: params } },
    ...(organization && { organization: reveal(organization) as Organization }),
  })(resource);
}

/** Relations lead to what the table gives for them. */
const sourceOf = (looks: Looks): Source => ({
  of: () => [],
  unlisted: () => [],
  link: (type, name) => {
    const relation = relationOf(type, name);
    if (!relation) return undefined;
    const follow = (from: Stored) => {
      const { facts, path } = from as Known;
      looks.add(path + name);
      const found = facts.related?.[name] ?? null;
      const stored = (one: Facts | Denied) =>
        one instanceof Denied ? DENIED : store(relation.to, one, `${path}${name}.`, looks);
      if (found === null) return null;
      return Array.isArray(found) ? found.map(stored) : stored(found as Facts | Denied);
    };
    return { to: relation.to, many: relation.many, follow, listedAt: undefined };
  },
});

/** Tables say of records in lists what the rule looks at, no more: the truth tests know what is always in those. */
const ownOf = (always: readonly string[] = []): readonly string[] =>
  always.filter((path) => !path.includes('.'));

/** Puts a resource together: what AWS always reports and the table leaves out is a gap. */
function store(type: string, facts: Facts, path: string, looks: Looks): Known {
  const { always, facets } = resourceOf(type);
  const self = reveal(facts.self ?? {}) as object;
  const read = Object.entries(facts.facets ?? {}).map(([name, value]) => {
    const reading = reveal(value);
    const isRecord =
      typeof reading === 'object' && reading !== null && !Array.isArray(reading) && !isGap(reading);
    return [name, isRecord ? certain(reading, ownOf(facets[name]?.always), 'test') : reading];
  });
  const id = { arn: `arn:aws:test:::${type}`, accountId: '111122223333', region: 'eu-west-1', tags: {} };
  return {
    type,
    facts,
    path,
    self: isGap(self) ? self : certain(self, ownOf(always), 'test'),
    id: holed({ ...id, ...bare(reveal(facts.id ?? {}) as object) }),
    facets: watched(Object.fromEntries(read) as Stored['facets'], (name) => looks.add(path + name)),
    observedAt: NOW.toISOString(),
  };
}

/** Freezes the facts; what is denied becomes a gap. */
function reveal(value: unknown): unknown {
  if (value instanceof Denied) return DENIED;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return revealList(value);
  return Object.freeze(
    holed(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, reveal(member)]))),
  );
}

function revealList(list: readonly unknown[]): readonly unknown[] {
  const revealed = list.map(reveal);
  list.forEach((element, index) => {
    if (element !== deniedElement) return;
    Object.defineProperty(revealed, index, { get: () => raise(GAP), enumerable: true });
  });
  return Object.freeze(revealed);
}

/** Notes which members are looked for, those that are not there among them. */
const watched = <T extends object>(of: T, note: (member: string) => void): T =>
  new Proxy(of, {
    get: (target, key) => {
      if (typeof key === 'string') note(key);
      if (key !== AT) return Reflect.get(target, key) as unknown;
      return (member: string) => {
        note(member);
        return (target as unknown as Holder)[AT](member);
      };
    },
  });

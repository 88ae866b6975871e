/** What was read of an account, to be changed and judged again without reading it again. */
import { judgeAll, type Judgement } from '../../engine/judge.ts';
import type { AnyRule } from '../../engine/rule.ts';
import { collectUnit } from '../../inventory/collect.ts';
import { Inventory } from '../../inventory/inventory.ts';
import { gap, holed, tripwire, type Gap } from '../../inventory/reading.ts';
import type { Stored } from '../../inventory/stored.ts';
import { canned, HOME, options, type Answers } from '../aws.ts';
import { relationOf } from '../../inventory/relations.ts';
import { ORGANIZATION } from './identity.ts';
import { params } from './params.ts';
import type { Path } from './paths.ts';

export interface Recording {
  readonly resources: readonly Stored[];
  /** Type → why its listing failed, or `null`. */
  readonly listings: ReadonlyMap<string, Gap | null>;
}

/** Reads an account once. */
export async function record(rules: readonly AnyRule[], answers: Answers): Promise<Recording> {
  const resources: Stored[] = [];
  const listings = new Map<string, Gap | null>();
  const sink = {
    write: (_: string, found: readonly Stored[]) => Promise.resolve(void resources.push(...found)),
    done: (type: string, { failure }: { readonly failure: Gap | null }) =>
      Promise.resolve(void listings.set(type, failure)),
  };
  await collectUnit(canned(answers), rules, HOME, sink, options);
  return { resources, listings };
}

/** What the rules say of it. */
export function judge(
  rules: readonly AnyRule[],
  { resources, listings }: Recording,
): ReadonlyMap<string, Judgement> {
  const inventory = new Inventory();
  for (const stored of resources) inventory.add(stored);
  for (const [type, failure] of listings) inventory.listed(type, HOME, failure, options.now().toISOString());
  const judged = [...judgeAll(rules, inventory, { now: options.now(), organization: ORGANIZATION, params })];
  return new Map(judged.map((one) => [`${one.rule.id} on ${one.resource.arn}`, one]));
}

/** The recording with one resource in place of another, or without it. */
export const swapped = (recording: Recording, old: Stored, other?: Stored): Recording => ({
  ...recording,
  resources: recording.resources.flatMap((one) => (one !== old ? [one] : other ? [other] : [])),
});

export const HIDDEN = gap({ call: 'test:Hide', error: 'Hidden' });

/**
 * A resource with one place hidden: a member, or an element of a list of records. The collector hides other lists as a
 * whole: a word that cannot be read has no place in a list of words.
 */
export function hiding<T>(value: T, [key = '', ...rest]: Path): T {
  if (Array.isArray(value)) {
    const hide = (element: unknown) => (rest.length > 0 ? hiding(element, rest) : tripwire(HIDDEN));
    return value.map((element: unknown, index) => (index === key ? hide(element) : element)) as T;
  }
  const was = (value as Readonly<Record<string, unknown>>)[key];
  return holed({ ...value, [key]: rest.length > 0 ? hiding(was, rest) : HIDDEN });
}

/** The relations that rules follow, each once. */
export function relationsOf(rules: readonly AnyRule[]) {
  const steps = rules.flatMap(({ resource, needs }) =>
    needs.flatMap((need) => {
      let from = resource;
      return need.split('.').flatMap((name) => {
        const relation = relationOf(from, name);
        if (!relation) return [];
        const step = { from, name, relation };
        from = relation.to;
        return [step];
      });
    }),
  );
  return [...new Map(steps.map((step) => [`${step.from} ${step.name}`, step])).values()];
}

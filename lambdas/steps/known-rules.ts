/** Every rule that there is: those of this package, and those that its user wrote. */
import type { AnyRule } from '../../engine/rule.ts';
import { rules as ours } from '../../rules/index.ts';

/** The rules of this package. */
export const ourRules: readonly AnyRule[] = ours;

let known: ReadonlyMap<string, AnyRule> = new Map(ours.map((rule) => [rule.id, rule]));

/** All rules, in the order of their ids. */
export const knownRules = (): readonly AnyRule[] => [...known.values()];

/** All rules by id. */
export const rulesById = (): ReadonlyMap<string, AnyRule> => known;

/** Adds rules that are not of this package, before any other work; each once. Throws where an id is taken. */
export function addRules(custom: readonly AnyRule[]): void {
  const all = new Map(known);
  for (const rule of custom) {
    if ((all.get(rule.id) ?? rule) !== rule)
      throw new Error(`there are two rules '${rule.id}': give yours another id`);
    all.set(rule.id, rule);
  }
  known = new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

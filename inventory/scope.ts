/** What of the demands is out of scope in a unit: what its region does not offer, or the organization has closed there. */
import type { AnyFacet, Call } from './call.ts';
import { plan, type Demand } from './demands.ts';
import { callsOf } from './listing.ts';
import { resourceOf } from './registry.ts';

/** Actions that a unit is not asked for: those of regional reads only. What is account-wide is always read. */
export interface Outside {
  readonly without?: readonly string[];
}

const isOut = ({ actions }: Call, { without = [] }: Outside): boolean =>
  actions.some((action) => without.includes(action));
const isFacetOut = (facet: AnyFacet | undefined, unit: Outside): boolean =>
  facet !== undefined &&
  (isOut(facet.call, unit) || (facet.job !== undefined && isOut(facet.job.start, unit)));

/** Type → the facets to read of it in a unit. */
export function planIn(demands: readonly Demand[], unit: Outside): ReadonlyMap<string, ReadonlySet<string>> {
  const all = plan(demands);
  if (!unit.without?.length) return all;
  const left = [...all].flatMap(([type, wanted]) => {
    const { scope, list, facets } = resourceOf(type);
    if (scope !== 'regional') return [[type, wanted] as const];
    if (callsOf(list.listing).some((call) => isOut(call, unit))) return [];
    return [[type, new Set([...wanted].filter((name) => !isFacetOut(facets[name], unit)))] as const];
  });
  return new Map(left);
}

/** Whether a demand on a regional type cannot be met in a unit, because something that it needs there is out of scope. */
export function isOutside(demand: Demand, unit: Outside): boolean {
  if (!unit.without?.length || resourceOf(demand.resource).scope !== 'regional') return false;
  const [whole, left] = [plan([demand]), planIn([demand], unit)];
  return [...whole].some(([type, wanted]) => wanted.size !== (left.get(type)?.size ?? -1));
}

/** The calls that the demands lead to in each region, at the region's own endpoints. */
export function regionalCalls(demands: readonly Demand[]): readonly Call[] {
  const calls = [...plan(demands)].flatMap(([type, wanted]) => {
    const { scope, list, facets } = resourceOf(type);
    if (scope !== 'regional') return [];
    const reads = [...wanted].flatMap((name) => facets[name] ?? []);
    return [
      ...callsOf(list.listing),
      ...reads.flatMap(({ call, job }) => (job ? [job.start, call] : [call])),
    ];
  });
  return calls.filter(({ endpoint }) => endpoint === undefined);
}

/** What reading from AWS Config needs to be allowed: Config's own reads, and the live ones of what is filled. */
import type { Call } from '../../call.ts';
import { plan, type Demand } from '../../demands.ts';
import { callsFor } from '../../permissions.ts';
import { resourceOf } from '../../registry.ts';
import { COUNTS, SOURCES } from './aggregated.ts';
import { SELECT, SELECT_AGGREGATE } from './query.ts';
import { RECORDERS, STATUS } from './recorders.ts';
import { joined, recipes } from './recipes.ts';
import { REGIONS } from './source.ts';

/** Every call that the demands lead to. */
export function callsFromConfig(
  demands: readonly Demand[],
  { fill, aggregated }: { readonly fill: boolean; readonly aggregated: boolean },
): readonly Call[] {
  const wanted = [...plan(demands)];
  const areRead = wanted.some(([type]) => recipes.has(type) || joined[type] !== undefined);
  const areSpread = wanted.some(
    ([type]) => resourceOf(type).scope !== 'regional' || resourceOf(type).regionOf,
  );
  const own = areRead
    ? [RECORDERS, STATUS, ...(aggregated ? [SELECT_AGGREGATE, COUNTS, SOURCES] : [SELECT])]
    : [];
  // Of what nobody lists; types that Config lists by an API of their own are read live, or not at all.
  const told = wanted.flatMap(([type, facets]) => {
    const { list, facets: all } = resourceOf(type);
    const calls = [...facets].flatMap((name) => all[name]?.call ?? []);
    return list.listing.how === 'known' ? calls.filter(({ service }) => service === 'config') : [];
  });
  return [...own, ...(areRead && areSpread ? [REGIONS] : []), ...told, ...(fill ? callsFor(demands) : [])];
}

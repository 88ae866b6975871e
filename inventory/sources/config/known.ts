/** Accounts and regions: nobody lists them, and Config knows few of their settings, as resources of their own. */
import { judgeError } from '../../errors.ts';
import { isGap, type Reading as Told } from '../../reading.ts';
import type { AnyResource } from '../../resource.ts';
import { admit } from '../../stored.ts';
import type { Sink } from '../../unit.ts';
import { asSdk, parseItem } from './item.ts';
import { notInConfig, notTold, selectOf } from './recipe.ts';
import { joined } from './recipes.ts';
import type { Reading } from './resource.ts';

/** Keeps what needs no listing. What Config's own API tells is asked of it; the rest is a gap, or filled. */
export async function gatherKnown(
  reading: Reading,
  resource: AnyResource,
  facets: ReadonlySet<string>,
  sink: Sink,
): Promise<'finished'> {
  const { unit, options, fill, source, deepener } = reading;
  const { type, list, id } = resource;
  const { recording } = await source.spot(unit.region);
  const isJoined = [...facets].some((name) => joined[type]?.[name] !== undefined);
  const observedAt = isJoined ? source.asOf(type, recording) : options.now().toISOString();
  const items = list.listing.how === 'known' ? list.listing.items(unit) : [];
  for (const self of items) {
    const told = await Promise.all(
      [...facets].map(async (name) => [name, await facetOf(reading, resource, name)] as const),
    );
    const own = [...facets].filter((name) => resource.facets[name]?.call.service === 'config');
    const missing = fill ? told.flatMap(([name, reading]) => (isGap(reading) ? [name] : [])) : own;
    const read = await deepener.deepen(resource, new Set(missing), self, unit);
    const readings = { ...Object.fromEntries(told), ...read };
    const names = id(self as never, unit);
    await sink.write(type, [admit(resource, names, { self, facets: readings, at: unit, observedAt })]);
  }
  await sink.done(type, { observedAt, failure: null });
  return 'finished';
}

/** A setting that is a resource of its own in Config. Where there is no item, nothing is known. */
async function facetOf(
  { source, unit }: Reading,
  { type }: AnyResource,
  name: string,
): Promise<Told<unknown>> {
  const records = joined[type]?.[name];
  if (records === undefined) return notInConfig(type, name);
  const regions = await source.regions();
  if (isGap(regions)) return regions;
  let why = notTold(records, unit.accountId);
  for (const region of regions) {
    const spot = await source.spot(region);
    const missing = spot.recording.gapOf(records);
    const rows = missing ?? (await source.page(records, spot, undefined, undefined));
    if (isGap(rows)) {
      why = rows;
      continue;
    }
    try {
      const item = rows.rows.map(parseItem).find(({ resourceId }) => resourceId === unit.accountId);
      if (item) return asSdk(item.configuration);
    } catch (error) {
      const meaning = judgeError(error, { call: { actions: [selectOf(records)] } });
      if (isGap(meaning)) why = meaning;
    }
  }
  return why;
}

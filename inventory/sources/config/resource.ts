/** One row as a resource of the inventory. */
import type { Place } from '../../call.ts';
import type { Deepener } from '../../deepen.ts';
import { judgeError } from '../../errors.ts';
import { bare, gap, holed, isGap, peek, tripwire, type Gap } from '../../reading.ts';
import type { AnyResource } from '../../resource.ts';
import { admit, type Stored } from '../../stored.ts';
import type { Options, Unit } from '../../unit.ts';
import { MalformedItem, parseItem, type Item } from './item.ts';
import { selectOf, type AnyRecipe } from './recipe.ts';
import type { ConfigSource, Spot } from './source.ts';
import { translate, type Translated } from './translate.ts';

/** What reading a unit from Config works with. */
export interface Reading {
  readonly unit: Unit;
  readonly options: Options;
  readonly fill: boolean;
  readonly source: ConfigSource;
  readonly deepener: Deepener;
  /** What the live source lists of a type in a place, by ARN; a gap where it cannot. */
  readonly listed: (resource: AnyResource, at: Place) => Promise<ReadonlyMap<string, object> | Gap>;
}

const GONE = ['ResourceDeleted', 'ResourceDeletedNotRecorded'];

/**
 * The resource of a row. Nothing for one that is gone, or that the live source would not list; a gap for the listing
 * where the row does not even say which resource it is about.
 */
export async function resourceFrom(
  reading: Reading,
  resource: AnyResource,
  recipe: AnyRecipe,
  facets: ReadonlySet<string>,
  row: unknown,
  spot: Spot,
  listedAt: string,
): Promise<Stored | Gap | undefined> {
  const call = selectOf(recipe.records);
  let item: Item;
  try {
    item = parseItem(row);
    if (item.accountId !== spot.at.accountId) throw new MalformedItem(row, 'Malformed: accountId');
    if (item.status !== undefined && GONE.includes(item.status)) return undefined;
    if (item.status === 'ResourceNotRecorded') throw new MalformedItem(row, 'NotRecorded');
    const read = await translate(resource, recipe, item, facets, reading.options.hashKey);
    if (!read || !isOurs(resource, read.self, reading)) return undefined;
    return await stored(reading, resource, read, item, spot, listedAt);
  } catch (error) {
    const malformed =
      error instanceof MalformedItem ? error : new MalformedItem(row, (error as Error).message);
    const { arn, resourceId = '' } = malformed;
    const meaning = judgeError(error, { call: { actions: [call] } });
    const told =
      error instanceof MalformedItem
        ? gap({ call: `${call} ${resourceId}`.trim(), error: error.message })
        : meaning;
    const why = isGap(told) ? told : gap({ call: `${call} ${resourceId}`.trim(), error: 'Malformed' });
    if (arn === undefined) return why;
    const self = tripwire(why);
    const unread = Object.fromEntries([...facets].map((name) => [name, why]));
    return admit(resource, { arn }, { self, facets: unread, at: spot.at, observedAt: listedAt });
  }
}

/** Each region may tell of what lives elsewhere: one unit keeps it. */
function isOurs({ scope, regionOf }: AnyResource, self: object, { unit, options }: Reading): boolean {
  if (scope !== 'regional' || !regionOf) return true;
  const region = regionOf(self as never) ?? unit.region;
  return region === unit.region || (unit.home && !(options.regions?.includes(region) ?? false));
}

async function stored(
  reading: Reading,
  resource: AnyResource,
  { self, facets }: Translated,
  { capturedAt }: Item,
  { at }: Spot,
  listedAt: string,
): Promise<Stored | Gap | undefined> {
  const { unit, fill, deepener } = reading;
  const region =
    resource.regionOf?.(self as never) ?? (resource.scope === 'regional' ? at.region : unit.region);
  const place = { ...at, region };
  const names = resource.id(self as never, place);
  if (!names.arn.startsWith('arn:')) throw new MalformedItem('', 'NotReported: the ARN');
  const missing = fill ? Object.keys(facets).filter((name) => hasGaps(facets[name])) : [];
  const read = missing.length > 0 ? await deepener.deepen(resource, new Set(missing), self, place) : {};
  if (!read) return undefined; // it has gone meanwhile
  const whole =
    fill && hasGaps(self) ? completed(self, await reading.listed(resource, place), names.arn) : self;
  // It was seen to be so after all that may still be on its way.
  const observedAt = capturedAt > listedAt ? capturedAt : listedAt;
  return admit(resource, resource.id(whole as never, place), {
    ...{ self: whole, facets: { ...facets, ...read }, at: place, observedAt },
  });
}

const hasGaps = (value: unknown): boolean => JSON.stringify(value).includes('"$gap"');

/** With what the live listing says in the place of members that are gaps. What it cannot say stays one. */
function completed(self: object, listed: ReadonlyMap<string, object> | Gap, arn: string): object {
  const live = isGap(listed) ? undefined : listed.get(arn);
  if (!live && !isGap(listed)) return self;
  const members = Object.entries(bare(self)).flatMap(([name, member]): [string, unknown][] => {
    if (!hasGaps(member)) return [[name, member]];
    const told = isGap(listed) ? listed : peek(live ?? {}, name);
    return told === undefined ? [] : [[name, told]];
  });
  return holed(Object.fromEntries(members));
}

/**
 * Makes of a configuration item what the live source would have given: an answer in the SDK's shape, which then goes
 * the same way as a live one: held against AWS's model, parsed, redacted, with gaps for what is missing.
 */
import type { AnyFacet, Call, Pages } from '../../call.ts';
import { judgeError } from '../../errors.ts';
import { toJson } from '../../json.ts';
import { bare, gap, holed, isGap, peek, raise, type Reading } from '../../reading.ts';
import { redact } from '../../redact.ts';
import { modelOf } from '../../requests.ts';
import type { AnyResource } from '../../resource.ts';
import { shaped } from '../../shape.ts';
import { certain } from '../../stored.ts';
import { filled, isRecord, spelled, type Item, type Json } from './item.ts';
import { notInConfig, notTold, selectOf, type AnyRecipe } from './recipe.ts';

export interface Translated {
  readonly self: object;
  readonly facets: Readonly<Record<string, Reading<unknown>>>;
}

/** Undefined where the live source would not list it either. Raises a gap where the item as a whole makes no sense. */
export async function translate(
  resource: AnyResource,
  recipe: AnyRecipe,
  item: Item,
  wanted: ReadonlySet<string>,
  hashKey: string,
): Promise<Translated | undefined> {
  const { listing } = resource.list;
  if (listing.how !== 'pages') throw new Error(`'${resource.type}' is not listed by pages`);
  const members = spelled(item.configuration) as Json;
  const told = only({ ...members, ...defined(recipe.self(members, item)) }, recipe);
  if (!recipe.where(told)) return undefined;
  const answer = within(listing.items, present(told));
  const seen = listed(await answerOf(listing.call, recipe.records, answer), listing);
  const clean = redact(seen, resource.sensitive ?? [], hashKey) as object;
  const whole = expecting(withGaps(clean, told, recipe, item), '', recipe);
  const self = certain(filled(whole) as object, resource.always, selectOf(recipe.records));
  const names = [...new Set([...wanted, ...('tags' in recipe.facets ? ['tags'] : [])])];
  const facets = await Promise.all(
    names.map(async (name) => [name, await facetOf(resource, recipe, item, name, hashKey)] as const),
  );
  return { self, facets: Object.fromEntries(facets) };
}

const defined = (members: Json): Json =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** Without what there is none of: lists are left out by AWS where they are empty, and parsed with that in mind. */
const present = (told: Json): Json =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));

/** The SDK's members, by its own spelling of them; Config's own are left out. */
function only(told: Json, { carries, lacks }: AnyRecipe): Json {
  const byName = new Map(Object.entries(told).map(([key, value]) => [key.toLowerCase(), value]));
  const known = [...carries, ...lacks].map((key) => [key, byName.get(key.toLowerCase())] as const);
  return defined(Object.fromEntries(known));
}

/** The one item, as it would stand in the answer to a listing: `Reservations.Instances`. */
const within = (path: string, told: Json): object =>
  path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: [inner] }), told) as object;

function listed(answer: object, { items, parse = (item: never) => item }: Pages): unknown {
  let value: unknown = answer;
  for (const name of items.split('.')) {
    value = peek(value as object, name);
    if (isGap(value)) raise(value);
    [value] = value as readonly unknown[];
    if (isGap(value)) raise(value);
  }
  return parse(value as never);
}

/** An answer as it may be read. */
async function answerOf(call: Call, records: string, answer: object): Promise<object> {
  const model = modelOf((await call.load()) as never, call);
  const seen = shaped({ ...call, actions: [selectOf(records) as never] }, model, dated(answer));
  if (isGap(seen)) raise(seen);
  return toJson(seen) as object;
}

const MOMENT = /(Date|Time|Timestamp|LastStatusChange|ValidTo)$/;

/** Moments are text in Config, and dates in the SDK. */
function dated(value: unknown, name = ''): unknown {
  if (typeof value === 'string') {
    const date = MOMENT.test(name) ? new Date(value) : undefined;
    return date && !Number.isNaN(date.getTime()) ? date : value;
  }
  if (Array.isArray(value)) return value.map((one) => dated(one, name));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, dated(member, key)]));
}

/** With gaps for what Config lacks, and for what this item lacks. `null` in an item says that there is none. */
function withGaps(self: object, told: Json, { records, carries, lacks }: AnyRecipe, { tags }: Item): object {
  const gaps = [
    ...carries.filter((key) => !(key in told)).map((key) => [key, notTold(records, key)] as const),
    ...lacks.filter((key) => !(key in told)).map((key) => [key, notInConfig(records)] as const),
  ];
  const tagged = !lacks.includes('Tags') ? [] : [['Tags', tags ?? notTold(records, 'tags')] as const];
  return holed({ ...bare(self), ...Object.fromEntries([...gaps, ...tagged]) });
}

/** With gaps for what is missing further down: in a facet, or without a name in the resource itself. */
function expecting(value: object, facet: string, { records, expects }: AnyRecipe): object {
  return Object.entries(expects).reduce<object>((kept, [place, names]) => {
    const path = place.split('.');
    const isHere = facet === '' ? /^[A-Z]/.test(place) : path[0] === facet;
    if (!isHere) return kept;
    return expected(kept, facet === '' ? path : path.slice(1), names, records) as object;
  }, value);
}

function expected(
  value: unknown,
  path: readonly string[],
  names: readonly string[],
  records: string,
): unknown {
  if (isGap(value)) return value;
  if (Array.isArray(value)) return value.map((item) => expected(item, path, names, records));
  if (typeof value !== 'object' || value === null) return value;
  const [head, ...tail] = path;
  const members: Json = bare(value) as Json;
  if (head !== undefined) {
    if (members[head] === undefined) return value;
    return holed({ ...members, [head]: expected(members[head], tail, names, records) });
  }
  const missing = names.filter((name) => !(name in members));
  return holed({ ...members, ...Object.fromEntries(missing.map((name) => [name, notTold(records, name)])) });
}

async function facetOf(
  { facets }: AnyResource,
  recipe: AnyRecipe,
  item: Item,
  name: string,
  hashKey: string,
): Promise<Reading<unknown>> {
  const { records } = recipe;
  const facet: AnyFacet | undefined = facets[name];
  if (!facet) throw new Error(`'${records}' has no facet named '${name}'`);
  const tell = recipe.facets[name];
  if (!tell) return notInConfig(records, name);
  const call = selectOf(records);
  try {
    const told = tell(item);
    if (told === undefined) return notTold(records, name);
    if (told === null) return null;
    const { pick } = facet;
    const answer = await answerOf(facet.call, records, pick === undefined ? told : { [pick]: told });
    const picked = pick === undefined ? answer : peek(answer, pick);
    if (isGap(picked)) return picked;
    const value = redact(facet.parse(picked as never), facet.sensitive, hashKey);
    if (typeof value !== 'object' || value === null) return value;
    return certain(filled(expecting(value, name, recipe)) as object, facet.always, call);
  } catch (error) {
    const meaning = judgeError(error, { call: { actions: [call] } });
    return isGap(meaning) ? meaning : gap({ call, error: `Malformed: ${name}` });
  }
}

/**
 * The small JSON objects of a scan, checked when they are read from where others could write: a recording. What a newer
 * Plumbline added to them is kept.
 */
import * as z from 'zod';
import type { Unit } from '../../inventory/unit.ts';
import type { Reason } from '../../inventory/reading.ts';
import { accountKey, markerKey, planKey, unitMarkerKey } from '../store/layout.ts';
import { isDeep } from '../store/depth.ts';
import type { Store } from '../store/store.ts';
import { UsageError, type AccountPlan, type Marker, type Plan, type UnitMarker } from './types.ts';

/** An object of a recording that is missing, cut short, or not what it should be. */
export class Damaged extends UsageError {
  override readonly name = 'Damaged';
}

/** What to do about a damaged object. */
export const REMEDY = 'Scan again, or take an undamaged recording.';

const text = z.string().min(1);
/** What stands in keys of the store. */
const name = z.string().regex(/^\w[\w:.-]*$/, 'expected a name of letters, digits and any of _:.-');
/** As `Date.toISOString()` writes it: times are compared as text. */
const time = z.iso.datetime({ precision: 3, error: 'expected a time as 2026-07-01T02:00:00.000Z' });
const amount = z.int().nonnegative();
const counts = z.record(text, amount);
const texts = z.array(text);

const reason = z.looseObject({
  call: text,
  error: text,
  deniedBy: z.exactOptional(z.enum(['role', 'scp', 'resource-policy', 'unspecified'])),
}) satisfies z.ZodType<Reason>;

const unit = z.looseObject({
  partition: text,
  accountId: name,
  region: name,
  home: z.boolean(),
}) satisfies z.ZodType<Unit>;

const config = z.looseObject({
  schemaVersion: z.literal(1),
  accounts: z.union([
    z.looseObject({ organization: z.literal(true), exclude: z.exactOptional(texts) }),
    z.looseObject({ ids: texts }),
    z.looseObject({ current: z.literal(true) }),
  ]),
  role: z.exactOptional(z.looseObject({ name: text, externalId: z.string() })),
  regions: z.union([z.literal('all'), texts]),
  rules: texts,
  params: z.record(text, z.looseObject({})),
  allow: z.array(z.enum(['billed', 'slow'])),
  batchSize: z.exactOptional(amount),
});

export const planShape = z.looseObject({
  schemaVersion: z.literal(1),
  scan: name,
  startedAt: time,
  config,
  full: z.boolean(),
  accounts: z.array(z.looseObject({ id: name, name: z.exactOptional(z.string()) })),
  batches: amount,
  organization: z.exactOptional(
    z.looseObject({
      Id: text,
      MasterAccountId: text,
      accounts: z.array(z.looseObject({ Id: text, Name: z.string() })),
    }),
  ),
}) satisfies z.ZodType<Plan>;

export const accountPlanShape = z.looseObject({
  scan: name,
  account: name,
  name: z.exactOptional(z.string()),
  units: z.array(unit),
  gap: z.exactOptional(reason),
  calls: counts,
}) satisfies z.ZodType<AccountPlan>;

export const markerShape = z.looseObject({
  type: name,
  unit,
  parts: amount,
  count: amount,
  observedAt: time,
  failure: z.nullable(reason),
}) satisfies z.ZodType<Marker>;

export const unitMarkerShape = z.looseObject({
  unit,
  calls: counts,
  seconds: z.number().nonnegative(),
}) satisfies z.ZodType<UnitMarker>;

/** The object at a key; throws {@link Damaged} where there is none, or where it does not have the shape. */
export async function readShape<S extends z.ZodType>(
  store: Store,
  key: string,
  schema: S,
): Promise<z.output<S>> {
  const value = await readShapeIf(store, key, schema);
  if (value === undefined) throw damaged(store, key, 'missing, though it was written');
  return value;
}

/** The same, for what need not be there. */
export async function readShapeIf<S extends z.ZodType>(
  store: Store,
  key: string,
  schema: S,
): Promise<z.output<S> | undefined> {
  const found = await store.get(key);
  if (!found) return undefined;
  const { data, error } = schema.safeParse(parsed(store, key, found.body));
  if (!error) return data;
  const [issue] = error.issues;
  const place = issue && issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : '';
  throw damaged(store, key, `damaged: ${place}${issue?.message ?? 'not what it should be'}`);
}

function parsed(store: Store, key: string, body: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    if (!isDeep(text)) return JSON.parse(text);
  } catch (cause) {
    throw damaged(store, key, 'damaged: it is no JSON', cause);
  }
  throw damaged(store, key, 'damaged: it is nested too deep');
}

const damaged = ({ uri }: Store, key: string, what: string, cause?: unknown): Damaged =>
  new Damaged(`${uri}/${key} is ${what}. ${REMEDY}`, { cause });

/** The plan of a recorded scan; throws {@link Damaged} also where it is that of another one. */
export async function recordedPlan(store: Store, scan: string): Promise<Plan> {
  const plan = await readShape(store, planKey(scan), planShape);
  same(store, planKey(scan), { scan: [plan.scan, scan] });
  return plan;
}

/** The plan of one account; throws {@link Damaged} also where it, or a unit of it, is of another account or scan. */
export async function recordedAccount(store: Store, scan: string, account: string): Promise<AccountPlan> {
  const key = accountKey(scan, account);
  const plan = await readShape(store, key, accountPlanShape);
  same(store, key, { scan: [plan.scan, scan], account: [plan.account, account] });
  for (const { accountId } of plan.units) same(store, key, { units: [accountId, account] });
  const homes = plan.units.filter(({ home }) => home).length;
  if (plan.units.length > 0) same(store, key, { 'units that are home': [String(homes), '1'] });
  const regions = new Set(plan.units.map(({ region }) => region)).size;
  same(store, key, { 'units of different regions': [String(regions), String(plan.units.length)] });
  return plan;
}

/** The marker at a key; throws {@link Damaged} also where it is that of another type or unit. */
export async function recordedMarker(store: Store, key: string, scan: string, at: Unit): Promise<Marker> {
  const marker = await readShape(store, key, markerShape);
  sameUnit(store, key, marker.unit, at);
  same(store, key, { type: [markerKey(scan, at.accountId, at.region, marker.type), key] });
  return marker;
}

/** The marker of a unit, if that was finished; throws {@link Damaged} also where it is that of another one. */
export async function recordedUnit(store: Store, scan: string, at: Unit): Promise<UnitMarker | undefined> {
  const key = unitMarkerKey(scan, at.accountId, at.region);
  const marker = await readShapeIf(store, key, unitMarkerShape);
  if (marker) sameUnit(store, key, marker.unit, at);
  return marker;
}

function sameUnit(store: Store, key: string, { accountId, region }: Unit, at: Unit): void {
  same(store, key, { 'unit.accountId': [accountId, at.accountId], 'unit.region': [region, at.region] });
}

function same(
  store: Store,
  key: string,
  pairs: Readonly<Record<string, readonly [is: string, should: string]>>,
): void {
  for (const [name, [is, should]] of Object.entries(pairs))
    if (is !== should) throw damaged(store, key, `damaged: ${name}: it says '${is}', not '${should}'`);
}

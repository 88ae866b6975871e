/** How many resources there are, as far as somebody knows: the last scan, AWS Config, or nobody. */
import type { GetDiscoveredResourceCountsResponse } from '@aws-sdk/client-config-service';
import { config } from '../../../inventory/config/service.ts';
import { judgeError } from '../../../inventory/errors.ts';
import { isGap, reasonOf } from '../../../inventory/reading.ts';
import { resourceOf } from '../../../inventory/registry.ts';
import type { Aws } from '../../../inventory/requests.ts';
import type { Unit } from '../../../inventory/unit.ts';
import type { Store } from '../../store/store.ts';
import { markersOf } from '../markers.ts';
import { newestScan } from '../recording/choose.ts';
import { recordedAccount, recordedPlan } from '../shapes.ts';
import { exactly, type Range } from './range.ts';

/** What is assumed where nobody knows: so many of each type in each region, and of each that an account has once. */
export const ASSUMED = { regional: { low: 0, high: 20 }, account: { low: 0, high: 100 } } as const;

export const assumed = (type: string): Range =>
  type === 'AWS::::Organization'
    ? { low: 0, high: 1 }
    : resourceOf(type).scope === 'regional'
      ? ASSUMED.regional
      : ASSUMED.account;

/** Counts by type of one unit; undefined where they are not known. */
export type Counts = (unit: Unit, type: string) => Range | undefined;

/** As many accounts of the last scan are looked at; they stand for the others. */
export const LOOKED_AT = 20;

export interface LastScan {
  readonly scan: string;
  /** Its accounts, or some of them, evenly chosen. */
  readonly units: readonly Unit[];
  readonly accounts: { readonly all: number; readonly lookedAt: number };
  readonly counts: Counts;
}

/** What the last finished scan in a store counted. */
export async function lastScan(
  store: Store,
  only?: (account: string) => boolean,
): Promise<LastScan | undefined> {
  const scan = await newestScan(store);
  if (scan === undefined) return undefined;
  const all = (await recordedPlan(store, scan)).accounts.filter(({ id }) => only?.(id) ?? true);
  const step = Math.max(1, all.length / LOOKED_AT);
  const some = all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  const units: Unit[] = [];
  const known = new Map<string, number>();
  for (const { id } of some) {
    for (const unit of (await recordedAccount(store, scan, id)).units) {
      units.push(unit);
      for (const { type, count } of await markersOf(store, scan, unit))
        known.set(`${nameOf(unit)} ${type}`, count);
    }
  }
  const counts: Counts = (unit, type) => {
    const count = known.get(`${nameOf(unit)} ${type}`);
    return count === undefined ? undefined : exactly(count);
  };
  return { scan, units, accounts: { all: all.length, lookedAt: some.length }, counts };
}

const nameOf = ({ accountId, region }: Unit): string => `${accountId} ${region}`;

const COUNT = config.read('GetDiscoveredResourceCounts', { input: () => ({}), emptyMeans: 'gap' }).call;

export interface FromConfig {
  readonly counts: Counts;
  /** Region → why Config did not tell. */
  readonly refused: ReadonlyMap<string, string>;
}

/** What AWS Config has recorded, region by region. A type that it does not name may be one that it does not record. */
export async function fromConfig(aws: Aws, units: readonly Unit[]): Promise<FromConfig> {
  const known = new Map<string, number>();
  const refused = new Map<string, string>();
  for (const unit of units) {
    try {
      let nextToken: string | undefined;
      do {
        const page = (await aws.send({
          ...{ call: COUNT, at: unit, input: nextToken === undefined ? {} : { nextToken } },
        })) as GetDiscoveredResourceCountsResponse;
        for (const { resourceType, count = 0 } of page.resourceCounts ?? []) {
          // What an account has once may be recorded in several regions.
          const name = resourceType === undefined ? '' : `${nameOf(unit)} ${resourceType}`;
          known.set(name, count);
          known.set(resourceType ?? '', Math.max(known.get(resourceType ?? '') ?? 0, count));
        }
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
    } catch (error) {
      const meaning = judgeError(error, { call: COUNT });
      refused.set(unit.region, isGap(meaning) ? reasonOf(meaning).error : 'no answer');
    }
  }
  const counts: Counts = (unit, type) => {
    const count = known.get(resourceOf(type).scope === 'regional' ? `${nameOf(unit)} ${type}` : type);
    return count === undefined ? undefined : exactly(count);
  };
  return { counts, refused };
}

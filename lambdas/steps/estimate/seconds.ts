/** How long a unit takes: as long as its slowest bucket of calls, and as all calls through one door. */
import { rateOf } from '../../../inventory/rates.ts';
import type { Calls } from './calls.ts';
import { most, type Range } from './range.ts';

/** Seconds that one call takes, near by and far away. Assumed. */
export const LATENCY: Range = { low: 0.05, high: 0.4 };
/** Calls under way at once, and the share of AWS's rate that we take: as `inventory/sources/live.ts` and `pace.ts`. */
const IN_FLIGHT = 32;
const SHARE = 1 / 3;
/** A listing, its resources, a job: calls that wait for each other. */
const STEPS = 4;

const waiting = (name: string, calls: number): number => {
  const [service = '', operation = ''] = name.split(':');
  const { perSecond, burst } = rateOf(service, operation);
  return Math.max(0, calls - Math.max(1, burst * SHARE)) / (perSecond * SHARE);
};

/** Seconds of one unit. */
export function secondsOf(calls: Calls): Range {
  const paced = most(
    ...[...calls].map(([name, { low, high }]) => ({ low: waiting(name, low), high: waiting(name, high) })),
  );
  const total = { low: 0, high: 0 };
  for (const { low, high } of calls.values()) {
    total.low += low;
    total.high += high;
  }
  return {
    low: Math.max(paced.low, (total.low * LATENCY.low) / IN_FLIGHT) + LATENCY.low * STEPS,
    high: paced.high + (total.high * LATENCY.high) / IN_FLIGHT + LATENCY.high * STEPS,
  };
}

/** Seconds until all are done, so many at once: not before the longest, nor before their share. */
export function spread(
  units: readonly { readonly seconds: Range; readonly factor: number }[],
  atOnce: number,
): Range {
  const longest = most(...units.map(({ seconds }) => seconds));
  const sum = units.reduce(
    (all, { seconds: { low, high }, factor }) => ({
      low: all.low + low * factor,
      high: all.high + high * factor,
    }),
    { low: 0, high: 0 },
  );
  return most(longest, { low: sum.low / atOnce, high: sum.high / atOnce });
}

/** From the calls of units to the sums: calls, minutes, dollars. */
import { AT_ONCE } from '../here.ts';
import type { Calls } from './calls.ts';
import * as deployed from './deployed.ts';
import { priced, PRICED_SERVICES, prices, type Item } from './prices.ts';
import { exactly, NOTHING, plus, type Range } from './range.ts';
import { spread } from './seconds.ts';

/** A unit, and how many it stands for. */
export interface Part {
  readonly calls: Calls;
  readonly seconds: Range;
  readonly factor: number;
}

/** The calls before anything is read. The deployed scanner enters each account, and each of its units, by a role. */
export function entering(
  planning: Readonly<Record<string, number>>,
  isDeployed: boolean,
  accounts: number,
  units: number,
): Calls {
  const calls = new Map(Object.entries(planning).map(([name, count]) => [name, exactly(count)]));
  if (!isDeployed) return calls;
  calls.set('ec2:DescribeRegions', exactly(accounts));
  calls.set('sts:AssumeRole', { low: accounts + units, high: 2 * (accounts + units) });
  return calls;
}

export const sumOf = (parts: readonly Part[]): Range => spread(parts, 1);

export function minutesOf(parts: readonly Part[], accounts: number, isDeployed: boolean): Range {
  const { start, plan, evaluate, report, notify } = deployed.SECONDS;
  const atOnce = isDeployed
    ? Math.min(accounts, deployed.ACCOUNTS_AT_ONCE) * deployed.UNITS_AT_ONCE
    : AT_ONCE;
  const waves = Math.ceil(accounts / deployed.ACCOUNTS_AT_ONCE);
  const around = isDeployed
    ? plus(plan, report, notify, ...Array.from({ length: waves }, () => plus(start, plan, evaluate)))
    : NOTHING;
  const { low, high } = plus(spread(parts, atOnce), around);
  return { low: low / 60, high: high / 60 };
}

export function itemsOf(calls: Calls, metrics: Range, width: deployed.Width | undefined): readonly Item[] {
  const of = (wanted: (name: string) => boolean): Range =>
    plus(NOTHING, ...[...calls].filter(([name]) => wanted(name)).map(([, count]) => count));
  const isList = (name: string) => name === 's3:ListBuckets';
  const read = [
    priced(
      prices.s3Read,
      of((name) => name.startsWith('s3:') && !isList(name)),
    ),
    priced(prices.s3List, of(isList)),
    priced(
      prices.kms,
      of((name) => name.startsWith('kms:')),
    ),
    priced(
      prices.cloudwatch,
      of((name) => name.startsWith('cloudwatch:') && name !== 'cloudwatch:GetMetricData'),
    ),
    priced(prices.metrics, metrics),
  ];
  if (!width) return read;
  return [
    ...read,
    priced(prices.lambdaSeconds, deployed.computeOf(width)),
    priced(prices.lambdaRequests, deployed.invocationsOf(width)),
    priced(prices.transitions, deployed.transitionsOf(width)),
    priced(prices.s3Write, deployed.writesOf(width)),
  ];
}

export const notPriced = (calls: Calls, isDeployed: boolean): readonly string[] => {
  const services = Object.keys(byService(calls)).filter((service) => !PRICED_SERVICES.has(service));
  return [
    ...(services.length > 0 ? [`calls to ${services.join(', ')}: AWS publishes no price for them`] : []),
    'CloudTrail data events and further copies of management events, where your trails record these calls',
    ...(isDeployed
      ? ['the scanner’s reads of its own bucket and key, its storage, logs, traces, events and messages']
      : []),
  ];
};

export function byService(calls: Calls): Record<string, Range> {
  const sum = new Map<string, Range>();
  for (const [name, count] of calls) {
    const service = name.slice(0, name.indexOf(':'));
    sum.set(service, plus(sum.get(service) ?? NOTHING, count));
  }
  return Object.fromEntries([...sum].sort(([a], [b]) => (a < b ? -1 : 1)));
}

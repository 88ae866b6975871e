import { claim, unreported, type Claim } from '../../engine/index.ts';
import type { Day } from './days.ts';

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const WAYS = {
  average: (values: readonly number[]) => total(values) / values.length,
  peak: (values: readonly number[]) => Math.max(...values),
  total,
} as const;

/**
 * What was recorded on the last whole days, as one number: of those days that there is data of. Without any of them it
 * is unknown.
 *
 * @param path where evidence finds it: `facets.cpu.CPUUtilization`
 * @param unit for people, after the number: `%`
 */
export function measured(
  way: keyof typeof WAYS,
  path: string,
  recorded: readonly Day[] | undefined,
  { days, now, unit = '' }: { readonly days: number; readonly now: Date; readonly unit?: string },
): { isAtLeast(limit: number): Claim; isAtMost(limit: number): Claim; isBelow(limit: number): Claim } {
  const from = new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
  const values = recorded?.flatMap(({ Day, Value }) => (Day >= from ? [Value] : [])) ?? [];
  if (values.length === 0) unreported(`data of the last ${days} days`);
  const value = WAYS[way](values);
  const say = (words: string, limit: number, holds: boolean): Claim =>
    claim({
      path,
      actual: Math.round(value * 100) / 100,
      expected: `be ${words} ${limit}${unit}, as the ${way} of ${values.length} days`,
      holds: () => holds,
    });
  return {
    isAtLeast: (limit) => say('at least', limit, value >= limit),
    isAtMost: (limit) => say('at most', limit, value <= limit),
    isBelow: (limit) => say('below', limit, value < limit),
  };
}

/** A year of metrics is too much to ask for at once: a scan reads a month. */
export const MOST_DAYS = 30;

/** Which resources a mute of Prowler is about, in our words. */
import * as z from 'zod';
import { isWithin } from '../../engine/wildcard.ts';
import { arnsOf, loose, patternsOf } from './prowler-regex.ts';

const some = z.union([z.array(z.unknown()), z.null()]).optional();
/** One check of one account. */
export const mute = z.looseObject({
  Regions: some,
  Resources: some,
  Tags: some,
  Description: z.unknown().optional(),
});
export type Mute = z.output<typeof mute>;

const ALL = new Set(['*', '.*', '']);
const listed = (list: Mute['Regions']): readonly string[] => (list ?? []).map(textOf);
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value).replaceAll('"', '');

/** Regions, none for all, or why there are none to be had. Prowler counts what lives in no region to us-east-1. */
export function regionsOf(
  { Regions }: Mute,
  scope: 'global' | 'regional' | 'any',
): readonly string[] | string | undefined {
  const words = listed(Regions);
  if (words.length === 0) return 'without Regions Prowler mutes nothing';
  if (words.some((word) => ALL.has(word))) return undefined;
  const bad = words.find((word) => !/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(word));
  if (bad !== undefined) return `'${bad}' is no name of a region`;
  const global = words.includes('us-east-1') ? ['global'] : [];
  if (scope !== 'global') return [...new Set([...words, ...(scope === 'any' ? global : [])])];
  return global.length > 0 ? global : 'what lives in no region is in us-east-1 for Prowler: it muted nothing';
}

/** Patterns of ARNs, none for all, or why there are none to be had. */
export function resourcesOf({ Resources }: Mute): readonly string[] | string | undefined {
  const words = listed(Resources);
  if (words.length === 0) return 'without Resources Prowler mutes nothing';
  if (words.some((word) => ALL.has(word))) return undefined;
  const found = words.map((word) => ({ word, patterns: patternsOf(word) }));
  const bad = found.find(({ patterns }) => patterns === undefined);
  if (bad) return `'${bad.word}' cannot be said with * and ?`;
  const arns = found.flatMap(({ patterns }) => patterns ?? []).flatMap(arnsOf);
  return [...new Set(arns)].filter(
    (one, _, all) => !all.some((other) => other !== one && isWithin(one, other)),
  );
}

/** Sets of tags, each of which is enough, or why they cannot be said. */
export function tagsOf({ Tags }: Mute): readonly Readonly<Record<string, string>>[] | string {
  let sets: Record<string, string>[] = [{}];
  for (const word of listed(Tags).filter((one) => !ALL.has(one))) {
    const ways = word.split('|').map((way) => /^\s*([^=\s]+)=(.*?)\s*$/.exec(way));
    const pairs = ways.map((match) => {
      const [, key = '', value = ''] = match ?? [];
      const whole = patternsOf(value);
      const [only] = whole?.length === 1 ? whole : [];
      return only && /^[\w:/@.+-]+$/.test(key)
        ? { [key]: loose({ ...only, fromStart: true, toEnd: true }) }
        : undefined;
    });
    if (pairs.includes(undefined)) return `'${word}' cannot be said as tags`;
    sets = sets.flatMap((set) => pairs.map((pair) => ({ ...set, ...pair })));
    if (sets.length > 16) return 'too many choices of tags';
  }
  return sets;
}

/**
 * Which patterns of the policy language stand for everything. Decided by texts that no narrower pattern matches: a
 * pattern with a character that stands in none of these texts is narrower, and need not be compared with them.
 */
import { overlap } from './pattern.ts';

/** A character that stands in no policy: only `*` and `?` match it. */
const ANY = '\0';
const LONG = ANY.repeat(300);
/** The shortest action there can be, and one longer than any: a pattern that matches both has no limits. */
const ACTIONS = [`${ANY}:${ANY.repeat(3)}`, `${LONG}:${LONG}`];
/** The narrowest pattern that no action escapes. */
export const EVERY_ACTION = '?*:???*';
const PARTITIONS = [
  'aws',
  'aws-cn',
  'aws-us-gov',
  'aws-eusc',
  'aws-iso',
  'aws-iso-b',
  'aws-iso-e',
  'aws-iso-f',
];
/** Some ARNs have no region and no account: `arn:aws:s3:::logs`. */
const arns = (partition: string) => [
  `arn:${partition}:${ANY}:::${ANY}`,
  `arn:${partition}:${[LONG, LONG, LONG, LONG].join(':')}`,
];
const roles = (partition: string) => [ANY, LONG].map((name) => `arn:${partition}:iam::${name}:role/${name}`);

const keysOf = (account: string) => (partition: string) =>
  [ANY, LONG].map((name) => `arn:${partition}:kms:${name}:${account}:key/${name}`);

/** Policy variables hold one text that we do not know; `${*}` is an asterisk. */
const literal = (pattern: string): string => pattern.replaceAll(/\$\{[^}]*\}/g, '\u0001');
const matches = (pattern: string, text: string): boolean => overlap(literal(pattern), text);
const inSomePartition = (pattern: string, texts: (partition: string) => readonly string[]): boolean =>
  PARTITIONS.some((partition) => texts(partition).every((text) => matches(pattern, text)));

/** `*`, `*:*`, `**` and all other ways to write every action of every service. */
export const isEveryAction = (pattern: string): boolean =>
  !/[^*?:]/.test(pattern) && ACTIONS.every((action) => matches(pattern, action));

/** `*`, `arn:aws:*` and all other ways to write every resource. */
export const isEveryResource = (pattern: string): boolean =>
  pattern === '*' || (!/[^*?:a-z-]/.test(pattern) && inSomePartition(pattern, arns));

/** `*`, `arn:aws:iam::*:role/*`: every role of every account. */
export const isEveryRole = (pattern: string): boolean =>
  pattern === '*' || (!/[^*?:a-z/-]/.test(pattern) && inSomePartition(pattern, roles));

/** `*`, `arn:aws:kms:*:*:key/*`: every KMS key of an account, in all regions. */
export const isEveryKeyOf =
  (account: string) =>
  (pattern: string): boolean =>
    pattern === '*' || (!/[^*?:a-z0-9/-]/.test(pattern) && inSomePartition(pattern, keysOf(account)));

/** Whether every action of `narrow` is one of `wide`. Actions know no upper and lower case. */
export const covers = (wide: string, narrow: string): boolean =>
  ['', LONG].every((text) =>
    matches(wide.toLowerCase(), narrow.toLowerCase().replaceAll('*', text).replaceAll('?', ANY)),
  );

/** Whether some action is one of both. */
export const meet = (a: string, b: string): boolean => overlap(a.toLowerCase(), b.toLowerCase());

/** `s3:*`, `*`: a pattern that holds every action of at least one service. */
export function isWholeService(pattern: string): boolean {
  const [service = ''] = pattern.split(':', 1);
  return covers(pattern, `${service.replaceAll('*', ANY)}:*`);
}

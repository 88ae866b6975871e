/** Which valid name somebody meant by one that is not: for error messages. */
import { closest, distance } from 'fastest-levenshtein';

/**
 * The valid name that was most likely meant, or undefined where none resembles what was given.
 * Case does not count; a name that begins with what was given is meant rather than a shorter one.
 */
export function nearest(given: string, valid: readonly string[]): string | undefined {
  if (valid.length === 0) return undefined;
  const wanted = given.toLowerCase();
  const longer = valid.filter((name) => wanted.length > 2 && name.toLowerCase().includes(wanted));
  const best = longer[0] ?? byLowerCase(wanted, valid);
  const far = distance(wanted, best.toLowerCase()) > Math.max(2, Math.max(wanted.length, best.length) / 2);
  return far && longer.length === 0 ? undefined : best;
}

function byLowerCase(wanted: string, valid: readonly string[]): string {
  const lower = valid.map((name) => name.toLowerCase());
  return valid[lower.indexOf(closest(wanted, lower))] ?? '';
}

/** `; did you mean 's3'?`, or where nothing resembles it and they are few, the valid names. */
export function didYouMean(given: string, valid: readonly string[]): string {
  const best = nearest(given, valid);
  if (best !== undefined) return `; did you mean '${best}'?`;
  return valid.length > 0 && valid.length <= 12 ? `; valid are ${valid.join(', ')}` : '';
}

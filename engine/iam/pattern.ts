/** Patterns of the policy language: `*` is any text, `?` is any one character. */
import { beginningOf, isPattern, isWithin, wildcard } from '../wildcard.ts';

export { isWithin } from '../wildcard.ts';

/** Whether some text matches both: `s3:Put*` and `s3:*Object` do. At most the product of their lengths in steps. */
export function overlap(a: string, b: string): boolean {
  if (!isPattern(a)) return wildcard(b)(a);
  if (!isPattern(b)) return wildcard(a)(b);
  const [startA, startB] = [beginningOf(a), beginningOf(b)];
  if (!startA.startsWith(startB) && !startB.startsWith(startA)) return false;
  // A table over the beginnings of both, from their ends: where they can still meet.
  let below = new Uint8Array(b.length + 1);
  for (let i = a.length; i >= 0; i--) {
    const row = new Uint8Array(b.length + 1);
    for (let j = b.length; j >= 0; j--) {
      const skip = (a[i] === '*' || b[j] === '*') && (below[j] === 1 || row[j + 1] === 1);
      const same = i < a.length && j < b.length && (a[i] === b[j] || a[i] === '?' || b[j] === '?');
      const isEnd = i === a.length && j === b.length;
      row[j] = isEnd || skip || (same && below[j + 1] === 1) ? 1 : 0;
    }
    below = row;
  }
  return below[0] === 1;
}

/** Whether all, some or none of the texts of `asked` match: `true`, `undefined`, `false`. */
export function matched(asked: string, pattern: string): boolean | undefined {
  if (!isPattern(asked)) return isWithin(asked, pattern);
  return isWithin(asked, pattern) || (overlap(asked, pattern) ? undefined : false);
}

/** An ARN of fewer than six fields stands for all that begins so: `arn:aws:sqs` is `arn:aws:sqs:*:*:*`. */
export function completeArn(pattern: string): string {
  const missing = 6 - pattern.split(':').length;
  return pattern.startsWith('arn:') && missing > 0 ? pattern + ':*'.repeat(missing) : pattern;
}

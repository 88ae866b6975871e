/** Patterns of the policy language: `*` is any text, `?` is any one character. */

export { isWithin } from '../wildcard.ts';

/** Whether some text matches both: `s3:Put*` and `s3:*Object` do. */
export function overlap(a: string, b: string): boolean {
  // A table over the beginnings of both, from their ends: where they can still meet.
  let below = Array.from({ length: b.length + 1 }, () => false);
  for (let i = a.length; i >= 0; i--) {
    const row: boolean[] = below.map(() => false);
    for (let j = b.length; j >= 0; j--) {
      const skipA = a[i] === '*' && (below[j] === true || row[j + 1] === true);
      const skipB = b[j] === '*' && (row[j + 1] === true || below[j] === true);
      const same = i < a.length && j < b.length && (a[i] === b[j] || a[i] === '?' || b[j] === '?');
      row[j] = (i === a.length && j === b.length) || skipA || skipB || (same && below[j + 1] === true);
    }
    below = row;
  }
  return below[0] === true;
}

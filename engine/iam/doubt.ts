/** Three-valued logic for plain functions: what could not be read throws, unless something else settles it. */
import { raise, type Gap } from '../../inventory/reading.ts';
import { decide } from '../claim.ts';

/** Whether any of them passes; one that surely does settles it. Throws `Unreadable` where that hangs on a gap. */
export function someOf<T>(items: readonly T[], test: (item: T) => boolean): boolean {
  let doubt: Gap | undefined;
  for (const item of items) {
    const { status, gap } = decide(() => test(item));
    if (status === 'holds') return true;
    doubt ??= gap;
  }
  return doubt ? raise(doubt) : false;
}

/** Whether all of them pass; one that surely does not settles it. Throws as `someOf` does. */
export const everyOf = <T>(items: readonly T[], test: (item: T) => boolean): boolean =>
  !someOf(items, (item) => !test(item));

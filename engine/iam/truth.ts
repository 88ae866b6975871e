/**
 * Three-valued logic for plain functions. A part is true, false, or undefined: it depends on what is not known of a
 * request. What could not be read throws, unless something else settles the whole.
 */
import { raise, type Gap } from '../../inventory/reading.ts';
import { decide } from '../claim.ts';

/** Undefined: some requests say yes, others no. */
export type Truth = boolean | undefined;

/** Whether all parts are so; one that surely is not settles it. Throws `Unreadable` where that hangs on a gap. */
export const allTrue = <T>(items: Iterable<T>, test: (item: T) => Truth): Truth => settle(items, test, false);

/** Whether any part is so; one that surely is settles it. Throws as `allTrue` does. */
export const anyTrue = <T>(items: Iterable<T>, test: (item: T) => Truth): Truth => settle(items, test, true);

export const opposite = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

function settle<T>(items: Iterable<T>, test: (item: T) => Truth, settles: boolean): Truth {
  let gap: Gap | undefined;
  let result: Truth = !settles;
  for (const item of items) {
    let truth: Truth;
    const seen = decide(() => {
      truth = test(item);
      return true;
    });
    if (seen.gap) gap ??= seen.gap;
    else if (truth === settles) return settles;
    else if (truth === undefined) result = undefined;
  }
  return gap ? raise(gap) : result;
}

/** The same of parts that are never undefined. */
export const someOf = <T>(items: Iterable<T>, test: (item: T) => boolean): boolean =>
  settle(items, test, true) === true;

export const everyOf = <T>(items: Iterable<T>, test: (item: T) => boolean): boolean =>
  settle(items, test, false) === true;

import { raise, type Gap } from '../inventory/reading.ts';
import { decide } from './claim.ts';

/** What reading something gave: its value, or the gap that was in the way. */
export function look<T>(read: () => T): { readonly value?: T; readonly gap?: Gap } {
  let value: T | undefined;
  const { gap } = decide(() => {
    value = read();
    return true;
  });
  return gap ? { gap } : { value: value as T };
}

/** What can be read, or `undefined` where a gap is in the way: for checks that other facts may still decide. */
export const readable = <T>(read: () => T): T | undefined => look(read).value;

/** What is worked out of an object once, for as long as it lives. Only for what depends on nothing else. */
export function remembered<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    let found = known.get(of);
    if (!found) known.set(of, (found = { value: make(of) }));
    return found.value;
  };
}

/** What says the same is said once. */
export const distinct = (gaps: readonly Gap[]): readonly Gap[] => [
  ...new Map(gaps.map((one) => [JSON.stringify(one), one])).values(),
];

/** Throws the first gap, where there is one. */
export function raiseFirst(gaps: readonly (Gap | undefined)[]): void {
  const first = gaps.find((one) => one !== undefined);
  if (first) raise(first);
}

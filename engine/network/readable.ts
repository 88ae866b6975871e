import { claim } from '../claim.ts';

/** What can be read, or `undefined` where a gap is in the way: for checks that other facts may still decide. */
export function readable<T>(read: () => T): T | undefined {
  let value: T | undefined;
  const holds = () => {
    value = read();
    return true;
  };
  claim({ path: '', actual: null, expected: 'be readable', holds });
  return value;
}

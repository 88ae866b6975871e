/** The parts of an answer about many resources, each by the member that says which one it is about. */
import { gap, peek, raise } from './reading.ts';

/** Raises a gap where a part does not say it: it may be about any. */
export function byMember<T extends object>(
  parts: readonly T[],
  member: keyof T & string,
  action: string,
): ReadonlyMap<string, T> {
  const lost = () => raise(gap({ call: action, error: `NotReported: ${member}` }));
  return new Map(
    parts.map((part) => {
      const key = peek(part, member);
      return [typeof key === 'string' ? key : lost(), part];
    }),
  );
}

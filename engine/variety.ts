import { claim, type Claim } from './claim.ts';
import { look, raiseFirst } from './readable.ts';

/**
 * Says that a list holds things of several kinds, as many at least: zones of subnets, regions of VPCs. What cannot be
 * read may be of a kind of its own, and of none.
 *
 * @param path where evidence finds the list: `related.subnets`
 * @param kindOf the kind of an element; what is `undefined` does not count
 */
export function variety<T>(
  path: string,
  list: () => readonly T[],
  kindOf: (one: T) => string | undefined,
): { isAtLeast(least: number): Claim } {
  const seen = look(list);
  const told = seen.value?.map((one) => look(() => kindOf(one))) ?? [];
  const kinds = [...new Set(told.flatMap(({ value }) => value ?? []))].sort();
  return {
    isAtLeast: (least) =>
      claim({
        path,
        actual: kinds,
        expected: `be of ${least} kinds at least`,
        holds() {
          if (kinds.length >= least) return true;
          raiseFirst([seen.gap, ...told.map(({ gap }) => gap)]);
          return false;
        },
      }),
  };
}

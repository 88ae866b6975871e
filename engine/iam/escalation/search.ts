/** Which ways an identity has to become an administrator, alone or over other identities of its account. */
import { raise, type Gap } from '../../../inventory/reading.ts';
import { administratorBy } from '../administrator.ts';
import { edgesOf, sure, type Account, type Principal, type Step } from './edges.ts';

/** Steps to an administrator; `by` is the statement that makes it one, where that is another identity. */
export interface Chain {
  readonly steps: readonly Step[];
  readonly by?: string;
}

/**
 * The chains by which an identity, that is no administrator, becomes one: the shortest for each of its first steps.
 * Throws `Unreadable` where there is none for sure, and one may hide behind a gap.
 */
export function escalationsOf(start: Principal, account: Account): readonly Chain[] {
  const chains: Chain[] = [];
  const doubts: Gap[] = [];
  const known = new Map<string, Chain | null>([[nameOf(start), null]]);
  for (const edge of edgesOf(start, account, doubts)) {
    const rest = edge.next ? shortest(edge.next, account, known, doubts) : { steps: [] };
    if (rest) chains.push({ ...rest, steps: [edge.step, ...rest.steps] });
  }
  const [doubt] = doubts;
  return chains.length === 0 && doubt ? raise(doubt) : chains;
}

/** The shortest way from an identity to an administrator: itself, if it is one. Breadth first. */
function shortest(
  first: Principal,
  account: Account,
  known: Map<string, Chain | null>,
  doubts: Gap[],
): Chain | null {
  const settled = known.get(nameOf(first));
  if (settled !== undefined) return settled;
  const seen = new Set([first.arn]);
  let ring: readonly { readonly at: Principal; readonly steps: readonly Step[] }[] = [
    { at: first, steps: [] },
  ];
  while (ring.length > 0) {
    for (const { at, steps } of ring) {
      const by = sure(() => administratorBy(at), doubts);
      if (by !== undefined) return remember(known, first, { steps, by });
    }
    const next: { readonly at: Principal; readonly steps: readonly Step[] }[] = [];
    for (const { at, steps } of ring) {
      for (const { step, next: to } of edgesOf(at, account, doubts)) {
        if (!to) return remember(known, first, { steps: [...steps, step] });
        if (seen.has(nameOf(to)) || known.get(nameOf(to)) === null) continue;
        seen.add(nameOf(to));
        next.push({ at: to, steps: [...steps, step] });
      }
    }
    ring = next;
  }
  return remember(known, first, null);
}

const nameOf = ({ arn, boundary }: Principal): string => `${arn} ${String(boundary)}`;

function remember(known: Map<string, Chain | null>, first: Principal, chain: Chain | null): Chain | null {
  known.set(nameOf(first), chain);
  return chain;
}

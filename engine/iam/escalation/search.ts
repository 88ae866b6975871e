/** Which ways an identity has to become an administrator, alone or over other identities of its account. */
import { raise, type Gap } from '../../../inventory/reading.ts';
import { administratorBy } from '../administrator.ts';
import type { Account, Reach } from './account.ts';
import { openTo, ownStep, stepTo, sure, type Open, type Principal, type Step } from './edges.ts';

/** Steps to an administrator; `by` is the statement that makes it one, where that is another identity. */
export interface Chain {
  readonly steps: readonly Step[];
  readonly by?: string;
}

/**
 * The chains by which an identity, that is no administrator, becomes one: a shortest one for each way that it can take
 * first. Throws `Unreadable` where there is none for sure, and one may hide behind a gap.
 */
export function escalationsOf(start: Principal, account: Account): readonly Chain[] {
  const doubts: Gap[] = [];
  const open = openTo(start, doubts);
  const chains = open.flatMap((one) => chainBy(start, one, account, doubts) ?? []);
  if (chains.length > 0) return chains;
  const [doubt = perhaps(start, open, account)] = doubts;
  return doubt ? raise(doubt) : [];
}

/** What could not be read of others matters to whoever may take some of them over. */
function perhaps(start: Principal, open: readonly Open[], { doubtful, lost }: Account): Gap | undefined {
  const others = open.filter(({ route }) => route.target !== undefined);
  if (others.length === 0) return undefined;
  const doubts = [...lost];
  for (const [target, gap] of doubtful) {
    if (doubts.length > 0) break;
    const leads = others.some((one) => sure(() => stepTo(start, one, target), doubts) !== undefined);
    if (leads) doubts.push(gap);
  }
  return doubts[0];
}

function chainBy(start: Principal, open: Open, account: Account, doubts: Gap[]): Chain | undefined {
  const { target, then } = open.route;
  if (target === undefined) {
    const own = sure(() => ownStep(start, open), doubts);
    const { next, step } = own ?? {};
    if (!step || !next) return step && { steps: [step] };
    const by = sure(() => administratorBy(next), doubts);
    if (by !== undefined) return { steps: [step], by };
    const [rest] = sure(() => escalationsOf(next, account), doubts) ?? [];
    return rest && { ...rest, steps: [step, ...rest.steps] };
  }
  if (then === 'administrator') {
    for (const one of account.principals) {
      const step = sure(() => stepTo(start, open, one), doubts);
      if (step) return { steps: [step] };
    }
    return undefined;
  }
  for (const reach of account.reaching) {
    if (passes(reach, start)) continue;
    const step = sure(() => stepTo(start, open, reach.at), doubts);
    if (step) return after(step, reach);
  }
  return undefined;
}

/** Whether the way leads back to where it began. */
const passes = (reach: Reach | undefined, start: Principal): boolean =>
  reach !== undefined && (reach.at.arn === start.arn || passes(reach.next, start));

function after(step: Step, rest: Reach): Chain {
  const steps: Step[] = [step];
  let by: string | undefined;
  for (let at: Reach | undefined = rest; at; at = at.next) {
    if (at.step) steps.push(at.step);
    ({ by } = at);
  }
  return { steps, ...(by !== undefined && { by }) };
}

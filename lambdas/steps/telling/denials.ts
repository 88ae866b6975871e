/** What could not be seen, by its cause: a role that is older than the rules is one thing, not one for each account. */
import type { Unseen } from '../../../reports/unseen.ts';
import type { Blind } from '../types.ts';

/** Accounts that are named. */
const SOME = 3;
/** The causes, as people are to read of them. */
const ORDER: readonly Unseen['why'][] = ['role', 'entry', 'scp', 'resource-policy', 'fault'];

interface Group {
  readonly why: Unseen['why'];
  readonly role: string | undefined;
  readonly calls: Map<string, Set<string>>;
  readonly errors: Set<string>;
  readonly accounts: Set<string>;
  readonly regions: Set<string | undefined>;
  count: number;
}

/**
 * Takes what many accounts could not see together, by cause. Holds, besides what it is given, each account once a call.
 * Where AWS does not say who denied a call it is taken for the role, as that is what most often lacks it.
 */
export function unseenIn(blind: readonly Blind[], role?: string): readonly Unseen[] {
  const groups = new Map<string, Group>();
  for (const one of blind) {
    const { account, error, region, count = 1 } = one;
    const why = whyOf(one);
    const call = callOf(one, why);
    const who = why === 'entry' ? one.call.slice(one.call.lastIndexOf('/') + 1) : role;
    // What nobody denied has as many causes as there are calls and errors.
    const name = JSON.stringify(
      why === 'fault' ? [why, call, error] : why === 'entry' ? [why, who, error] : [why],
    );
    const group = groups.get(name) ?? newGroup(why, who);
    groups.set(name, group);
    const accounts = group.calls.get(call) ?? new Set();
    group.calls.set(call, accounts.add(account));
    group.errors.add(error);
    group.accounts.add(account);
    group.regions.add(region);
    group.count += count;
  }
  return [...groups.values()].map(told).sort(byCause);
}

/** What failed: of a denied call its action, whatever it was asked about. */
function callOf({ call, account }: Blind, why: Unseen['why']): string {
  const action = /^[\w-]+:\w+(?= |$)/.exec(call)?.[0];
  return why === 'fault' || action === undefined ? call.replaceAll(account, '<account>') : action;
}

const newGroup = (why: Unseen['why'], role: string | undefined): Group => ({
  ...{ why, role, calls: new Map(), errors: new Set(), accounts: new Set(), regions: new Set(), count: 0 },
});

function whyOf({ call, deniedBy }: Blind): Unseen['why'] {
  if (call.startsWith('sts:AssumeRole arn:')) return 'entry';
  if (deniedBy === undefined) return 'fault';
  return deniedBy === 'unspecified' ? 'role' : deniedBy;
}

function told({ why, role, calls, errors, accounts, regions, count }: Group): Unseen {
  const [region] = regions;
  const ids = [...accounts].sort();
  const [only] = ids;
  return {
    why,
    calls: [...calls]
      // One account's own call is told as it is.
      .map(([call, where]) => ({
        call: ids.length === 1 && only !== undefined ? call.replaceAll('<account>', only) : call,
        accounts: where.size,
      }))
      .sort((a, b) => b.accounts - a.accounts || (a.call < b.call ? -1 : 1)),
    errors: [...errors].sort(),
    accounts: ids.length,
    some: ids.slice(0, SOME),
    ...(ids.length === 1 && regions.size === 1 && region !== undefined && { region }),
    count,
    ...(role !== undefined && { role }),
  };
}

const byCause = (a: Unseen, b: Unseen): number =>
  ORDER.indexOf(a.why) - ORDER.indexOf(b.why) || b.accounts - a.accounts || b.count - a.count;

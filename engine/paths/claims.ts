/** What rules say of ways that lead from outside, over a workload and its role, to administrators or data. */
import { Combined, Look, type Claim } from '../claim.ts';
import { toldOfChains } from '../iam/escalation/claims.ts';
import type { Principal } from '../iam/escalation/edges.ts';
import type { Estate } from './estate.ts';
import type { Readable } from './stores.ts';

/** How many stores evidence names. */
const NAMED = 20;

/**
 * Says that whoever controls the role gets no further: it is no administrator, cannot become one, and may read no more
 * than some stores of data. `at` is how evidence names the role.
 */
export function leadsNowhere(role: Principal, estate: Estate, mostStores: number, at: string): Claim {
  const { administrator, chains, stores, doubts } = estate.endsOf(role);
  const claims: Claim[] = [];
  const say = (status: 'violated' | 'holds', end: string, actual: unknown, expected: string) =>
    claims.push(new Look(status, undefined, [`${at}[${end}]`], actual, expected));
  if (administrator !== undefined)
    say('violated', 'administrator', { role: role.arn, by: administrator }, 'not be an administrator');
  if (chains.length > 0)
    say(
      'violated',
      'ways',
      { role: role.arn, ...toldOfChains(chains) },
      'open no way to become an administrator',
    );
  if (stores.length > mostStores)
    say(
      'violated',
      'data',
      { role: role.arn, ...toldOfStores(stores) },
      `read no more than ${mostStores} stores of data`,
    );
  if (claims.length > 0) return new Combined('violated', claims);
  if (doubts.length > 0)
    return new Combined(
      'unknown',
      doubts.slice(0, NAMED).map((gap) => new Look('unknown', undefined, [at], gap, 'be readable')),
    );
  say('holds', 'reach', null, 'lead to no administrator, and to little data');
  return new Combined('holds', claims);
}

/** The stores by name, and the statements that open them. */
const toldOfStores = (stores: readonly Readable[]): object => ({
  stores: stores.length,
  some: stores.slice(0, NAMED).map(({ store }) => store.arn),
  by: [...new Set(stores.flatMap(openedBy))].slice(0, NAMED),
});

export const openedBy = ({ store, grants }: Readable): readonly string[] =>
  grants.length > 0 ? grants.map(({ name }) => name) : [`the policy of ${store.arn}`];

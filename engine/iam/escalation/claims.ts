/** What rules say of ways to become an administrator. */
import { allOf, claim, notApplicable, type Claim, type NotApplicable } from '../../claim.ts';
import { administratorBy } from '../administrator.ts';
import type { Account } from './account.ts';
import type { Principal } from './edges.ts';
import { escalationsOf, type Chain } from './search.ts';

const EXPECTED = 'open no way to become an administrator';

/**
 * Says that an identity has no way to become an administrator. Evidence is a line for each of its statements that opens
 * some, with the ways, and one of them to its end. Administrators have no need of ways.
 */
export function staysLimited(start: Principal, account: () => Account): Claim | NotApplicable {
  if (administratorBy(start) !== undefined) return notApplicable('It is an administrator already');
  const byPath = Map.groupBy(escalationsOf(start, account()), openedBy);
  if (byPath.size === 0) return claim({ path: 'self', actual: null, expected: EXPECTED, holds: () => true });
  return allOf(
    ...[...byPath].map(([path, chains]) =>
      claim({ path, actual: toldOfChains(chains), expected: EXPECTED, holds: () => false }),
    ),
  );
}

/** The statement that opens the first step; the trust of the role, where that names the identity by itself. */
function openedBy({ steps: [first] }: Chain): string {
  const [grant] = first?.grants ?? [];
  return grant?.path ?? `related.roles[${first?.to ?? '?'}].self.AssumeRolePolicyDocument`;
}

/** The ways, and one of them to its end. */
export function toldOfChains(chains: readonly Chain[]): object {
  const [shortest] = [...chains].sort((a, b) => a.steps.length - b.steps.length);
  const ways = [...new Set(chains.map(({ steps: [first] }) => first?.route.id ?? ''))].sort();
  return {
    ways,
    example: shortest?.steps.map(stepOf) ?? [],
    ...(shortest?.by !== undefined && { by: shortest.by }),
  };
}

const stepOf = ({ route, grants, to }: Chain['steps'][number]): object => ({
  way: route.id,
  how: route.how,
  ...(to !== undefined && { to }),
  allowedBy: [...new Set(grants.map(({ name }) => name))],
});

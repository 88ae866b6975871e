/** The accounts in organizational units, and in all that is under them. */
import type { Requests } from '../../inventory/requests.ts';
import type { Base } from './access.ts';
import { accountsUnder } from './scope/organization-tree.ts';

/** The ids of the accounts in these units (`ou-…`, or the root `r-…`). Throws what AWS throws, with the unit's id. */
export async function accountsInUnits(
  requests: Requests,
  base: Base,
  units: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Map<string, Promise<readonly string[]>>();
  const ids = new Set<string>();
  for (const unit of units) {
    try {
      for (const id of await accountsUnder(requests, base, unit, known)) ids.add(id);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`accounts.ous: the accounts of ${unit} cannot be listed: ${message}`, { cause });
    }
  }
  return ids;
}

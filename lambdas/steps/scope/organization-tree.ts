/** The accounts below a part of an organization. */
import type {
  ListAccountsForParentResponse,
  ListOrganizationalUnitsForParentResponse,
} from '@aws-sdk/client-organizations';
import { once, type Requests } from '../../../inventory/requests.ts';
import { service } from '../../../inventory/service.ts';
import type { Base } from '../access.ts';

const organizations = service('organizations', () => import('@aws-sdk/client-organizations'));
const read = { input: (ParentId: string) => ({ ParentId }), emptyMeans: 'gap' } as const;
const UNITS = organizations.read('ListOrganizationalUnitsForParent', read).call;
const ACCOUNTS = organizations.read('ListAccountsForParent', read).call;

/**
 * The ids of the accounts in a root or an organizational unit, and in all units below it. Each unit is asked once for as
 * long as `known` lives: two calls, and one more for each 20 accounts. Throws what AWS throws.
 */
export const accountsUnder = (
  requests: Requests,
  base: Base,
  parent: string,
  known: Map<string, Promise<readonly string[]>>,
): Promise<readonly string[]> =>
  once(known, parent, async () => {
    const input = { ParentId: parent };
    const accounts = (await requests.pages(
      ACCOUNTS,
      input,
      base,
      new Map(),
    )) as readonly ListAccountsForParentResponse[];
    const units = (await requests.pages(
      UNITS,
      input,
      base,
      new Map(),
    )) as readonly ListOrganizationalUnitsForParentResponse[];
    const ids = accounts.flatMap(({ Accounts }) => Accounts ?? missing('ListAccountsForParent')).map(idOf);
    // One after another: Organizations answers few calls a second.
    for (const unit of units.flatMap(
      (page) => page.OrganizationalUnits ?? missing('ListOrganizationalUnitsForParent'),
    ))
      ids.push(...(await accountsUnder(requests, base, idOf(unit), known)));
    return ids;
  });

const idOf = ({ Id }: { readonly Id?: string | undefined }): string => Id ?? missing('the tree');

function missing(what: string): never {
  throw new Error(`organizations: ${what} answered without what it lists`);
}

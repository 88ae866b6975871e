/** Which accounts there are: the organization's, a list, or the one we are in. */
import type { ListAccountsResponse, DescribeOrganizationResponse } from '@aws-sdk/client-organizations';
import type { Organization } from '../../engine/rule.ts';
import { Requests, type Aws } from '../../inventory/requests.ts';
import { service } from '../../inventory/service.ts';
import type { Base } from './access.ts';
import { mustBeKnown } from './rules.ts';
import { UsageError, type Plan, type ScanConfig, type Selection } from './types.ts';

const organizations = service('organizations', () => import('@aws-sdk/client-organizations'));
const read = { input: () => ({}), emptyMeans: 'gap' } as const;
const LIST = organizations.read('ListAccounts', read).call;
const DESCRIBE = organizations.read('DescribeOrganization', read).call;

export interface Accounts {
  readonly accounts: Plan['accounts'];
  readonly organization?: Organization;
}

/**
 * The accounts to scan, in order. Throws what AWS throws: without knowing its accounts no scan can begin.
 *
 * @throws {UsageError} for an account that is asked for and is not there
 */
export async function accountsOf(
  { accounts }: ScanConfig,
  { accounts: wanted }: Selection,
  base: Base,
  aws: Aws,
): Promise<Accounts> {
  const { accounts: all, organization } = await allOf(accounts, base, aws);
  const ids = all.map(({ id }) => id);
  const malformed = wanted?.find((id) => !/^\d{12}$/.test(id));
  if (malformed !== undefined) throw new UsageError(`account '${malformed}' is not a number of 12 digits`);
  mustBeKnown('account', wanted ?? [], ids);
  const chosen = all.filter(({ id }) => wanted?.includes(id) ?? true);
  return { accounts: chosen, ...(organization && { organization }) };
}

async function allOf(accounts: ScanConfig['accounts'], base: Base, aws: Aws): Promise<Accounts> {
  if ('current' in accounts) return { accounts: [{ id: base.accountId }] };
  if ('ids' in accounts) return { accounts: accounts.ids.toSorted().map((id) => ({ id })) };
  const requests = new Requests(aws, {});
  const memory = new Map();
  const pages = (await requests.pages(LIST, {}, base, memory)) as readonly ListAccountsResponse[];
  const [page] = (await requests.pages(
    DESCRIBE,
    {},
    base,
    memory,
  )) as readonly DescribeOrganizationResponse[];
  const listed = pages.flatMap(({ Accounts = [] }) => Accounts);
  const { Id = '', MasterAccountId = '' } = page?.Organization ?? {};
  const members = listed.flatMap(({ Id: id, Name = '' }) => (id === undefined ? [] : [{ Id: id, Name }]));
  const active = listed
    .filter(
      ({ Id: id, Status, State }) => id && (State ?? Status) === 'ACTIVE' && !accounts.exclude?.includes(id),
    )
    .map(({ Id: id = '', Name }) => ({ id, ...(Name !== undefined && { name: Name }) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { accounts: active, organization: { Id, MasterAccountId, accounts: members } };
}

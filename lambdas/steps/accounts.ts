/** Which accounts there are: the organization's, a list, or the one we are in. */
import type { ListAccountsResponse, DescribeOrganizationResponse } from '@aws-sdk/client-organizations';
import type { Organization } from '../../engine/rule.ts';
import { Requests, type Aws, type Memory } from '../../inventory/requests.ts';
import { service } from '../../inventory/service.ts';
import type { Base } from './access.ts';
import { accountsInUnits } from './ous.ts';
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

/** States of accounts that nobody can enter. One that AWS does not tell is no reason to leave an account out. */
const ASLEEP: ReadonlySet<string> = new Set(['SUSPENDED', 'CLOSED', 'PENDING_CLOSURE', 'PENDING_ACTIVATION']);

/** An account that is not named would count as one that left: so no scan begins. */
function missing(what: string): never {
  throw new Error(`organizations:ListAccounts answered without ${what}: without it no scan can begin`);
}

async function allOf(accounts: ScanConfig['accounts'], base: Base, aws: Aws): Promise<Accounts> {
  if ('current' in accounts) return { accounts: [{ id: base.accountId }] };
  if ('ids' in accounts) return { accounts: [...new Set(accounts.ids)].sort().map((id) => ({ id })) };
  const requests = new Requests(aws, {});
  const memory: Memory = new Map();
  const pages = (await requests.pages(LIST, {}, base, memory)) as readonly ListAccountsResponse[];
  const [page] = (await requests.pages(
    DESCRIBE,
    {},
    base,
    memory,
  )) as readonly DescribeOrganizationResponse[];
  const listed = pages.flatMap(({ Accounts }) => Accounts ?? missing('Accounts'));
  const members = listed.map(({ Id: id, Name = '', State, Status }) => ({
    ...{ Id: id ?? missing('Accounts.Id'), Name, state: State ?? Status ?? '' },
  }));
  const within = accounts.ous && (await accountsInUnits(requests, base, accounts.ous));
  const active = members
    .filter(({ Id: id, state }) => !ASLEEP.has(state) && !accounts.exclude?.includes(id))
    .filter(({ Id: id }) => within?.has(id) ?? true)
    .map(({ Id: id, Name: name }) => ({ id, ...(name !== '' && { name }) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (members.length === 0) missing('any account');
  const { Id = '', MasterAccountId = '' } = page?.Organization ?? {};
  const known = members.map(({ Id: id, Name: name }) => ({ Id: id, Name: name }));
  return { accounts: active, organization: { Id, MasterAccountId, accounts: known } };
}

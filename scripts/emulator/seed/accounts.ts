import { CreateAccountCommand, ListAccountsCommand } from '@aws-sdk/client-organizations';
import type { Clients } from './clients.ts';
import { given } from './sample.ts';
import type { AccountName } from './sample.ts';

/**
 * The accounts' ids by name. Members that are missing are created; AWS chooses their ids.
 * The organization exists: an emulator's first call makes it, with the caller as management account.
 */
export async function seedAccounts({
  organizations,
  account,
}: Clients): Promise<Record<AccountName, string>> {
  const { Accounts = [] } = await organizations.send(new ListAccountsCommand({}));
  const member = async (name: AccountName): Promise<string> => {
    const known = Accounts.find(({ Name }) => Name === name)?.Id;
    if (known !== undefined) return known;
    const input = { AccountName: name, Email: `aws+${name}@example.com` };
    const { CreateAccountStatus } = await organizations.send(new CreateAccountCommand(input));
    return given(CreateAccountStatus?.AccountId, `the id of the new account '${name}'`);
  };
  return { management: account, workloads: await member('workloads'), sandbox: await member('sandbox') };
}

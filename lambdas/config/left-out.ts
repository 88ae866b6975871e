/** Accounts and regions that the configuration at run time leaves out. */
import { runTimeKey } from '../store/layout.ts';
import { UsageError, type Plan, type ScanConfig, type Selection } from '../steps/types.ts';

type Accounts = Plan['accounts'];

/** The accounts without those that are left out. Throws `UsageError` for what is asked for and left out, or where none is left. */
export function withoutLeftOut(
  { exclude }: Pick<ScanConfig, 'exclude'>,
  accounts: Accounts,
  { accounts: wanted = [], regions = [] }: Selection,
): Accounts {
  const region = regions.find((one) => exclude?.regions?.includes(one));
  if (region !== undefined)
    throw new UsageError(`region ${region} is left out by ${runTimeKey}; take it out of filters.regions`);
  const out = new Set(exclude?.accounts);
  const refused = wanted.find((id) => out.has(id));
  if (refused !== undefined)
    throw new UsageError(`account ${refused} is left out by ${runTimeKey}; take it out of filters.accounts`);
  const left = accounts.filter(({ id }) => !out.has(id));
  if (left.length === 0 && accounts.length > 0)
    throw new UsageError(`${runTimeKey} leaves out all ${accounts.length} accounts; leave some in`);
  return left;
}

/** Names of accounts to leave out that are not there: a line each, as nothing is left out by them. */
export const unknownLeftOut = (
  { exclude }: Pick<ScanConfig, 'exclude'>,
  known: readonly string[],
): string[] =>
  (exclude?.accounts ?? [])
    .filter((id) => !known.includes(id))
    .map((id) => `${runTimeKey}: filters.accounts.exclude: there is no account ${id} to leave out`);

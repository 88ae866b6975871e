/** What commands that read from here share: what they ask of a scan. */
import { existsSync } from 'node:fs';
import type { AnyRule } from '../../engine/rule.ts';
import type { Parts, ScanConfig, Selection, Store } from '../parts.ts';
import { oneOf } from '../selection.ts';
import { UsageError, unknownName } from '../usage-error.ts';

export const KINDS = ['billed', 'slow'] as const;

/** For a flag that may be given several times. */
export const repeated = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export const allowed = (kinds: readonly string[]): ScanConfig['allow'] =>
  kinds.map((kind) => oneOf('kind for --allow', kind, KINDS));

/** A scan of the account of the current credentials, by all those rules. */
export const configOf = (
  rules: readonly AnyRule[],
  params: ScanConfig['params'],
  allow: ScanConfig['allow'],
): ScanConfig => ({
  ...{ schemaVersion: 1, accounts: { current: true }, regions: 'all', params, allow },
  rules: rules.map(({ id }) => id),
});

/** From here only the account of the credentials can be seen. */
export function ownAccount(account: string, { accounts = [account] }: Selection): void {
  const other = accounts.find((id) => id !== account);
  if (other !== undefined) throw unknownName('account for the current credentials', other, [account]);
}

/** The store that `--from` names: a folder that is there, or a bucket, for which AWS must know us. */
export async function recordedStore(parts: Parts, place: string): Promise<Store> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(place)) {
    const store = await parts.store(place);
    await parts.identity();
    return store;
  }
  if (existsSync(place)) return parts.store(place);
  throw new UsageError(`--from: there is nothing at '${place}'; give the folder of a recorded inventory`);
}

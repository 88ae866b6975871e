/** What to scan and with which rules: checked when the app is synthesized, fixed when it is deployed. */
import { RegionInfo } from 'aws-cdk-lib/region-info';
import type { AnyRule } from '../engine/rule.ts';
import { knownRules } from '../lambdas/steps/known-rules.ts';
import { UsageError, type ScanConfig } from '../lambdas/steps/types.ts';
import { didYouMean } from '../engine/nearest.ts';

/** Whole organization (the scanner then lives in its management or delegated administrator account), or a list. */
export type Accounts =
  { readonly organization: true; readonly exclude?: readonly string[] } | { readonly ids: readonly string[] };

/** Settings that decide what a scan reads and judges. */
export interface ScanSettings {
  /** `{ organization: true, exclude: ['111111111111'] }` or `{ ids: ['111111111111', …] }`. */
  readonly accounts: Accounts;
  /** Region names, or every region that is enabled in an account. @default 'all' */
  readonly regions?: 'all' | readonly string[];
  /** Rule ids. They also decide the permissions of the member role. @default 'all' */
  readonly rules?: 'all' | readonly string[];
  /** Parameters by rule id: `{ 'iam-access-key-rotated': { maxAgeDays: 30 } }`. @default each rule's own */
  readonly params?: Readonly<Record<string, object>>;
  /** Reads that are off unless asked for. @default none */
  readonly allow?: readonly ('billed' | 'slow')[];
  /** The role to enter in each account, the scanner's own included. @default 'PlumblineScanner' */
  readonly roleName?: string;
  /** The secret word that the member role asks for, 2 to 1,224 characters: the same in all accounts. */
  readonly externalId: string;
  /** Accounts in one batch: one child of the distributed map, 1 to 100. @default 10 */
  readonly batchSize?: number;
}

export const DEFAULT_ROLE = 'PlumblineScanner';

/** The rules of the settings, in the order of their ids. Throws UsageError for an unknown id. */
export function chosenRules(
  { rules = 'all' }: Pick<ScanSettings, 'rules'>,
  known: readonly AnyRule[] = knownRules(),
): readonly AnyRule[] {
  if (rules === 'all') return known;
  if (rules.length === 0) throw new UsageError(`rules: none is given; name some, or leave it out for all`);
  rules.forEach((id) => ruleOf('rules', id, known));
  return known.filter(({ id }) => rules.includes(id));
}

/** What `plan` reads from its config.json. Throws UsageError for the first setting that cannot be right. */
export function scanConfig(settings: ScanSettings, known: readonly AnyRule[] = knownRules()): ScanConfig {
  const { accounts, regions = 'all', params = {}, allow = [], externalId, batchSize = 10 } = settings;
  const ids = 'ids' in accounts ? accounts.ids : (accounts.exclude ?? []);
  if ('ids' in accounts && ids.length === 0)
    throw new UsageError('accounts: none is given; name some account ids, or the organization');
  for (const id of ids) {
    if (!/^\d{12}$/.test(id)) throw new UsageError(`accounts: '${id}' is no account id; write its 12 digits`);
  }
  if (regions !== 'all') checkRegions(regions);
  for (const [id, given] of Object.entries(params)) checkParams(ruleOf('params', id, known), given);
  if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > 100)
    throw new UsageError(`batchSize: ${batchSize} cannot be; write a whole number from 1 to 100`);
  const name = settings.roleName ?? DEFAULT_ROLE;
  if (!/^[\w+=,.@-]{1,64}$/.test(name))
    throw new UsageError(`roleName: '${name}' is no role name; use up to 64 letters, digits and +=,.@_-`);
  if (!/^[\w+=,.@:/-]{2,1224}$/.test(externalId))
    throw new UsageError(
      `externalId: '${externalId}' cannot be one; use 2 to 1,224 letters, digits and +=,.@:/_-`,
    );
  return {
    schemaVersion: 1,
    accounts: 'ids' in accounts ? { ids: [...ids] } : { organization: true, exclude: [...ids] },
    role: { name, externalId },
    regions: regions === 'all' ? 'all' : [...regions],
    rules: chosenRules(settings, known).map(({ id }) => id),
    params,
    allow: [...allow],
    batchSize,
  };
}

function checkRegions(regions: readonly string[]): void {
  const known = RegionInfo.regions.map(({ name }) => name);
  if (regions.length === 0) throw new UsageError(`regions: none is given; name some, or 'all'`);
  for (const region of regions) {
    if (!known.includes(region))
      throw new UsageError(
        `regions: unknown region '${region}'${didYouMean(region, known) || '; a newer one needs a newer aws-cdk-lib'}`,
      );
  }
}

function ruleOf(setting: string, id: string, known: readonly AnyRule[]): AnyRule {
  const rule = known.find((each) => each.id === id);
  const ids = known.map((each) => each.id);
  if (!rule) throw new UsageError(`${setting}: unknown rule '${id}'${didYouMean(id, ids)}`);
  return rule;
}

function checkParams({ id, params }: AnyRule, given: object): void {
  const issue = params.safeParse(given).error?.issues[0];
  if (!issue) return;
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const names = Object.keys(params.shape);
    const hint = names.length > 0 ? didYouMean(key, names) : '; it has no parameters';
    throw new UsageError(`params: rule '${id}' has no parameter '${key}'${hint}`);
  }
  throw new UsageError(`params: rule '${id}', parameter '${issue.path.join('.')}': ${issue.message}`);
}

/** What to scan and with which rules: checked when the app is synthesized, fixed when it is deployed. */
import { RegionInfo } from 'aws-cdk-lib/region-info';
import type { AnyRule, Severity } from '../engine/rule.ts';
import { knownRules } from '../lambdas/steps/known-rules.ts';
import { UsageError, type RouteCondition, type ScanConfig } from '../lambdas/steps/types.ts';
import { didYouMean } from '../engine/nearest.ts';

/** Whole organization (the scanner then lives in its management or delegated administrator account), or a list. */
export type Accounts =
  | {
      readonly organization: true;
      readonly exclude?: readonly string[];
      /** Only accounts in these organizational units, and under them. */
      readonly ous?: readonly string[];
    }
  | { readonly ids: readonly string[] };

/** Settings that decide what a scan reads and judges. */
export interface ScanSettings {
  /** `{ organization: true, exclude: ['111111111111'] }` or `{ ids: ['111111111111', …] }`. */
  readonly accounts: Accounts;
  /** Region names, or every region that is enabled in an account. @default 'all' */
  readonly regions?: 'all' | readonly string[];
  /** Rule ids. They also decide the permissions of the member role. @default 'all' */
  readonly rules?: 'all' | readonly string[];
  /** Folders with rules of yours, relative to the working directory. They go into the functions, too. @default none */
  readonly customRules?: readonly string[];
  /** Parameters by rule id: `{ 'iam-access-key-rotated': { maxAgeDays: 30 } }`. @default each rule's own */
  readonly params?: Readonly<Record<string, object>>;
  /** Severities by rule id. @default each rule's own */
  readonly severities?: Readonly<Record<string, Severity>>;
  /** Reads that are off unless asked for. @default none */
  readonly allow?: readonly ('billed' | 'slow')[];
  /** The role to enter in each account, the scanner's own included. @default 'PlumblineScanner' */
  readonly roleName?: string;
  /** The secret word that the member role asks for, 2 to 1,224 characters: the same in all accounts. */
  readonly externalId: string;
  /** Accounts in one batch: one child of the distributed map, 1 to 100. @default 10 */
  readonly batchSize?: number;
  /** Where the inventory comes from. @default 'live', the APIs */
  readonly source?: 'live' | 'config';
  /** With AWS Config as the source: whether what it does not carry is read live. @default no */
  readonly configSource?: { readonly fill?: boolean };
  /** How far away an expiry may be, and how long before its end an exemption is announced: days. */
  readonly exemptions?: { readonly maxDays?: number; readonly announceDays?: number };
  /** Who is told of a part, besides, by a name in small letters. @default nobody */
  readonly alertRoutes?: Readonly<Record<string, AlertRoute>>;
}

/** Who is told of what meets all that is said here: either addresses, or a topic. */
export interface AlertRoute extends RouteCondition {
  readonly emails?: readonly string[];
  readonly topicArn?: string;
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
  const { severities = {}, source, exemptions, alertRoutes = {} } = settings;
  const ids = 'ids' in accounts ? accounts.ids : (accounts.exclude ?? []);
  if ('ids' in accounts && ids.length === 0)
    throw new UsageError('accounts: none is given; name some account ids, or the organization');
  for (const id of ids) {
    if (!/^\d{12}$/.test(id)) throw new UsageError(`accounts: '${id}' is no account id; write its 12 digits`);
  }
  if (regions !== 'all') checkRegions(regions);
  for (const [id, given] of Object.entries(params)) checkParams(ruleOf('params', id, known), given);
  for (const id of Object.keys(severities)) ruleOf('severities', id, known);
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
    accounts:
      'ids' in accounts
        ? { ids: [...ids] }
        : { organization: true, exclude: [...ids], ...(accounts.ous && { ous: [...accounts.ous] }) },
    role: { name, externalId },
    regions: regions === 'all' ? 'all' : [...regions],
    rules: chosenRules(settings, known).map(({ id }) => id),
    params,
    allow: [...allow],
    batchSize,
    ...(settings.severities && { severities }),
    ...(source && { source }),
    ...(settings.configSource && { configSource: settings.configSource }),
    ...(exemptions && { exemptions }),
    ...(settings.alertRoutes && { routes: conditionsOf(alertRoutes) }),
  };
}

/** What of the routes the steps need: whom they lead to is the environment's to say. */
const conditionsOf = (routes: NonNullable<ScanSettings['alertRoutes']>): NonNullable<ScanConfig['routes']> =>
  Object.fromEntries(
    Object.entries(routes).map(([name, { severity, categories, accounts }]) => [
      name,
      { ...(severity && { severity }), ...(categories && { categories }), ...(accounts && { accounts }) },
    ]),
  );

/** @throws {UsageError} for what is no address */
export function emailAddress(setting: string, address: string): string {
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address)) return address;
  throw new UsageError(`${setting}: '${address}' is no e-mail address; write name@example.com`);
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

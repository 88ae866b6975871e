/** The first step of a scan: which accounts, in which batches; then, for each account, which units. */
import { hash } from 'node:crypto';
import type { Region } from '@aws-sdk/client-ec2';
import { GONE, judgeError } from '../../inventory/errors.ts';
import { ec2 } from '../../inventory/ec2/service.ts';
import { reasonOf, type Reason } from '../../inventory/reading.ts';
import type { Aws } from '../../inventory/requests.ts';
import { accountKey, batchesKey, planKey } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { fixExemptions, type Given } from '../config/exemptions-in-force.ts';
import { roleArn, type Base, type Door } from './access.ts';
import { unknownLeftOut, withoutLeftOut } from '../config/left-out.ts';
import { accountsOf } from './accounts.ts';
import { closedRegions } from './scope/closed-regions.ts';
import { controlLevels } from './scope/control-levels.ts';
import { ControlPolicies } from './scope/control-policies.ts';
import { offeredServices } from './scope/services.ts';
import { askedIn, unitsOf, type Placed } from './scope/units.ts';
import { chooseRules, mustBeKnown, rulesOf } from './rules.ts';
import { type AccountPlan, type Plan, type ScanConfig, type Selection } from './types.ts';

const BATCH = 10;
const REGIONS = ec2.read('DescribeRegions', { input: () => ({}), emptyMeans: 'gap' }).call;

/** The name of a scan: when it began, and whose execution it is. Asking again gives the same name. */
export const scanName = (startedAt: string, execution: string): string => {
  const time = new Date(startedAt).toISOString().replace(/[-:]|\.\d+/g, '');
  return `${time}-${hash('sha256', execution, 'hex').slice(0, 8)}`;
};

export interface Start {
  readonly execution: string;
  readonly startedAt: string;
  readonly request: Selection;
  /** Why the configuration at run time was refused. */
  readonly configProblems?: readonly string[];
  /** A file of exemptions, in place of the store's own. */
  readonly exemptions?: Given;
}

/** Writes the plan and the batches of a scan. Throws a UsageError where the request asks for what is not there. */
export async function planScan(
  store: Store,
  config: ScanConfig,
  { execution, startedAt, request, configProblems = [], exemptions }: Start,
  base: Base,
  aws: Aws,
): Promise<Plan> {
  const scan = scanName(startedAt, execution);
  const { rules, leftOut } = chooseRules(config, request);
  const regions = await regionsOf(config, request, base, aws);
  const { accounts: there, organization } = await accountsOf(config, request, base, aws);
  const accounts = withoutLeftOut(config, there, request);
  const ids = accounts.map(({ id }) => id);
  const size = config.batchSize ?? BATCH;
  const batches = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ({
    scan,
    accounts: ids.slice(index * size, (index + 1) * size),
  }));
  const members = organization?.accounts.map(({ Id }) => Id) ?? config.exclude?.accounts ?? [];
  const refused = await fixExemptions(store, scan, config, startedAt, exemptions);
  const policies = new ControlPolicies(aws, base);
  const scope = organization ? await closedRegions(policies) : { policies: [] };
  const isBound = organization && rules.some(({ needs }) => needs.includes('account.organization'));
  const controls = isBound ? await controlLevels(policies) : {};
  const { services, unread } = await offeredServices(aws, base, rules);
  const scopeUnread = [scope.unread, unread].filter((reason) => reason !== undefined);
  const problems = [...configProblems, ...refused, ...unknownLeftOut(config, members)];
  const plan: Plan = {
    schemaVersion: 1,
    scan,
    startedAt: new Date(startedAt).toISOString(),
    config: { ...config, regions, rules: rules.map(({ id }) => id) },
    full: Object.keys(request).length === 0,
    accounts,
    batches: batches.length,
    ...(organization && { organization: { ...organization, ...controls } }),
    ...(scope.policies.length > 0 && { regionPolicies: scope.policies }),
    ...(Object.keys(services).length > 0 && { services }),
    ...(scopeUnread.length > 0 && { scopeUnread }),
    ...(problems.length > 0 && { configProblems: problems }),
    ...(leftOut.length > 0 && { leftOut }),
  };
  await store.put(batchesKey(scan), batches.map((batch) => `${JSON.stringify(batch)}\n`).join(''));
  await store.put(planKey(scan), JSON.stringify(plan));
  return plan;
}

/** The names of the regions that AWS has. */
export const regionNames = async (aws: Aws, at: Base): Promise<readonly string[]> =>
  (await describeRegions(aws, at)).map(({ RegionName = '' }) => RegionName);

/** The regions asked for, checked against those that AWS itself names. */
async function regionsOf(
  { regions }: ScanConfig,
  { regions: wanted }: Selection,
  base: Base,
  aws: Aws,
): Promise<ScanConfig['regions']> {
  if (regions === 'all' && wanted === undefined) return regions;
  const named = await regionNames(aws, base);
  mustBeKnown('region', [...(regions === 'all' ? [] : regions), ...(wanted ?? [])], named);
  if (wanted === undefined) return regions;
  if (regions === 'all') return wanted;
  mustBeKnown('region of this scanner', wanted, regions);
  return wanted;
}

async function describeRegions(aws: Aws, at: Base): Promise<readonly Region[]> {
  const answer = (await aws.send({ call: REGIONS, input: { AllRegions: true }, at })) as {
    readonly Regions?: readonly Region[];
  };
  if (!answer.Regions) throw new Error('ec2:DescribeRegions answered without Regions');
  return answer.Regions;
}

/** Enters an account and writes its units: its enabled regions. Where it cannot be entered, the reason. */
export async function planAccount(
  store: Store,
  plan: Plan,
  account: string,
  base: Base,
  door: Door,
): Promise<AccountPlan> {
  const name = plan.accounts.find(({ id }) => id === account)?.name;
  const entered = await enter(plan, account, base, door);
  const accountPlan: AccountPlan = {
    scan: plan.scan,
    account,
    ...(name !== undefined && { name }),
    ...('error' in entered ? { units: [], gap: entered } : { units: entered.units }),
    ...('error' in entered || entered.outOfScope.length === 0 ? {} : { outOfScope: entered.outOfScope }),
    calls: Object.fromEntries(door.calls),
  };
  await store.put(accountKey(plan.scan, account), JSON.stringify(accountPlan));
  return accountPlan;
}

async function enter(
  plan: Plan,
  accountId: string,
  base: Base,
  { aws, credentialsFor }: Door,
): Promise<Placed | Reason> {
  const { config, full } = plan;
  if (!config.role && accountId !== base.accountId) {
    return { call: `sts:AssumeRole in ${accountId}`, error: 'NoRole: the configuration names none' };
  }
  try {
    await credentialsFor(accountId)?.();
  } catch (error) {
    const arn = roleArn(base, accountId, config.role?.name ?? '');
    return { ...why(error, 'sts:AssumeRole'), call: `sts:AssumeRole ${arn}` };
  }
  try {
    const rules = rulesOf(config);
    const regions = await describeRegions(aws, {
      ...base,
      accountId,
      region: askedIn(plan, accountId, base),
    });
    const ours = regions.filter(({ OptInStatus }) => OptInStatus !== 'not-opted-in');
    if (ours.length === 0) return { call: 'ec2:DescribeRegions', error: 'NotReported: an enabled region' };
    const enabled = ours
      .flatMap(({ RegionName }) => RegionName ?? [])
      .filter((region) => config.regions === 'all' || config.regions.includes(region))
      .filter((region) => !config.exclude?.regions?.includes(region))
      .sort();
    // Then nobody would read what the account has besides its regions. A narrowed scan has nothing to look at there.
    if (enabled.length === 0 && full) return { call: 'ec2:DescribeRegions', error: 'NoScannedRegionEnabled' };
    const placed = unitsOf(plan, rules, accountId, enabled, base);
    if (placed.units.length > 0 || enabled.length === 0) return placed;
    return { call: 'organizations:DescribePolicy', error: 'NoOpenRegion', deniedBy: 'scp' };
  } catch (error) {
    return why(error, 'ec2:DescribeRegions');
  }
}

function why(error: unknown, action: `${string}:${string}`): Reason {
  const meaning = judgeError(error, { call: { actions: [action] } });
  if (meaning === null || meaning === GONE)
    throw new Error(`${action}: neither absent nor gone can be said here`);
  return reasonOf(meaning);
}

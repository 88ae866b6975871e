/** The first step of a scan: which accounts, in which batches; then, for each account, which units. */
import { hash } from 'node:crypto';
import type { Region } from '@aws-sdk/client-ec2';
import type { Unit } from '../../inventory/unit.ts';
import { GONE, judgeError } from '../../inventory/errors.ts';
import { ec2 } from '../../inventory/ec2/service.ts';
import { reasonOf, type Reason } from '../../inventory/reading.ts';
import type { Aws } from '../../inventory/requests.ts';
import { accountKey, batchesKey, planKey } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { roleArn, type Base, type Door } from './access.ts';
import { accountsOf } from './accounts.ts';
import { mustBeKnown, narrow, rulesOf } from './rules.ts';
import { UsageError, type AccountPlan, type Plan, type ScanConfig, type Selection } from './types.ts';

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
}

/** Writes the plan and the batches of a scan. Throws a UsageError where the request asks for what is not there. */
export async function planScan(
  store: Store,
  config: ScanConfig,
  { execution, startedAt, request }: Start,
  base: Base,
  aws: Aws,
): Promise<Plan> {
  const scan = scanName(startedAt, execution);
  const rules = narrow(rulesOf(config), request);
  if (rules.length === 0) throw new UsageError('no rule meets all of the selection; leave a part of it out');
  const regions = await regionsOf(config, request, base, aws);
  const { accounts, organization } = await accountsOf(config, request, base, aws);
  const ids = accounts.map(({ id }) => id);
  const size = config.batchSize ?? BATCH;
  const batches = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ({
    scan,
    accounts: ids.slice(index * size, (index + 1) * size),
  }));
  const plan: Plan = {
    schemaVersion: 1,
    scan,
    startedAt: new Date(startedAt).toISOString(),
    config: { ...config, regions, rules: rules.map(({ id }) => id) },
    full: Object.keys(request).length === 0,
    accounts,
    batches: batches.length,
    ...(organization && { organization }),
  };
  await store.put(batchesKey(scan), batches.map((batch) => `${JSON.stringify(batch)}\n`).join(''));
  await store.put(planKey(scan), JSON.stringify(plan));
  return plan;
}

/** The regions asked for, checked against those that AWS itself names. */
async function regionsOf(
  { regions }: ScanConfig,
  { regions: wanted }: Selection,
  base: Base,
  aws: Aws,
): Promise<ScanConfig['regions']> {
  if (regions === 'all' && wanted === undefined) return regions;
  const named = (await describeRegions(aws, base)).map(({ RegionName = '' }) => RegionName);
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
    calls: Object.fromEntries(door.calls),
  };
  await store.put(accountKey(plan.scan, account), JSON.stringify(accountPlan));
  return accountPlan;
}

async function enter(
  { config, full }: Plan,
  accountId: string,
  base: Base,
  { aws, credentialsFor }: Door,
): Promise<{ readonly units: readonly Unit[] } | Reason> {
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
    const regions = await describeRegions(aws, { ...base, accountId });
    const ours = regions.filter(({ OptInStatus }) => OptInStatus !== 'not-opted-in');
    if (ours.length === 0) return { call: 'ec2:DescribeRegions', error: 'NotReported: an enabled region' };
    const enabled = ours
      .flatMap(({ RegionName }) => RegionName ?? [])
      .filter((region) => config.regions === 'all' || config.regions.includes(region))
      .sort();
    // Then nobody would read what the account has besides its regions. A narrowed scan has nothing to look at there.
    if (enabled.length === 0 && full) return { call: 'ec2:DescribeRegions', error: 'NoScannedRegionEnabled' };
    const home = enabled.includes(base.region) ? base.region : enabled[0];
    return {
      units: enabled.map((region) => ({
        partition: base.partition,
        accountId,
        region,
        home: region === home,
      })),
    };
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

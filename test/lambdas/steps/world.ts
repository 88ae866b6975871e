/** A small organization as AWS would answer, and scans of it through the real steps, into a folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Door } from '../../../lambdas/steps/access.ts';
import { collectStep } from '../../../lambdas/steps/collect.ts';
import type { Cursor } from '../../../lambdas/steps/cursor.ts';
import { evaluateStep } from '../../../lambdas/steps/evaluate.ts';
import { planAccount, planScan } from '../../../lambdas/steps/plan.ts';
import { reportStep } from '../../../lambdas/steps/report.ts';
import type { Outcome, Plan, ScanConfig, Selection } from '../../../lambdas/steps/types.ts';
import { folderStore } from '../../../lambdas/store/folder.ts';
import type { Store } from '../../../lambdas/store/store.ts';
import type { Aws } from '../../../inventory/requests.ts';
import { canned, failure } from '../../aws.ts';

export const BASE = { partition: 'aws', accountId: '111111111111', region: 'eu-west-1' };
const REGIONS = ['eu-west-1', 'us-east-1'].map((RegionName) => ({
  RegionName,
  OptInStatus: 'opt-in-not-required',
}));

/** A folder of one's own, gone after the test. */
export function folder(): { readonly store: Store; readonly clear: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'plumbline-'));
  return { store: folderStore(path), clear: () => rmSync(path, { recursive: true }) };
}

export type Answers = Parameters<typeof canned>[0];
export const address = (id: string, used: boolean) => ({
  AllocationId: id,
  PublicIp: '203.0.113.1',
  Domain: 'vpc',
  ...(used && { AssociationId: 'eipassoc-1' }),
});

export const CONFIG: ScanConfig = {
  schemaVersion: 1,
  accounts: { ids: ['111111111111'] },
  regions: 'all',
  rules: ['ec2-elastic-ip-associated', 'ec2-region-ebs-default-encryption-enabled'],
  params: {},
  allow: [],
};

/** Several accounts, entered by a role. */
export const several = (...ids: readonly string[]): ScanConfig => ({
  ...CONFIG,
  accounts: { ids },
  role: { name: 'PlumblineScanner', externalId: 'word' },
});

/** An address in Ireland that is in use, or idle; new volumes encrypted, or not. */
export const region = ({ idle = false, plain = false } = {}): Answers => ({
  'ec2 DescribeAddresses': (_, name) => ({
    Addresses: name === 'eu-west-1' ? [address('eipalloc-1', !idle)] : [],
  }),
  'ec2 GetEbsEncryptionByDefault': { EbsEncryptionByDefault: !plain },
});

/** Lets into every account but those that refuse. */
const door = (aws: Aws, refusing: readonly string[] = []): Door => ({
  aws,
  calls: new Map([['ec2:DescribeAddresses', 1]]),
  credentialsFor: (account) =>
    refusing.includes(account) ? () => Promise.reject(failure('AccessDenied')) : undefined,
});

export interface World {
  readonly store: Store;
  readonly answers: Answers;
  readonly config?: ScanConfig;
  readonly request?: Selection;
  /** ISO 8601; scans are told apart by it. */
  readonly at: string;
  /** Accounts that cannot be entered. */
  readonly refusing?: readonly string[];
}

export const planned = ({ store, answers, config = CONFIG, request = {}, at }: World): Promise<Plan> => {
  const aws = canned({ 'ec2 DescribeRegions': { Regions: REGIONS }, ...answers });
  return planScan(store, config, { execution: at, startedAt: at, request }, BASE, aws);
};

/** Plans the accounts and reads their units: all of them, unless `reads` says otherwise. */
export async function collected(
  world: World,
  plan: Plan,
  reads?: (region: string) => boolean,
): Promise<void> {
  await collectedBy(world, plan, { plan: world.store, collect: world.store }, reads);
}

/** The same, where each step has a store of its own. */
export async function collectedBy(
  { answers, at, refusing }: World,
  plan: Plan,
  stores: { readonly plan: Store; readonly collect: Store },
  reads: (region: string) => boolean = () => true,
): Promise<void> {
  const aws = canned({ 'ec2 DescribeRegions': { Regions: REGIONS }, ...answers });
  const now = () => new Date(at);
  for (const { id } of plan.accounts) {
    const accountPlan = await planAccount(stores.plan, plan, id, BASE, door(aws, refusing));
    for (const unit of accountPlan.units.filter(({ region }) => reads(region))) {
      await collectStep({
        ...{ store: stores.collect, plan, accountPlan, unit, door: door(aws), now, hashKey: 'test' },
      });
    }
  }
}

/** A whole scan; gives the outcomes of its accounts and its summary. */
export async function scanned(world: World) {
  const plan = await planned(world);
  await collected(world, plan);
  const outcomes: Outcome[] = [];
  for (const { id } of plan.accounts)
    outcomes.push(await evaluateStep({ store: world.store, plan, account: id }));
  return { plan, outcomes, summary: await reportStep(world.store, plan, () => new Date(world.at)) };
}

/** Reads one unit in as many runs as it takes when each may read only one chunk. */
export async function inSteps(
  world: World,
  plan: Plan,
  runs: (left: number) => number,
): Promise<{ readonly runs: number; readonly calls: readonly string[] }> {
  const { store, answers, at } = world;
  const aws = canned({ 'ec2 DescribeRegions': { Regions: REGIONS }, ...answers });
  const accountPlan = await planAccount(store, plan, BASE.accountId, BASE, door(aws));
  const [unit] = accountPlan.units;
  if (!unit) throw new Error('no unit');
  let cursor: Cursor | undefined;
  for (let run = 1; ; run++) {
    let looks = 0;
    const result = await collectStep({
      ...{ store, plan, accountPlan, unit, door: door(aws), now: () => new Date(at), hashKey: 'test' },
      ...(cursor && { cursor: JSON.parse(JSON.stringify(cursor)) as Cursor }),
      timeLeft: () => runs(looks++),
    });
    if (result.done) return { runs: run, calls: aws.calls };
    cursor = result.cursor;
  }
}

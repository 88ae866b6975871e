/** Reading from where we are, in one process: who we are, and every account and unit, several at once. */
import { randomUUID } from 'node:crypto';
import type { Given } from '../config/exemptions-in-force.ts';
import type { Store } from '../store/store.ts';
import { baseFrom, doorTo, ownDoor, type Base, type Door } from './access.ts';
import { atOnce } from './at-once.ts';
import { collectStep } from './collect.ts';
import { hashKeyOf } from './hash-key.ts';
import { planAccount, planScan } from './plan.ts';
import { UsageError, type Plan, type ScanConfig, type Selection } from './types.ts';

/** How AWS is reached from here. */
export interface Doors {
  /** To the account that we are in. */
  readonly own: () => Door;
  /** To the accounts of a configuration. */
  readonly to: (config: Pick<ScanConfig, 'role'>, base: Base) => Door;
  /** The region of the SDK's standard configuration. */
  readonly region: () => Promise<string>;
}

export const realDoors: Doors = { own: ownDoor, to: doorTo, region };

async function region(): Promise<string> {
  const { STSClient } = await import('@aws-sdk/client-sts');
  try {
    return await new STSClient({}).config.region();
  } catch (cause) {
    throw new UsageError('no region is set; set AWS_REGION, or a region in the AWS profile', { cause });
  }
}

/** Who we are and where, and the door by which that was asked. */
export async function enter(doors: Doors): Promise<{ readonly base: Base; readonly own: Door }> {
  const own = doors.own();
  return { base: await baseFrom(own.aws, await doors.region()), own };
}

export type ReadingProgress =
  | { readonly kind: 'planned'; readonly units: number }
  | {
      readonly kind: 'unit';
      readonly account: string;
      readonly region: string;
      readonly done: number;
      readonly total: number;
    };

export interface ReadingHere {
  readonly store: Store;
  readonly config: ScanConfig;
  readonly request: Selection;
  readonly now: () => Date;
  readonly onProgress?: (event: ReadingProgress) => void;
  /** A file of exemptions, in place of the store's own. */
  readonly exemptions?: Given;
  /** Real ones unless said. */
  readonly doors?: Doors;
}

/** How many accounts are entered, and units read, at once. */
export const AT_ONCE = 4;

/** Plans and reads: every account, then every unit, several at once. */
export async function readHere(run: ReadingHere): Promise<Plan> {
  const { store, config, request, now, exemptions, onProgress, doors = realDoors } = run;
  const { base, own } = await enter(doors);
  const startedAt = now().toISOString();
  const start = { execution: randomUUID(), startedAt, request, ...(exemptions && { exemptions }) };
  const plan = await planScan(store, config, start, base, own.aws);
  const accounts = await atOnce(plan.accounts, AT_ONCE, ({ id }) =>
    planAccount(store, plan, id, base, doors.to(plan.config, base)),
  );
  const units = accounts.flatMap((accountPlan) => accountPlan.units.map((unit) => ({ unit, accountPlan })));
  onProgress?.({ kind: 'planned', units: units.length });
  const hashKey = hashKeyOf(config, store.uri);
  let done = 0;
  await atOnce(units, AT_ONCE, async (next) => {
    await collectStep({ store, plan, ...next, door: doors.to(plan.config, base), now, hashKey });
    const { accountId, region: name } = next.unit;
    onProgress?.({ kind: 'unit', account: accountId, region: name, done: ++done, total: units.length });
  });
  return plan;
}

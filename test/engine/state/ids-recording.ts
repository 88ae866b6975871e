/** A recording of two accounts in which everything is wrong, and the ids of what is found in it. */
import { evaluateStep } from '../../../lambdas/steps/evaluate.ts';
import { readState } from '../../../lambdas/steps/state.ts';
import type { Plan } from '../../../lambdas/steps/types.ts';
import { linesIn, packLines } from '../../../lambdas/store/lines.ts';
import type { Store } from '../../../lambdas/store/store.ts';
import { copyOf } from '../../lambdas/crashes.ts';
import { memoryStore } from '../../lambdas/memory.ts';
import { collected, planned, several, type Answers } from '../../lambdas/steps/world.ts';

export const ACCOUNTS = ['111111111111', '222222222222'] as const;
export const REGIONS = ['eu-west-1', 'us-east-1'] as const;
const RULES = ['ec2-elastic-ip-associated', 'ec2-region-ebs-default-encryption-enabled'];
export const AT = '2026-07-01T00:00:00.000Z';

const address = (id: string) => ({
  AllocationId: id,
  PublicIp: '203.0.113.1',
  Domain: 'vpc',
  Tags: [{ Key: 'Name', Value: id }],
});
/** The same allocations in both regions and accounts: only account and region tell them apart. */
const answers: Answers = {
  'ec2 DescribeAddresses': { Addresses: ['a', 'b', 'c'].map((name) => address(`eipalloc-${name}`)) },
  'ec2 GetEbsEncryptionByDefault': { EbsEncryptionByDefault: false },
};

export interface Recorded {
  readonly store: ReturnType<typeof memoryStore>;
  readonly plan: Plan;
}
export async function record(): Promise<Recorded> {
  const store = memoryStore();
  const config = { ...several(...ACCOUNTS), rules: RULES };
  const world = { store, answers, config, at: AT };
  const plan = await planned(world);
  await collected(world, plan);
  return { store, plan };
}

/** Judges a recording through the real steps, and gives the ids of what the state then names. */
export async function evaluated({ store, plan }: Recorded, into: Store = memoryStore(), scan = plan.scan) {
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const { id: account } of plan.accounts) {
    await evaluateStep({ store: into, plan: { ...plan, scan }, account, from: { store, scan: plan.scan } });
    const { state } = await readState(into, account);
    const named = [...(state?.findings.values() ?? [])].map(({ id, rule, resource }) => {
      return [`${rule} ${resource.region} ${resource.arn}`, id] as const;
    });
    found.set(account, new Map(named));
  }
  return found;
}

/** The recording with other lines in its parts. */
export async function rewritten(
  recorded: Recorded,
  change: (lines: readonly string[]) => readonly string[],
): Promise<Recorded> {
  const store = await copyOf(recorded.store);
  for (const [key, body] of recorded.store.objects)
    if (key.includes('/inventory/'))
      await store.put(key, await packLines(change(await Array.fromAsync(linesIn(body, key)))));
  return { ...recorded, store };
}

/** Lambda: reads one unit, as far as its time allows. */
import { bucket, variable } from './environment.ts';
import { collectEvent, parseEvent } from './events.ts';
import { logger, wrapped } from './powertools.ts';
import { doorTo } from './steps/access.ts';
import { collectStep } from './steps/collect.ts';
import { readJson } from './steps/json.ts';
import { hashKeyOf } from './steps/hash-key.ts';
import type { AccountPlan, Plan } from './steps/types.ts';
import { accountKey, planKey } from './store/layout.ts';

const store = bucket();

export const handler = wrapped(async (raw: unknown, context) => {
  const { scan, unit, cursor } = parseEvent(collectEvent, raw);
  logger.appendKeys({ scan, account: unit.accountId, region: unit.region });
  const plan = await readJson<Plan>(store, planKey(scan));
  const accountPlan = await readJson<AccountPlan>(store, accountKey(scan, unit.accountId));
  const base = { ...unit, region: variable('AWS_REGION') };
  const result = await collectStep({
    ...{ store, plan, accountPlan, unit, door: doorTo(plan.config, base) },
    ...(cursor && { cursor }),
    now: () => new Date(),
    hashKey: hashKeyOf(plan.config, store.uri),
    timeLeft: () => context.getRemainingTimeInMillis(),
  });
  return { scan, unit, ...result };
});

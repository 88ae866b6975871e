/** Lambda: which accounts to scan, in which batches; and for each account, which units. */
import { deployedConfig, bucket, variable } from './environment.ts';
import { parseEvent, planEvent } from './events.ts';
import { logger, wrapped } from './powertools.ts';
import { baseFrom, doorTo, ownDoor } from './steps/access.ts';
import { readJson } from './steps/json.ts';
import { planAccount, planScan } from './steps/plan.ts';
import type { Plan } from './steps/types.ts';
import { batchesKey, planKey } from './store/layout.ts';

const store = bucket();
const config = deployedConfig();

export const handler = wrapped(async (raw: unknown) => {
  const event = parseEvent(planEvent, raw);
  const region = variable('AWS_REGION');
  const own = ownDoor();
  const base = await baseFrom(own.aws, region);
  if (event.step === 'scan') {
    const { execution, startedAt, request } = event;
    const plan = await planScan(
      store,
      config,
      { execution, startedAt, request: request ?? {} },
      base,
      own.aws,
    );
    logger.info('planned', {
      scan: plan.scan,
      accounts: plan.accounts.length,
      rules: plan.config.rules.length,
    });
    return {
      scan: plan.scan,
      accounts: plan.accounts.length,
      batches: plan.batches,
      bucket: variable('PLUMBLINE_BUCKET'),
      key: batchesKey(plan.scan),
    };
  }
  const { scan, account } = event;
  const plan = await readJson<Plan>(store, planKey(scan));
  const { units, gap } = await planAccount(store, plan, account, base, doorTo(plan.config, base));
  if (gap) logger.warn('account cannot be entered', { scan, account, gap });
  return { scan, account, units: units.map((unit) => ({ scan, unit })) };
});

/** Lambda: which accounts to scan, in which batches; and for each account, which units. */
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { configInForce } from './config/in-force.ts';
import { deployedConfig, bucket, variable } from './environment.ts';
import { parseEvent, planEvent } from './events.ts';
import { logger, metrics, wrapped } from './powertools.ts';
import { baseFrom, doorTo, ownDoor } from './steps/access.ts';
import { readJson } from './steps/json.ts';
import { knownRules } from './steps/known-rules.ts';
import { planAccount, planScan, regionNames } from './steps/plan.ts';
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
    const { config: ours, problems } = await configInForce({
      ...{ store, config, rules: knownRules(), now: () => new Date() },
      regions: () => regionNames(own.aws, base),
    });
    const plan = await planScan(
      store,
      ours,
      { execution, startedAt, request: request ?? {}, configProblems: problems },
      base,
      own.aws,
    );
    logger.info('planned', {
      scan: plan.scan,
      accounts: plan.accounts.length,
      rules: plan.config.rules.length,
    });
    const { configProblems = [] } = plan;
    for (const problem of configProblems) logger.error('configuration refused', { problem });
    metrics.addMetric('ConfigRefused', MetricUnit.Count, configProblems.length > 0 ? 1 : 0);
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

/** Lambda: judges one account and commits its state. */
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { bucket } from './environment.ts';
import { evaluateEvent, parseEvent } from './events.ts';
import { logger, metrics, wrapped } from './powertools.ts';
import { readJson } from './steps/json.ts';
import { evaluateStep } from './steps/evaluate.ts';
import type { Plan } from './steps/types.ts';
import { planKey } from './store/layout.ts';

const store = bucket();

export const handler = wrapped(async (raw: unknown) => {
  const { scan, account } = parseEvent(evaluateEvent, raw);
  logger.appendKeys({ scan, account });
  const plan = await readJson<Plan>(store, planKey(scan));
  const { revision, unitsFailed, gapCount, verdicts, blocked } = await evaluateStep({ store, plan, account });
  logger.info('judged', { verdicts, gaps: gapCount, unitsFailed, blocked });
  metrics.addMetric('UnitsFailed', MetricUnit.Count, unitsFailed);
  return { scan, account, revision };
});

/** Lambda: adds up what came of a scan. */
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { bucket } from './environment.ts';
import { parseEvent, scanEvent } from './events.ts';
import { logger, metrics, wrapped } from './powertools.ts';
import { readJson } from './steps/json.ts';
import { reportStep } from './steps/report.ts';
import type { Plan } from './steps/types.ts';
import { planKey } from './store/layout.ts';

const store = bucket();

export const handler = wrapped(async (raw: unknown) => {
  const { scan } = parseEvent(scanEvent, raw);
  const plan = await readJson<Plan>(store, planKey(scan));
  const summary = await reportStep(store, plan, () => new Date());
  const { accountsFailed, gapCount, failing, resources, opened, resolved } = summary;
  logger.info('reported', { scan, resources, failing, opened, resolved, gaps: gapCount });
  metrics.addMetric('ScanCompleted', MetricUnit.Count, 1);
  metrics.addMetric('AccountsFailed', MetricUnit.Count, accountsFailed);
  metrics.addMetric('Gaps', MetricUnit.Count, gapCount);
  metrics.addMetric(
    'OpenFindings',
    MetricUnit.Count,
    Object.values(failing).reduce((a, b) => a + b, 0),
  );
  return { scan, resources, failing, opened, resolved, gaps: gapCount, accountsFailed };
});

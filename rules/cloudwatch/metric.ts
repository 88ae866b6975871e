/** Whether an alarm watches the metric that a metric filter counts in. */
import { notUnderstood, unreported, type Shown } from '../../engine/index.ts';

type Alarm = Shown<'AWS::CloudWatch::Alarm', never>;
type Filter = Shown<'AWS::Logs::MetricFilter', never>;
type Transformation = Filter['self']['metricTransformations'][number];
interface Watching {
  readonly MetricName?: string | undefined;
  readonly Namespace?: string | undefined;
  readonly Dimensions?: readonly { readonly Name?: string | undefined }[] | undefined;
}

/** Throws `Unreadable` where it cannot be told. */
export const watchesMetric = ({ self, id }: Alarm, filter: Filter): boolean => {
  const { MetricName, Metrics = [], EvaluationCriteria, ThresholdMetricId } = self;
  return filter.self.metricTransformations.some((counted) => {
    const dimensions = [
      ...Object.keys(counted.dimensions ?? {}),
      ...(filter.self.emitSystemFieldDimensions ?? []),
    ];
    if (MetricName !== undefined) {
      const Namespace = self.Namespace ?? unreported('the namespace of an alarm');
      return isMetric({ MetricName, Namespace }, counted) && isWhole(self, dimensions);
    }
    if (EvaluationCriteria) return false; // a query of metrics of another kind
    if (Metrics.length === 0) return unreported('the metric of an alarm');
    const queries = Metrics.filter(({ AccountId = id.accountId }) => AccountId === id.accountId);
    const ours = queries.filter(({ MetricStat }) => isMetric(MetricStat?.Metric ?? {}, counted));
    const query = ours.find(({ ReturnData }) => ReturnData === true);
    // Compared with a band of what is usual, the count may rise and nothing happens.
    if (query && ThresholdMetricId === undefined) return isWhole(query.MetricStat?.Metric ?? {}, dimensions);
    const mayLook =
      ours.length > 0 || queries.some(({ Expression = '' }) => /\b(SEARCH|SELECT)\b/i.test(Expression));
    return mayLook ? notUnderstood(`what the alarm ${self.AlarmName} makes of its metrics`) : false;
  });
};

const isMetric = ({ MetricName, Namespace }: Watching, counted: Transformation): boolean =>
  MetricName === counted.metricName && Namespace === counted.metricNamespace;

/** With dimensions there is a metric for each of their values, and none without. */
function isWhole({ Dimensions = [] }: Watching, dimensions: readonly string[]): boolean {
  const names = Dimensions.map(({ Name = '' }) => Name);
  if (names.length !== dimensions.length || names.some((name) => !dimensions.includes(name))) return false;
  return names.length === 0 || notUnderstood('an alarm that watches one value of a dimension');
}

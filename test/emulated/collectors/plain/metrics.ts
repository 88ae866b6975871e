import { GetMetricStatisticsCommand, type CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { gapOf } from './plain.ts';

interface Asked {
  readonly Namespace: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, 'Average' | 'Sum' | 'Maximum'>>;
}
const DAYS = Array.from({ length: 30 }, (_, index) => new Date(Date.UTC(2026, 5, 30 - index)));

/** What was recorded day by day, asked by the older call, a metric and a day at a time. */
export async function dailyOf(
  cloudwatch: CloudWatchClient,
  { Namespace, dimensions, metrics }: Asked,
): Promise<object> {
  const told: Record<string, object[]> = {};
  for (const [MetricName, statistic] of Object.entries(metrics)) {
    const days = await Promise.all(
      DAYS.map(async (StartTime) => {
        const { Datapoints = [] } = await cloudwatch.send(
          new GetMetricStatisticsCommand({
            ...{ Namespace, MetricName, StartTime, EndTime: new Date(StartTime.getTime() + 86_400_000) },
            ...{ Period: 86_400, Statistics: [statistic] },
            Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
          }),
        );
        return Datapoints.map((one) => ({
          Day: StartTime.toISOString().slice(0, 10),
          Value: one[statistic],
        }));
      }),
    );
    const all = days.flat();
    if (all.length === 0)
      return gapOf('cloudwatch:GetMetricData', `NotReported: ${MetricName}: no data of the last 30 days`);
    told[MetricName] = all;
  }
  return told;
}

import { gap, raise } from '../reading.ts';
import { NothingToAsk } from '../errors.ts';
import { cloudwatch } from './service.ts';

/** One whole day (UTC) that CloudWatch has data of. */
export interface Day {
  /** `2026-11-27` */
  readonly Day: string;
  readonly Value: number;
}

/** What is recorded of a resource, and under which dimensions. */
interface Recorded<Self, Name extends string> {
  readonly namespace: string;
  /** Its name within the answer: unique among all resources of a region, whatever their types. */
  readonly name: (self: Self) => string;
  readonly dimensions: (self: Self) => Readonly<Record<string, string>>;
  /** Metric → what is made of a day's data. */
  readonly metrics: Readonly<Record<Name, 'Average' | 'Sum' | 'Maximum'>>;
  /** States in which nothing is recorded. */
  readonly idle?: { readonly member: (self: Self) => string | undefined; readonly states: readonly string[] };
}

/** As far back as rules look. */
export const DAYS = 30;
const DAY = 86_400_000;
/** AWS takes no more of one call: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
const MOST = 500;
const call = 'cloudwatch:GetMetricData';
const lost = (what: string): never => raise(gap({ call, error: `NotReported: ${what}` }));

/**
 * The last 30 whole days (UTC) of some metrics of a resource, the newest first; days without data are left out, and
 * without any of them it is a gap. Billed by the metric: 500 of them are asked for by one call.
 */
export const daily = <Self, const Name extends string>({
  namespace,
  name,
  dimensions,
  metrics,
  idle,
}: Recorded<Self, Name>) => {
  const names = Object.keys(metrics) as Name[];
  const idOf = (self: Self, metric: Name): string => `m_${name(self)}_${metric}`.replaceAll(/\W/g, '_');
  return cloudwatch.read('GetMetricData', {
    cost: 'billed',
    together: { list: 'MetricDataQueries', most: MOST },
    input: (self: Self, _, now) => {
      if (idle?.states.includes(idle.member(self) ?? ''))
        throw new NothingToAsk(`nothing is recorded of ${name(self)}`);
      const today = Math.floor(now.getTime() / DAY) * DAY;
      return {
        StartTime: new Date(today - DAYS * DAY),
        EndTime: new Date(today),
        ScanBy: 'TimestampDescending',
        MetricDataQueries: names.map((metric) => ({
          Id: idOf(self, metric),
          MetricStat: {
            Metric: {
              Namespace: namespace,
              MetricName: metric,
              Dimensions: Object.entries(dimensions(self)).map(([Name, Value]) => ({ Name, Value })),
            },
            Period: DAY / 1000,
            Stat: metrics[metric],
          },
        })),
      };
    },
    pick: 'MetricDataResults',
    emptyMeans: 'gap',
    ...(idle && { absentWhen: ['NothingToAsk'] }),
    parse: (results) => Map.groupBy(results, ({ Id }) => Id ?? lost('the Id of a result')),
    select: (byId, self: Self) =>
      Object.fromEntries(
        names.map((metric) => [metric, daysOf(metric, byId.get(idOf(self, metric)) ?? lost(metric))]),
      ) as Record<Name, readonly Day[]>,
  });
};

interface Result {
  readonly StatusCode?: string | undefined;
  readonly Timestamps?: readonly Date[] | undefined;
  readonly Values?: readonly number[] | undefined;
}

/** A metric may come in parts, page by page: the last one says whether that was all. */
function daysOf(metric: string, parts: readonly Result[]): readonly Day[] {
  const { StatusCode } = parts.at(-1) ?? {};
  if (StatusCode !== 'Complete') lost(`${metric} is ${StatusCode ?? 'of no status'}`);
  const days = parts.flatMap(({ Timestamps, Values }) => {
    if (!Timestamps || Timestamps.length !== Values?.length) return lost(`the values of ${metric}`);
    return Timestamps.map((time, at) => ({
      Day: time.toISOString().slice(0, 10),
      Value: Values[at] ?? lost(`a value of ${metric}`),
    }));
  });
  return days.length > 0 ? days : lost(`${metric}: no data of the last ${DAYS} days`);
}

/** What CloudWatch and CloudWatch Logs answer of an account that is watched, and of one that is not. */
import { HOME, type Answers } from '../aws.ts';

const { accountId, region } = HOME;
export const TRAIL_GROUP = 'trail';
const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${accountId}:${rest}`;

const group = {
  logGroupName: TRAIL_GROUP,
  arn: `${arn('logs', `log-group:${TRAIL_GROUP}`)}:*`,
  logGroupArn: arn('logs', `log-group:${TRAIL_GROUP}`),
};
const filter = (filterPattern: string) => ({
  metricFilters: [
    {
      ...{ filterName: 'seen', filterPattern, logGroupName: TRAIL_GROUP },
      metricTransformations: [{ metricName: 'seen', metricNamespace: 'Trail', metricValue: '1' }],
    },
  ],
});
const alarm = {
  AlarmName: 'seen',
  AlarmArn: arn('cloudwatch', 'alarm:seen'),
  ...{ MetricName: 'seen', Namespace: 'Trail', Dimensions: [] },
};
const composite = {
  AlarmName: 'any',
  AlarmArn: arn('cloudwatch', 'alarm:any'),
  AlarmRule: 'ALARM(other)',
};
const TOPICS = [arn('sns', 'alarms')];
/** CloudWatch gives the alarms of the kind that it is asked for. */
const alarms =
  (more: { readonly ActionsEnabled: boolean; readonly AlarmActions: readonly string[] }) =>
  ({ AlarmTypes = [] }: { readonly AlarmTypes?: readonly string[] }) =>
    AlarmTypes[0] === 'CompositeAlarm'
      ? { MetricAlarms: [], CompositeAlarms: [{ ...composite, ...more }] }
      : { MetricAlarms: [{ ...alarm, ...more }], CompositeAlarms: [] };

export const goodWatching: Answers = {
  'logs DescribeLogGroups': {
    logGroups: [{ ...group, kmsKeyId: arn('kms', 'key/1'), retentionInDays: 400 }],
  },
  'logs DescribeMetricFilters': filter('{ $.eventName = "*" }'),
  'cloudwatch DescribeAlarms': alarms({ ActionsEnabled: true, AlarmActions: TOPICS }),
  'cloudtrail GetInsightSelectors': { InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }] },
};

export const badWatching: Answers = {
  'logs DescribeLogGroups': { logGroups: [{ ...group, retentionInDays: 30 }] },
  'logs DescribeMetricFilters': filter('{ $.eventName = GetObject }'),
  'cloudwatch DescribeAlarms': alarms({ ActionsEnabled: false, AlarmActions: [] }),
  'cloudtrail GetInsightSelectors': { InsightSelectors: [] },
};

import { defineResource } from '../resource.ts';
import { logs } from './service.ts';

/** All of the region: without a log group in the question, those of all groups are listed. AWS gives them no ARN. */
export const metricFilter = defineResource({
  type: 'AWS::Logs::MetricFilter',
  scope: 'regional',
  list: logs.list('DescribeMetricFilters', { items: 'metricFilters', input: () => ({ limit: 50 }) }),
  always: [
    'filterName',
    'filterPattern',
    'logGroupName',
    'metricTransformations',
    'metricTransformations.metricName',
    'metricTransformations.metricNamespace',
  ],
  id: ({ filterName, logGroupName }, { partition, region, accountId }) => ({
    arn: `arn:${partition}:logs:${region}:${accountId}:log-group:${logGroupName}:metric-filter:${filterName}`,
    name: filterName,
    tags: [], // metric filters cannot be tagged
  }),
});

import { defineResource } from '../resource.ts';
import { cloudwatch } from './service.ts';

const tags = cloudwatch.read('ListTagsForResource', {
  input: ({ AlarmArn }: { readonly AlarmArn: string }) => ({ ResourceARN: AlarmArn }),
  pick: 'Tags',
  emptyMeans: 'gap',
  goneWhen: ['ResourceNotFoundException'],
});

/** Without `MetricName` where it watches an expression or a query: then `Metrics` or `EvaluationCriteria` say which. */
export const alarm = defineResource(
  {
    type: 'AWS::CloudWatch::Alarm',
    scope: 'regional',
    list: cloudwatch.list('DescribeAlarms', {
      items: 'MetricAlarms',
      // Each is one of several shapes: it is enough that there is one.
      parse: ({ EvaluationCriteria, EvaluationWindow, ...item }) => ({
        ...item,
        ...(EvaluationCriteria && { EvaluationCriteria: {} }),
        ...(EvaluationWindow && { EvaluationWindow: {} }),
      }),
      input: () => ({ AlarmTypes: ['MetricAlarm'], MaxRecords: 100 }),
    }),
    always: ['AlarmName', 'AlarmArn', 'ActionsEnabled', 'AlarmActions'],
    id: ({ AlarmName, AlarmArn }) => ({ arn: AlarmArn, name: AlarmName }),
  },
  { tags },
);

/** An alarm over the states of others: `AlarmRule` says which. */
export const compositeAlarm = defineResource(
  {
    type: 'AWS::CloudWatch::CompositeAlarm',
    scope: 'regional',
    list: cloudwatch.list('DescribeAlarms', {
      items: 'CompositeAlarms',
      input: () => ({ AlarmTypes: ['CompositeAlarm'], MaxRecords: 100 }),
    }),
    always: ['AlarmName', 'AlarmArn', 'AlarmRule', 'ActionsEnabled', 'AlarmActions'],
    id: ({ AlarmName, AlarmArn }) => ({ arn: AlarmArn, name: AlarmName }),
  },
  { tags },
);

import {
  DescribeAlarmsCommand,
  ListTagsForResourceCommand,
  type CompositeAlarm,
  type MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import {
  DescribeLogGroupsCommand,
  DescribeMetricFiltersCommand,
  ListTagsForResourceCommand as ListLogTagsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Clients } from '../clients.ts';
import { asComposite, isComposite } from '../moto.ts';
import { json, tagsOf, type Case, type Plain } from './plain.ts';

async function told({ cloudwatch, region }: Clients, alarm: MetricAlarm | CompositeAlarm): Promise<Plain> {
  const { AlarmArn = '', AlarmName } = alarm;
  const { Tags = [] } = await cloudwatch.send(new ListTagsForResourceCommand({ ResourceARN: AlarmArn }));
  const facets = { tags: Tags };
  return { arn: AlarmArn, region, name: AlarmName, tags: tagsOf(Tags), self: json(alarm), facets };
}
/** moto tells of composite alarms as of others. */
const alarmsOf = async ({ cloudwatch }: Clients): Promise<readonly MetricAlarm[]> =>
  (await cloudwatch.send(new DescribeAlarmsCommand({}))).MetricAlarms ?? [];

const groupCase: Case = {
  least: 2,
  read: async ({ logs, region }) => {
    const { logGroups = [] } = await logs.send(new DescribeLogGroupsCommand({}));
    return Promise.all(
      logGroups.map(async (one): Promise<Plain> => {
        const arn = (one.arn ?? '').replace(/:\*$/, '');
        const { tags = {} } = await logs.send(new ListLogTagsCommand({ resourceArn: arn }));
        return { arn, region, name: one.logGroupName, tags, self: json(one), facets: { tags } };
      }),
    );
  },
};

const filterCase: Case = {
  least: 2,
  read: async ({ logs, region, accountId }) => {
    const { metricFilters = [] } = await logs.send(new DescribeMetricFiltersCommand({}));
    return metricFilters.map((one) => ({
      arn: `arn:aws:logs:${region}:${accountId}:log-group:${String(one.logGroupName)}:metric-filter:${String(one.filterName)}`,
      ...{ region, name: one.filterName, tags: {}, self: json(one), facets: {} },
    }));
  },
};

export const watchingCases: Readonly<Record<string, Case>> = {
  'AWS::CloudWatch::Alarm': {
    least: 2,
    read: async (clients) => {
      const alarms = (await alarmsOf(clients)).filter((one) => !isComposite(one));
      return Promise.all(alarms.map((one) => told(clients, one)));
    },
  },
  'AWS::CloudWatch::CompositeAlarm': {
    least: 1,
    read: async (clients) => {
      const alarms = (await alarmsOf(clients)).filter(isComposite).map(asComposite);
      return Promise.all(alarms.map((one) => told(clients, one)));
    },
  },
  'AWS::Logs::LogGroup': groupCase,
  'AWS::Logs::MetricFilter': filterCase,
};

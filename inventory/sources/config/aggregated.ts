/** Whether an aggregator knows an account's region, and is up to date with it: otherwise no rows would look like none there. */
import type { AggregatedSourceStatus } from '@aws-sdk/client-config-service';
import type { Place } from '../../call.ts';
import { config } from '../../config/service.ts';
import { judgeError } from '../../errors.ts';
import { gap, isGap, type Gap } from '../../reading.ts';
import { unreported, type Aws } from '../../requests.ts';
import type { Aggregator } from './query.ts';

const input = () => ({ ConfigurationAggregatorName: '' });
export const COUNTS = config.read('GetAggregateDiscoveredResourceCounts', { input, emptyMeans: 'gap' }).call;
export const SOURCES = config.read('DescribeConfigurationAggregatorSourcesStatus', {
  input,
  emptyMeans: 'gap',
}).call;

/** More pages of troubled sources than this are trouble enough. */
const PAGES = 50;

/** Why the aggregator's rows say nothing about the place; nothing where they do. */
export async function aggregationGap(
  aws: Aws,
  { name, at }: Aggregator,
  of: Place,
): Promise<Gap | undefined> {
  const not = (why: string): Gap => gap({ call: SOURCES.actions.join(' '), error: `NotAggregated: ${why}` });
  const ConfigurationAggregatorName = name;
  let call = COUNTS;
  try {
    const Filters = { AccountId: of.accountId, Region: of.region };
    const { TotalDiscoveredResources: total } = (await aws.send({
      ...{ call, at, input: { ConfigurationAggregatorName, Filters } },
    })) as { readonly TotalDiscoveredResources?: number };
    if (total === undefined) return unreported(COUNTS, 'TotalDiscoveredResources');
    if (total === 0) return not(`${name} knows nothing of it`);
    call = SOURCES;
    let NextToken: string | undefined;
    for (let pages = 0; pages < PAGES; pages++) {
      const answer = (await aws.send({
        ...{ call, at },
        input: {
          ...{ ConfigurationAggregatorName, UpdateStatus: ['FAILED', 'OUTDATED'], Limit: 100 },
          ...(NextToken !== undefined && { NextToken }),
        },
      })) as { readonly AggregatedSourceStatusList?: readonly AggregatedSourceStatus[]; NextToken?: string };
      if (!answer.AggregatedSourceStatusList) return unreported(SOURCES, 'AggregatedSourceStatusList');
      const trouble = answer.AggregatedSourceStatusList.find(
        ({ SourceType, SourceId, AwsRegion }) =>
          (SourceType === 'ORGANIZATION' || SourceId === of.accountId) &&
          (AwsRegion === undefined || AwsRegion === of.region),
      );
      if (trouble) return not(`${name} is ${trouble.LastUpdateStatus ?? 'in trouble'} with it`);
      NextToken = answer.NextToken;
      if (NextToken === undefined) return undefined;
    }
    return unreported(SOURCES, 'the last page');
  } catch (error) {
    const meaning = judgeError(error, { call });
    return isGap(meaning) ? meaning : not('it cannot be said');
  }
}

/** An account whose AWS Config answers from a list of items. */
import { failure, type Answers } from '../../aws.ts';
import type { Row } from './items/row.ts';

export const RECORDER = {
  name: 'default',
  recordingGroup: {
    allSupported: true,
    includeGlobalResourceTypes: true,
    resourceTypes: [],
    recordingStrategy: { useOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' },
  },
  recordingMode: { recordingFrequency: 'CONTINUOUS' },
};
const STATUS = { name: 'default', recording: true, lastStatus: 'SUCCESS' };

/** Rows are JSON, and come two a page, so that there are pages. Queries that are not understood fail. */
export function recorded(rows: readonly (Row | string)[], recorder: object = RECORDER, status = {}): Answers {
  const select = (input: Readonly<Record<string, unknown>>): object => {
    const told = /resourceType = '([\w:]+)' AND accountId = '(\d+)'(?: AND awsRegion = '([\w-]+)')?$/.exec(
      String(input['Expression']),
    );
    if (!told) return failure('InvalidExpressionException');
    const [, type = '', account, region] = told;
    const found = rows.filter((row) =>
      typeof row === 'string'
        ? row.includes(`"resourceType":"${type}"`)
        : row.resourceType === type &&
          row.accountId === account &&
          (region === undefined || row.awsRegion === region),
    );
    const from = Number(input['NextToken'] ?? 0);
    const next = from + 2 < found.length ? { NextToken: String(from + 2) } : {};
    const page = found.slice(from, from + 2);
    return { Results: page.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))), ...next };
  };
  return {
    'config DescribeConfigurationRecorders': { ConfigurationRecorders: [recorder] },
    'config DescribeConfigurationRecorderStatus': {
      ConfigurationRecordersStatus: [{ ...STATUS, ...status }],
    },
    'config SelectResourceConfig': select,
    'config SelectAggregateResourceConfig': select,
    'config GetAggregateDiscoveredResourceCounts': { TotalDiscoveredResources: rows.length },
    'config DescribeConfigurationAggregatorSourcesStatus': { AggregatedSourceStatusList: [] },
    'ec2 DescribeRegions': { Regions: [{ RegionName: 'eu-west-1', OptInStatus: 'opt-in-not-required' }] },
  };
}

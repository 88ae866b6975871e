/** Where AWS Config is asked: regions, the one region of IAM, aggregators; and as of when its answers are true. */
import { describe, expect, it } from '@jest/globals';
import type { Demand } from '../../../inventory/demands.ts';
import { actionsFor } from '../../../inventory/permissions.ts';
import { reasonOf } from '../../../inventory/reading.ts';
import { callsFromConfig } from '../../../inventory/sources/config/permissions.ts';
import { quoted } from '../../../inventory/sources/config/query.ts';
import { rules } from '../../../rules/index.ts';
import { AWAY, HOME, options, type Answers } from '../../aws.ts';
import { RECORDER, recorded } from './config-account.ts';
import { items, read, type Read } from './told.ts';

const of = (...ids: string[]) => rules.filter(({ id }) => ids.includes(id));
const VOLUMES = of('ec2-ebs-volume-uses-gp3');
const USERS = of('iam-user-no-direct-policies');
const BUCKETS = of('s3-bucket-versioning-enabled');
const errors = ({ inventory }: Read, type: string) =>
  inventory.unlisted(type).map(({ gap }) => reasonOf(gap).error);

const REGIONS = {
  Regions: [
    { RegionName: 'eu-west-1', OptInStatus: 'opt-in-not-required' },
    { RegionName: 'us-east-1', OptInStatus: 'opt-in-not-required' },
    { RegionName: 'me-south-1', OptInStatus: 'not-opted-in' },
  ],
};
type Select = (input: Record<string, unknown>, region: string) => object;

/** Each region knows its own items; IAM's are where they are recorded. */
function world(iamIn: string, recorders: (region: string) => object = () => RECORDER): Answers {
  const answers = recorded(
    items.good.map((one) =>
      one.resourceType === 'AWS::S3::Bucket' ? { ...one, awsRegion: 'us-east-1' } : one,
    ),
  );
  const select = answers['config SelectResourceConfig'] as Select;
  return {
    ...answers,
    'ec2 DescribeRegions': REGIONS,
    'config DescribeConfigurationRecorders': (_, region) => ({ ConfigurationRecorders: [recorders(region)] }),
    'config SelectResourceConfig': (input, region) => {
      const isGlobal = String(input['Expression']).includes("'global'");
      return (isGlobal ? region === iamIn : String(input['Expression']).includes(region))
        ? select(input, region)
        : { Results: [] };
    },
  };
}
const asked = ({ calls }: Read, text: string) =>
  calls
    .filter((call) => call.includes('SelectResourceConfig') && call.includes(text))
    .map((call) => call.split(' ')[0]);

describe('what lives in no region', () => {
  it('is read where it is recorded: newer regions say that they record it, and do not', async () => {
    const told = await read(world('us-east-1'), USERS);
    expect([...told.inventory.of('AWS::IAM::User')].map(({ id }) => id.name)).toEqual(['ann']);
    expect(asked(told, 'AWS::IAM::User')).toEqual(['us-east-1']);
  });
  it('is a gap where no region records it', async () => {
    const told = await read(world('nowhere'), USERS);
    expect(errors(told, 'AWS::IAM::User')).toEqual(['NotRecorded: no region records IAM']);
  });
  it('is a gap where recorders leave it out', async () => {
    const group = { ...RECORDER.recordingGroup, includeGlobalResourceTypes: false };
    const told = await read(
      world('eu-west-1', () => ({ ...RECORDER, recordingGroup: group })),
      USERS,
    );
    expect(errors(told, 'AWS::IAM::User')).toEqual(['NotRecorded: AWS::IAM::User']);
  });
});

describe('buckets', () => {
  it('of all regions are read by the home unit, and live where they are', async () => {
    const told = await read(world('eu-west-1'), BUCKETS, {}, [HOME]);
    expect([...told.inventory.of('AWS::S3::Bucket')].map(({ id }) => id.region)).toEqual(['us-east-1']);
    expect(asked(told, 'AWS::S3::Bucket')).toEqual(['eu-west-1', 'us-east-1']);
  });
  it('are a gap where one region does not record them, and what others do is kept', async () => {
    const stingy = { ...RECORDER, recordingGroup: { allSupported: false, resourceTypes: ['AWS::EC2::VPC'] } };
    const told = await read(
      world('eu-west-1', (region) => (region === 'eu-west-1' ? stingy : RECORDER)),
      BUCKETS,
    );
    expect([...told.inventory.of('AWS::S3::Bucket')]).toHaveLength(1);
    expect(errors(told, 'AWS::S3::Bucket')).toEqual(['NotRecorded: AWS::S3::Bucket']);
  });
});

it('reads each region by its own unit', async () => {
  const told = await read(world('eu-west-1'), VOLUMES, {}, [HOME, AWAY]);
  expect(asked(told, 'AWS::EC2::Volume')).toEqual(['eu-west-1', 'us-east-1']);
});

it('asks an aggregator where it is, for one account and region', async () => {
  const at = { ...HOME, accountId: '999999999999', region: 'eu-north-1' };
  const told = await read(recorded(items.good), VOLUMES, { aggregator: { name: 'all', at } });
  expect([...told.inventory.of('AWS::EC2::Volume')]).toHaveLength(1);
  expect(told.calls.filter((call) => call.includes('SelectAggregateResourceConfig'))).toEqual([
    expect.stringMatching(
      /^eu-north-1 .*accountId = '111122223333' AND awsRegion = 'eu-west-1'.*"ConfigurationAggregatorName":"all"/,
    ),
  ]);
});

describe('an aggregator', () => {
  const status = (over: object) => ({
    'config DescribeConfigurationAggregatorSourcesStatus': { AggregatedSourceStatusList: [over] },
  });
  const ours = { SourceId: HOME.accountId, SourceType: 'ACCOUNT', AwsRegion: HOME.region };
  const aggregator = { name: 'all', at: HOME };
  it.each([
    [
      'does not know the account',
      { 'config GetAggregateDiscoveredResourceCounts': { TotalDiscoveredResources: 0 } },
      /^NotAggregated: all knows nothing of it/,
    ],
    [
      'does not say',
      { 'config GetAggregateDiscoveredResourceCounts': {} },
      /^NotReported: TotalDiscoveredResources/,
    ],
    [
      'failed with it',
      status({ ...ours, LastUpdateStatus: 'FAILED' }),
      /^NotAggregated: all is FAILED with it/,
    ],
    [
      'failed with the organization',
      status({ SourceType: 'ORGANIZATION', LastUpdateStatus: 'OUTDATED' }),
      /OUTDATED/,
    ],
  ])('that %s makes a gap', async (_, answers, error) => {
    const told = await read({ ...recorded(items.good), ...answers }, VOLUMES, { aggregator });
    expect(errors(told, 'AWS::EC2::Volume')).toEqual([expect.stringMatching(error)]);
  });
  it('may fail with others', async () => {
    const answers = status({ ...ours, AwsRegion: 'us-east-1', LastUpdateStatus: 'FAILED' });
    const told = await read({ ...recorded(items.good), ...answers }, VOLUMES, { aggregator });
    expect(errors(told, 'AWS::EC2::Volume')).toEqual([]);
  });
});

describe('an answer is true as of', () => {
  const timeOf = async (recorder: object, captured?: string): Promise<number> => {
    const rows = items.good.map((one) => ({
      ...one,
      ...(captured && { configurationItemCaptureTime: captured }),
    }));
    const { inventory } = await read(recorded(rows, recorder), VOLUMES);
    const [volume] = [...inventory.of('AWS::EC2::Volume')];
    return (options.now().getTime() - Date.parse(volume?.observedAt ?? '')) / 60_000;
  };
  const daily = { ...RECORDER, recordingMode: { recordingFrequency: 'DAILY' } };

  it('some minutes ago, however old the item', async () => expect(await timeOf(RECORDER)).toBe(15));
  it('a day ago, where items are recorded once a day', async () => {
    expect(await timeOf(daily)).toBe(24 * 60 + 15);
    const override = [{ resourceTypes: ['AWS::EC2::Volume'], recordingFrequency: 'CONTINUOUS' }];
    const mode = { ...daily.recordingMode, recordingModeOverrides: override };
    expect(await timeOf({ ...RECORDER, recordingMode: mode })).toBe(15);
  });
  it('the time of the item, where that is newer', async () =>
    expect(await timeOf(RECORDER, new Date(options.now().getTime() - 60_000).toISOString())).toBe(1));
});

describe('the permissions', () => {
  const actions = (some: readonly Demand[], fill = false, aggregated = false) =>
    [...new Set(callsFromConfig(some, { fill, aggregated }).flatMap((call) => call.actions))].sort();

  it('are those of AWS Config, whatever the rules', () =>
    expect(actions(rules)).toEqual([
      'config:DescribeConfigurationRecorderStatus',
      'config:DescribeConfigurationRecorders',
      'config:SelectResourceConfig',
      'ec2:DescribeRegions',
    ]));
  it('of one region only, where nothing is spread', () =>
    expect(actions(VOLUMES)).not.toContain('ec2:DescribeRegions'));
  it('of an aggregator', () =>
    expect(actions(VOLUMES, false, true)).toContain('config:SelectAggregateResourceConfig'));
  it('are the live ones as well, where gaps are filled', () =>
    expect(actionsFor(rules).filter((action) => !actions(rules, true).includes(action))).toEqual([]));
  it('hold every call that is made', async () => {
    const { calls } = await read(recorded(items.good), rules);
    const made = new Set(calls.map((call) => call.split(' ').slice(1, 3).join(':')));
    expect([...made].filter((call) => !actions(rules).includes(call as never))).toEqual([]);
  });
});

it('lets nothing into a query that could be another query', () => {
  expect(quoted('AWS::EC2::Volume')).toBe("'AWS::EC2::Volume'");
  for (const text of ["x' OR 'a' = 'a", 'a\\', '', 'a b']) expect(() => quoted(text)).toThrow('AWS Config');
});

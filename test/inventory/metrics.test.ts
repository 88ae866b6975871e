/** Metrics are asked for of many resources at once; whatever CloudWatch does not tell is a gap of the one it is about. */
import { expect, it } from '@jest/globals';
import { collect } from '../../inventory/collect.ts';
import { isGap, reasonOf } from '../../inventory/reading.ts';
import type { MetricDataQuery } from '../truth/metrics.ts';
import { AWAY, canned, failure, HOME, options, type Answers } from '../aws.ts';

interface Question {
  readonly StartTime: Date;
  readonly EndTime: Date;
  readonly MetricDataQueries: readonly MetricDataQuery[];
}
const at = (day: string) => new Date(`${day}T00:00:00Z`);
const told = (Id: string, Values: readonly number[] = [50], StatusCode = 'Complete') => ({
  ...{ Id, Label: Id, StatusCode, Values },
  Timestamps: Values.map((_, index) => new Date(at('2026-06-30').getTime() - index * 86_400_000)),
});
const ids = (input: object) => (input as Question).MetricDataQueries.map(({ Id }) => Id);
const answering = (results: (ids: readonly string[]) => readonly object[]) => (input: object) => ({
  MetricDataResults: results(ids(input)),
});
const id = (index: number) => `i-${index.toString(16).padStart(17, '0')}`;
const fleet = (count: number, Name = 'running') => ({
  Reservations: [
    {
      Instances: Array.from({ length: count }, (_, index) => ({
        ...{ InstanceId: id(index), State: { Name }, InstanceType: 'm7g.large' },
        LaunchTime: at('2026-01-01'),
      })),
    },
  ],
});

async function read(metrics: Answers[string], allow: readonly 'billed'[] = ['billed'], instances = fleet(1)) {
  const aws = canned({ 'ec2 DescribeInstances': instances, 'cloudwatch GetMetricData': metrics });
  const demands = [{ resource: 'AWS::EC2::Instance', needs: ['cpu'] }];
  const inventory = await collect(aws, demands, [HOME], { ...options, allow });
  const facets = [...inventory.of('AWS::EC2::Instance')].map(({ facets: { cpu } }) =>
    isGap(cpu) ? reasonOf(cpu).error : cpu,
  );
  return { facets, calls: aws.calls.filter((call) => call.includes('GetMetricData')) };
}
const all = answering((asked) => asked.map((one) => told(one)));

it('asks for the last whole days', async () => {
  let input: object = {};
  const { facets } = await read((asked) => all((input = asked)));
  expect(facets).toEqual([{ CPUUtilization: [{ Day: '2026-06-30', Value: 50 }] }]);
  expect(input).toMatchObject({ StartTime: at('2026-06-01'), EndTime: at('2026-07-01') });
});

it('asks for as many at once as are read at once', async () => {
  const { facets, calls } = await read(all, ['billed'], fleet(10_000));
  expect(facets).toHaveLength(10_000);
  expect(new Set(facets.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(calls).toHaveLength(50);
});

it('asks for 500 metrics by one call at most, and gives each its own', async () => {
  const Volumes = Array.from({ length: 450 }, (_, index) => ({
    ...{ VolumeId: `vol-${index}`, State: 'in-use', Attachments: [], CreateTime: at('2026-01-01') },
    ...{ VolumeType: 'gp3', Encrypted: true },
  }));
  const sizes: number[] = [];
  const aws = canned({
    'ec2 DescribeVolumes': { Volumes },
    'cloudwatch GetMetricData': (input) => {
      sizes.push(ids(input).length);
      return all(input);
    },
  });
  const demands = [{ resource: 'AWS::EC2::Volume', needs: ['operations'] }];
  const own = {
    'cloudwatch GetMetricData': answering((asked) =>
      asked.map((one) => told(one, [Number(/\d+/.exec(one)?.[0])])),
    ),
  };
  await collect(aws, demands, [HOME], { ...options, allow: ['billed'] });
  expect(sizes).toEqual([400, 400, 100]);
  const inventory = await collect(canned({ 'ec2 DescribeVolumes': { Volumes }, ...own }), demands, [HOME], {
    ...options,
    allow: ['billed'],
  });
  for (const {
    id: { arn },
    facets,
  } of inventory.of('AWS::EC2::Volume')) {
    const days = [{ Day: '2026-06-30', Value: Number(arn.split('-').at(-1)) }];
    expect(facets['operations']).toEqual({ VolumeReadOps: days, VolumeWriteOps: days });
  }
});

it('asks for nothing unless billed reads are asked for, nor about what is stopped', async () => {
  expect(await read(all, [])).toEqual({ facets: ['NotEnabled'], calls: [] });
  expect(await read(all, ['billed'], fleet(3, 'stopped'))).toEqual({ facets: [null, null, null], calls: [] });
});

it('asks in each region about its own', async () => {
  const Quota = { Value: 5 };
  const aws = canned({ 'service-quotas GetServiceQuota': { Quota }, 'cloudwatch GetMetricData': all });
  const demands = [{ resource: 'AWS::::Region', needs: ['instanceUsage'] }];
  const inventory = await collect(aws, demands, [HOME, AWAY], { ...options, allow: ['billed'] });
  expect([...inventory.of('AWS::::Region')].map(({ facets }) => facets['instanceUsage'])).toEqual([
    { ResourceCount: [{ Day: '2026-06-30', Value: 50 }] },
    { ResourceCount: [{ Day: '2026-06-30', Value: 50 }] },
  ]);
  expect(aws.calls.map((call) => call.split(' ', 1)[0])).toEqual([HOME.region, AWAY.region]);
});

it('puts together what comes page by page', async () => {
  const [first, second] = [id(0), id(0)].map((one) => `m_${one.replace('-', '_')}_CPUUtilization`);
  const { facets } = await read(({ NextToken }) =>
    NextToken === undefined
      ? { MetricDataResults: [told(first ?? '', [50], 'PartialData')], NextToken: 'more' }
      : { MetricDataResults: [{ ...told(second ?? '', [60]), Timestamps: [at('2026-06-29')] }] },
  );
  expect(facets).toEqual([
    {
      CPUUtilization: [
        { Day: '2026-06-30', Value: 50 },
        { Day: '2026-06-29', Value: 60 },
      ],
    },
  ]);
});

it.each<[string, Answers[string], RegExp]>([
  ['no result', answering(() => []), /CPUUtilization$/],
  ['a result of another', answering(() => [told('m_i_9_CPUUtilization')]), /CPUUtilization$/],
  ['a result without an Id', answering(() => [{ ...told(''), Id: undefined }]), /Id/],
  [
    'part of the data',
    answering((asked) => asked.map((one) => told(one, [50], 'PartialData'))),
    /PartialData/,
  ],
  [
    'nothing that it may not tell',
    answering((asked) => asked.map((one) => told(one, [], 'Forbidden'))),
    /Forbidden/,
  ],
  ['no data', answering((asked) => asked.map((one) => told(one, []))), /no data/],
  [
    'fewer times than values',
    answering((asked) => asked.map((one) => ({ ...told(one), Timestamps: [] }))),
    /values/,
  ],
  [
    'no status',
    answering((asked) => asked.map((one) => ({ ...told(one), StatusCode: undefined }))),
    /status/,
  ],
  ['an error', failure('InternalServiceFault'), /InternalServiceFault/],
])('is a gap where CloudWatch tells %s', async (_, metrics, error) => {
  const { facets } = await read(metrics, ['billed'], fleet(3));
  expect(facets).toEqual([
    expect.stringMatching(error),
    expect.stringMatching(error),
    expect.stringMatching(error),
  ]);
});

it('leaves the others what they have where one of them has none', async () => {
  const { facets } = await read(
    answering(([first = '', ...others]) => [told(first, []), ...others.map((one) => told(one))]),
    ['billed'],
    fleet(2),
  );
  expect(facets).toEqual([
    expect.stringMatching(/no data/),
    { CPUUtilization: [{ Day: '2026-06-30', Value: 50 }] },
  ]);
});

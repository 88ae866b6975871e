/** What CloudWatch answers about what is used, hardly used, and used too much; and which NAT gateway it is asked about. */
import type { Answers } from '../aws.ts';

export interface MetricDataQuery {
  readonly Id: string;
  readonly MetricStat: { readonly Metric: { readonly MetricName: string } };
}
const DAYS = [1, 2, 3].map((day) => new Date(Date.UTC(2026, 6, 1 - day)));

/** Each metric with the same value on three days. */
const recorded = (values: Readonly<Record<string, number>>): Answers => ({
  'cloudwatch GetMetricData': ({ MetricDataQueries }) => ({
    MetricDataResults: (MetricDataQueries as readonly MetricDataQuery[]).map(({ Id, MetricStat }) => ({
      ...{ Id, Label: Id, StatusCode: 'Complete', Timestamps: DAYS },
      Values: DAYS.map(() => values[MetricStat.Metric.MetricName]),
    })),
  }),
});
const gateways: Answers = {
  'ec2 DescribeNatGateways': {
    NatGateways: [
      {
        ...{ NatGatewayId: 'nat-1', VpcId: 'vpc-1', SubnetId: 'subnet-1', State: 'available' },
        CreateTime: new Date('2026-01-01T00:00:00Z'),
      },
    ],
  },
};

export const goodMetrics: Answers = {
  ...gateways,
  ...recorded({
    ...{ CPUUtilization: 50, VolumeReadOps: 900, VolumeWriteOps: 800 },
    ...{ BytesOutToDestination: 1e9, ResourceCount: 2 },
  }),
};
export const badMetrics: Answers = {
  ...gateways,
  ...recorded({
    ...{ CPUUtilization: 1, VolumeReadOps: 3, VolumeWriteOps: 2 },
    ...{ BytesOutToDestination: 0, ResourceCount: 2 },
  }),
};
export const otherwiseBadMetrics: Answers = recorded({
  ...{ CPUUtilization: 99, VolumeReadOps: 3, VolumeWriteOps: 2 },
  ...{ BytesOutToDestination: 0, ResourceCount: 2 },
});

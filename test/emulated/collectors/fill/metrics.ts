import { PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  AllocateAddressCommand,
  CreateNatGatewayCommand,
  DescribeInstancesCommand,
  DescribeVolumesCommand,
} from '@aws-sdk/client-ec2';
import type { Clients } from '../clients.ts';
import { named, type Network } from './network.ts';

const TIMES = ['2026-06-29T04:00:00Z', '2026-06-29T20:00:00Z', '2026-06-30T23:55:00Z'];
/** Too old, and too new, to count. */
const OTHERS = ['2026-05-31T23:55:00Z', '2026-07-01T00:00:00Z'];

const record = (
  { cloudwatch }: Clients,
  Namespace: string,
  MetricName: string,
  dimensions: Readonly<Record<string, string>>,
) =>
  cloudwatch.send(
    new PutMetricDataCommand({
      Namespace,
      MetricData: [...TIMES, ...OTHERS].map((time, index) => ({
        MetricName,
        Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
        Timestamp: new Date(time),
        Value: 10 * (index + 1),
      })),
    }),
  );

/** Gateways, and what CloudWatch recorded of them, of instances and of volumes. */
export async function fillMetrics(clients: Clients, { SubnetId }: Network): Promise<void> {
  const { ec2 } = clients;
  const gateways: string[] = [];
  for (const name of ['busy', 'idle']) {
    const { AllocationId } = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }));
    const TagSpecifications = named('natgateway', name);
    const made = await ec2.send(new CreateNatGatewayCommand({ SubnetId, AllocationId, TagSpecifications }));
    gateways.push(made.NatGateway?.NatGatewayId ?? '');
  }
  const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({}));
  const instances = Reservations.flatMap(({ Instances = [] }) =>
    Instances.map((one) => one.InstanceId ?? ''),
  );
  const { Volumes = [] } = await ec2.send(new DescribeVolumesCommand({}));
  for (const InstanceId of instances) await record(clients, 'AWS/EC2', 'CPUUtilization', { InstanceId });
  for (const { VolumeId = '' } of Volumes) {
    await record(clients, 'AWS/EBS', 'VolumeReadOps', { VolumeId });
    await record(clients, 'AWS/EBS', 'VolumeWriteOps', { VolumeId });
  }
  for (const NatGatewayId of gateways)
    await record(clients, 'AWS/NATGateway', 'BytesOutToDestination', { NatGatewayId });
}

/** The vCPUs that run in the region. */
export const fillUsage = (clients: Clients): Promise<unknown> =>
  record(clients, 'AWS/Usage', 'ResourceCount', {
    ...{ Service: 'EC2', Type: 'Resource', Resource: 'vCPU' },
    Class: 'Standard/OnDemand',
  });

import {
  AttachInternetGatewayCommand,
  CreateInternetGatewayCommand,
  CreateVpcEndpointServiceConfigurationCommand,
} from '@aws-sdk/client-ec2';
import { CreateLoadBalancerCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { CreateMultiRegionAccessPointCommand } from '@aws-sdk/client-s3-control';
import type { Clients } from '../clients.ts';
import { named, type Network } from './network.ts';

/** Gateways, one of them attached; services that are offered to others; a point over the buckets of regions. */
export async function fillEndpoints(
  home: Clients,
  west: Clients,
  { VpcId, SubnetId }: Network,
): Promise<void> {
  const { ec2, elb, accountId } = home;
  const gateway = async (name: string) => {
    const TagSpecifications = named('internet-gateway', name);
    const made = await ec2.send(new CreateInternetGatewayCommand({ TagSpecifications }));
    return made.InternetGateway?.InternetGatewayId;
  };
  await ec2.send(new AttachInternetGatewayCommand({ VpcId, InternetGatewayId: await gateway('used') }));
  await gateway('unused');
  const { LoadBalancers: [balancer] = [] } = await elb.send(
    new CreateLoadBalancerCommand({ Name: 'offered', Type: 'network', Subnets: [SubnetId] }),
  );
  for (const AcceptanceRequired of [true, false])
    await ec2.send(
      new CreateVpcEndpointServiceConfigurationCommand({
        AcceptanceRequired,
        NetworkLoadBalancerArns: [balancer?.LoadBalancerArn ?? ''],
      }),
    );
  await west.s3Control.send(
    new CreateMultiRegionAccessPointCommand({
      ...{ AccountId: accountId, ClientToken: 'once' },
      Details: {
        Name: 'everywhere',
        PublicAccessBlock: {
          ...{ BlockPublicAcls: true, IgnorePublicAcls: true },
          ...{ BlockPublicPolicy: false, RestrictPublicBuckets: true },
        },
        Regions: [{ Bucket: 'plumbline-guarded' }, { Bucket: 'plumbline-bare' }],
      },
    }),
  );
}

import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { DescribeInstancesCommand, DescribeSubnetsCommand } from '@aws-sdk/client-ec2';
import { CreateDBInstanceCommand, CreateDBSubnetGroupCommand } from '@aws-sdk/client-rds';
import type { Clients } from '../clients.ts';
import type { Network } from './network.ts';

const Tags = [
  { Key: 'owner', Value: 'Zoë' },
  { Key: 'empty', Value: '' },
];

/** Balancers of two kinds, one with a target; groups without. */
export async function fillBalancing({ ec2, elb }: Clients, { VpcId, GroupId }: Network): Promise<void> {
  const { Subnets = [] } = await ec2.send(
    new DescribeSubnetsCommand({ Filters: [{ Name: 'vpc-id', Values: [VpcId] }] }),
  );
  const ids = Subnets.map(({ SubnetId = '' }) => SubnetId);
  const made = await elb.send(
    new CreateLoadBalancerCommand({ Name: 'web', Subnets: ids, SecurityGroups: [GroupId], Tags }),
  );
  await elb.send(
    new CreateLoadBalancerCommand({ Name: 'inner', Subnets: ids, Scheme: 'internal', Type: 'network' }),
  );
  const group = async (Name: string) => {
    const { TargetGroups: [one] = [] } = await elb.send(
      new CreateTargetGroupCommand({ Name, VpcId, Protocol: 'HTTP', Port: 80, Tags }),
    );
    return one?.TargetGroupArn;
  };
  const TargetGroupArn = await group('web');
  await group('unused');
  const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({}));
  const Id = Reservations[0]?.Instances?.[0]?.InstanceId;
  await elb.send(new RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id, Port: 8080 }] }));
  await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn: made.LoadBalancers?.[0]?.LoadBalancerArn,
      ...{ Protocol: 'HTTP', Port: 80, DefaultActions: [{ Type: 'forward', TargetGroupArn }] },
    }),
  );
}

/** Databases, public and not. */
export async function fillDatabases({ ec2, rds }: Clients, { VpcId, GroupId }: Network): Promise<void> {
  const { Subnets = [] } = await ec2.send(
    new DescribeSubnetsCommand({ Filters: [{ Name: 'vpc-id', Values: [VpcId] }] }),
  );
  const DBSubnetGroupName = 'all';
  await rds.send(
    new CreateDBSubnetGroupCommand({
      ...{ DBSubnetGroupName, DBSubnetGroupDescription: 'für alle' },
      SubnetIds: Subnets.map(({ SubnetId = '' }) => SubnetId),
    }),
  );
  for (const PubliclyAccessible of [true, false])
    await rds.send(
      new CreateDBInstanceCommand({
        ...{ DBInstanceIdentifier: PubliclyAccessible ? 'open' : 'closed', Engine: 'postgres' },
        ...{ DBInstanceClass: 'db.t3.micro', AllocatedStorage: 20, MasterUsername: 'admin' },
        ...{ MasterUserPassword: 'a-long-secret', VpcSecurityGroupIds: [GroupId], DBSubnetGroupName },
        ...{ PubliclyAccessible, Tags },
      }),
    );
}

/** What AWS answers about ways into a VPC: route tables, the region's switch, load balancers, databases. */
import { HOME, type Answers } from '../aws.ts';
import { over } from './connections.ts';

const elbArn = (rest: string) => `arn:aws:elasticloadbalancing:${HOME.region}:${HOME.accountId}:${rest}`;
const BALANCER = elbArn('loadbalancer/app/web/1');
const GROUP = elbArn('targetgroup/web/1');
const table = (target: object, peered: string) => ({
  ...{ RouteTableId: 'rtb-1', VpcId: 'vpc-1', Associations: [{ Main: true, RouteTableId: 'rtb-1' }] },
  Routes: [
    {
      ...{ DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
      Origin: 'CreateRouteTable',
    },
    { DestinationCidrBlock: '0.0.0.0/0', ...target, State: 'active', Origin: 'CreateRoute' },
    { DestinationPrefixListId: 'pl-2', ...target, State: 'active', Origin: 'CreateRoute' },
    over(peered),
  ],
});
const balancer = (group: string) => ({
  ...{ LoadBalancerArn: BALANCER, LoadBalancerName: 'web', DNSName: 'web.example.com', VpcId: 'vpc-1' },
  ...{ Type: 'application', Scheme: 'internet-facing', IpAddressType: 'ipv4', SecurityGroups: [group] },
  AvailabilityZones: [{ ZoneName: `${HOME.region}a`, SubnetId: 'subnet-1' }],
});
const database = (PubliclyAccessible: boolean, group: string) => ({
  ...{ DBInstanceIdentifier: 'orders', DBInstanceStatus: 'available', Engine: 'postgres' },
  DBInstanceArn: `arn:aws:rds:${HOME.region}:${HOME.accountId}:db:orders`,
  ...{ PubliclyAccessible, AvailabilityZone: `${HOME.region}a`, Endpoint: { Port: 5432 } },
  VpcSecurityGroups: [{ VpcSecurityGroupId: group, Status: 'active' }],
  DBSubnetGroup: {
    VpcId: 'vpc-1',
    Subnets: [{ SubnetIdentifier: 'subnet-1', SubnetAvailabilityZone: { Name: `${HOME.region}a` } }],
  },
});
const blocking = (InternetGatewayBlockMode: string) => ({
  VpcBlockPublicAccessOptions: { State: 'update-complete', InternetGatewayBlockMode },
});

const exclusion = (InternetGatewayExclusionMode: string) => ({
  VpcBlockPublicAccessExclusions: [
    {
      ...{ ExclusionId: 'vpcbpa-exclude-1', State: 'create-complete', InternetGatewayExclusionMode },
      ResourceArn: `arn:aws:ec2:${HOME.region}:${HOME.accountId}:vpc/vpc-1`,
    },
  ],
});

export const goodBalancing: Answers = {
  'ec2 DescribeRouteTables': { RouteTables: [table({ NatGatewayId: 'nat-1' }, '10.9.4.0/24')] },
  'ec2 DescribeVpcBlockPublicAccessOptions': blocking('block-ingress'),
  'ec2 DescribeVpcBlockPublicAccessExclusions': exclusion('allow-egress'),
  'elbv2 DescribeLoadBalancers': { LoadBalancers: [balancer('sg-web')] },
  'elbv2 DescribeListeners': {
    Listeners: [
      {
        ...{ ListenerArn: elbArn('listener/app/web/1/1'), Port: 443, Protocol: 'HTTPS' },
        DefaultActions: [{ Type: 'forward', TargetGroupArn: GROUP }],
      },
    ],
  },
  'elbv2 DescribeTargetGroups': {
    TargetGroups: [
      {
        ...{ TargetGroupArn: GROUP, TargetGroupName: 'web', TargetType: 'instance', Protocol: 'HTTP' },
        ...{ Port: 80, VpcId: 'vpc-1', LoadBalancerArns: [BALANCER] },
      },
    ],
  },
  'elbv2 DescribeTargetGroupAttributes': {
    Attributes: [{ Key: 'stickiness.enabled', Value: 'false' }],
  },
  'elbv2 DescribeTargetHealth': {
    TargetHealthDescriptions: [{ Target: { Id: 'i-1', Port: 80 }, TargetHealth: { State: 'healthy' } }],
  },
  'rds DescribeDBInstances': { DBInstances: [database(false, 'sg-web')] },
};

export const badBalancing: Answers = {
  'ec2 DescribeRouteTables': { RouteTables: [table({ GatewayId: 'igw-1' }, '10.9.0.0/16')] },
  'ec2 DescribeVpcBlockPublicAccessOptions': blocking('off'),
  'elbv2 DescribeLoadBalancers': { LoadBalancers: [balancer('sg-open')] },
  'rds DescribeDBInstances': { DBInstances: [database(true, 'sg-open')] },
};

export const networkBalancer: Answers = {
  'ec2 DescribeVpcBlockPublicAccessOptions': blocking('block-ingress'),
  'ec2 DescribeVpcBlockPublicAccessExclusions': exclusion('allow-bidirectional'),
  'elbv2 DescribeLoadBalancers': {
    LoadBalancers: [{ ...balancer('sg-open'), Type: 'network', SecurityGroups: undefined }],
  },
  'elbv2 DescribeTargetGroupAttributes': {
    Attributes: [{ Key: 'preserve_client_ip.enabled', Value: 'true' }],
  },
};

/** An internet-facing application load balancer in two subnets, and its target group, as AWS describes them. */
import { allow, route, world } from '../ec2/exposed-instance.ts';

const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:';
export const BALANCER = `${ARN}loadbalancer/app/web/1`;
export const GROUP = `${ARN}targetgroup/web/1`;
const offices = { self: { PrefixListId: 'pl-1' }, facets: { entries: [{ Cidr: '8.8.8.0/24' }] } };
const routes = {
  self: {
    RouteTableId: 'rtb-1',
    Routes: [
      route({ GatewayId: 'igw-1' }),
      {
        DestinationPrefixListId: 'pl-1',
        NatGatewayId: 'nat-1',
        ...route({}),
        DestinationCidrBlock: undefined,
      },
    ],
    Associations: [{ Main: true }],
  },
  related: { prefixLists: [offices] },
};
const everywhere = { ...world(0, '-1'), PrefixListIds: [] };

interface Kind {
  readonly scheme?: 'internet-facing' | 'internal';
  readonly kind?: 'application' | 'network';
}
/** Its listener, its groups, and who they let in. */
export const balancer = ({ scheme = 'internet-facing', kind = 'application' }: Kind = {}) => ({
  id: { name: 'web' },
  self: {
    ...{ LoadBalancerArn: BALANCER, LoadBalancerName: 'web', DNSName: 'web.example.com', VpcId: 'vpc-1' },
    ...{ Type: kind, Scheme: scheme, IpAddressType: 'ipv4' as const },
    ...{
      SecurityGroups: kind === 'network' ? [] : ['sg-lb'],
      AvailabilityZones: [{ SubnetId: 'subnet-8' }, { SubnetId: 'subnet-9' }],
    },
  },
  facets: {
    listeners: [
      {
        ...{ ListenerArn: `${ARN}listener/app/web/1/1`, Port: 443, Protocol: 'HTTPS' as const },
        DefaultActions: [{ Type: 'forward' as const, TargetGroupArn: GROUP }],
      },
    ],
  },
  related: {
    networkAcls: [
      {
        self: {
          NetworkAclId: 'acl-lb',
          Entries: [allow(false), allow(true)],
          Associations: [{ SubnetId: 'subnet-8' }, { SubnetId: 'subnet-9' }],
        },
      },
    ],
    routeTables: [routes],
    securityGroups: [
      {
        self: { GroupId: 'sg-lb', IpPermissions: [world(443)], IpPermissionsEgress: [everywhere] },
        related: { prefixLists: [offices] },
      },
    ],
    subnets: ['10.0.8.0/24', '10.0.9.0/24'].map((CidrBlock, index) => ({
      self: { SubnetId: `subnet-${8 + index}`, VpcId: 'vpc-1', CidrBlock },
    })),
  },
});

export const targetGroup = (Id: string, Port = 8080, kind: 'application' | 'network' = 'application') => ({
  self: {
    ...{ TargetGroupArn: GROUP, TargetGroupName: 'web', TargetType: 'instance' as const, Port: 80 },
    ...{ Protocol: kind === 'network' ? ('TCP' as const) : ('HTTP' as const), LoadBalancerArns: [BALANCER] },
  },
  facets: {
    attributes: [{ Key: 'preserve_client_ip.enabled', Value: 'true' }],
    targets: [{ Target: { Id, Port } }],
  },
});

/** What evidence says of the way to its listener. */
export const inFront = [
  { hop: 'public address', id: 'web.example.com' },
  { hop: 'route', id: 'rtb-1', by: '0.0.0.0/0 to igw-1' },
  { hop: 'VPC block public access', id: 'subnet-8', by: 'off' },
  { hop: 'network ACL out', id: 'acl-lb', by: '100 allow' },
  { hop: 'network ACL in', id: 'acl-lb', by: '100 allow' },
  { hop: 'security groups', id: 'sg-lb', by: 'sg-lb tcp/443-443' },
];

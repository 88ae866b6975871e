/** An instance behind a load balancer, to be changed by tests. */
import type { AclEntry } from '../../../engine/network/acl.ts';
import type { Balancer, Listener } from '../../../engine/network/balancer.ts';
import type { GroupPermission } from '../../../engine/network/groups.ts';
import { instanceClosedThroughBalancers } from '../../../engine/network/instance.ts';
import type { TargetGroup } from '../../../engine/network/targets.ts';
import { face, group, OPEN_ACL, PUBLIC_ROUTES, SSH, table, UNBLOCKED } from './network.ts';

export const port = (number: number, more: Partial<GroupPermission> = {}): GroupPermission => ({
  ...{ ...SSH, FromPort: number, ToPort: number },
  ...more,
});
export const NOBODY = { IpRanges: [], Ipv6Ranges: [] };
export const out = { ...SSH, IpProtocol: '-1' };
export const forward = (arn: string, Port = 443): Listener => ({
  ...{ ListenerArn: `listener ${Port}`, Port, Protocol: 'HTTPS' },
  DefaultActions: [{ Type: 'forward', TargetGroupArn: arn }],
});

interface Changes {
  readonly self?: Balancer['self'];
  readonly listeners?: readonly Listener[];
  readonly lets?: readonly GroupPermission[];
  readonly letsOut?: readonly GroupPermission[];
  readonly entries?: readonly AclEntry[];
  readonly routes?: Parameters<typeof table>[0];
}
export const balancer = ({ self, listeners, lets, letsOut, entries, routes }: Changes = {}): Balancer => ({
  self: {
    ...{ LoadBalancerArn: 'lb', LoadBalancerName: 'web', Type: 'application', Scheme: 'internet-facing' },
    ...{ VpcId: 'vpc-1', IpAddressType: 'ipv4', SecurityGroups: ['sg-lb'] },
    ...{ AvailabilityZones: [{ SubnetId: 'subnet-9' }], ...self },
  },
  facets: { listeners: listeners ?? [forward('tg')] },
  related: {
    networkAcls: [
      {
        self: {
          NetworkAclId: 'acl-9',
          Entries: entries ?? OPEN_ACL,
          Associations: [{ SubnetId: 'subnet-9' }],
        },
      },
    ],
    routeTables: [table(routes ?? PUBLIC_ROUTES)],
    securityGroups: [
      {
        self: { GroupId: 'sg-lb', IpPermissions: lets ?? [port(443)], IpPermissionsEgress: letsOut ?? [out] },
        related: { prefixLists: [] },
      },
    ],
    subnets: [{ self: { SubnetId: 'subnet-9', VpcId: 'vpc-1', CidrBlock: '10.0.9.0/24' } }],
  },
});
export const targets = (self: TargetGroup['self'] = {}, Id = 'i-1', keeps = 'false'): TargetGroup => ({
  self: {
    ...{ TargetGroupArn: 'tg', TargetType: 'instance', Protocol: 'HTTP', Port: 80, LoadBalancerArns: ['lb'] },
    ...self,
  },
  facets: {
    attributes: [{ Key: 'preserve_client_ip.enabled', Value: keeps }],
    targets: [{ Target: { Id, Port: 8080 } }],
  },
});
export const PRIVATE = { PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.5' }] };
export const NETWORK = { Type: 'network', SecurityGroups: [] };
export const byBalancer = port(8080, { ...NOBODY, UserIdGroupPairs: [{ GroupId: 'sg-lb' }] });

export const told = (
  own: GroupPermission,
  one: Changes = {},
  to: TargetGroup = targets(),
  more: Parameters<typeof face>[0] = {},
  others: readonly Balancer[] = [],
) =>
  instanceClosedThroughBalancers({
    self: { InstanceId: 'i-1' },
    related: {
      networkInterfaces: [face({ self: PRIVATE, groups: [group('sg-1', own)], ...more })],
      region: { facets: UNBLOCKED },
      loadBalancers: [balancer(one), ...others],
      targetGroups: [to],
    },
  }).status;

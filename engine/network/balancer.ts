/** Load balancers, as rules see them, as endpoints; and where they listen. */
import { gap, raise } from '../../inventory/reading.ts';
import { unreported } from '../claim.ts';
import type { Acl } from './acl.ts';
import type { BlockPublicAccess } from './block-public-access.ts';
import { subnetIn, type Endpoint } from './endpoint.ts';
import type { Group } from './groups.ts';
import { placementOf } from './interface.ts';
import type { Protocol } from './ports.ts';
import { readable } from '../readable.ts';
import type { RouteTable, Subnet } from './shapes.ts';

interface Action {
  readonly Type?: string | undefined;
  readonly TargetGroupArn?: string | undefined;
  readonly ForwardConfig?:
    | {
        readonly TargetGroups?:
          | readonly { readonly TargetGroupArn?: string | undefined; readonly Weight?: number | undefined }[]
          | undefined;
      }
    | undefined;
}
export interface Listener {
  readonly ListenerArn?: string | undefined;
  readonly Port?: number | undefined;
  readonly Protocol?: string | undefined;
  readonly DefaultActions?: readonly Action[] | undefined;
}
export interface Balancer {
  readonly self: {
    readonly LoadBalancerArn?: string | undefined;
    readonly LoadBalancerName?: string | undefined;
    readonly DNSName?: string | undefined;
    readonly Scheme?: string | undefined;
    readonly Type?: string | undefined;
    readonly VpcId?: string | undefined;
    readonly IpAddressType?: string | undefined;
    readonly SecurityGroups?: readonly string[] | undefined;
    readonly AvailabilityZones?: readonly { readonly SubnetId?: string | undefined }[] | undefined;
  };
  readonly facets: { readonly listeners: readonly Listener[] | null };
  readonly related: {
    readonly networkAcls: readonly Acl[];
    readonly routeTables: readonly RouteTable[];
    readonly securityGroups: readonly Group[];
    readonly subnets: readonly Subnet[];
  };
}

const NO_GROUPS = gap({
  call: 'elasticloadbalancing:DescribeLoadBalancers',
  error: 'NotReported: SecurityGroups',
});
const HAS_IPV4 = ['ipv4', 'dualstack'];
const HAS_IPV6 = ['dualstack', 'dualstack-without-public-ipv4'];

/**
 * A balancer as what is reached. Internal ones have no public name: AWS drops what gateways send to them, unless somebody
 * has switched that off. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
 */
export function balancerEndpoint(balancer: Balancer, region: BlockPublicAccess, path: string): Endpoint {
  return {
    path,
    region,
    id: readable(() => balancer.self.LoadBalancerName) ?? path,
    standsIn: 'all',
    publicAddresses(family) {
      const type = balancer.self.Type ?? unreported('the type of a load balancer');
      if (type === 'gateway') return [];
      const scheme = balancer.self.Scheme ?? unreported('the scheme of a load balancer');
      const has = family === 'IPv4' ? HAS_IPV4 : HAS_IPV6;
      if (scheme === 'internal') return [];
      return has.includes(
        balancer.self.IpAddressType ?? unreported('the kind of addresses of a load balancer'),
      )
        ? [balancer.self.DNSName ?? 'internet-facing']
        : [];
    },
    groups() {
      // Network load balancers may have none: then all is let in.
      if (balancer.self.SecurityGroups === undefined || balancer.self.SecurityGroups.length === 0)
        return balancer.self.Type === 'application' ? raise(NO_GROUPS) : null;
      return balancer.related.securityGroups;
    },
    placements: () =>
      (balancer.self.AvailabilityZones ?? unreported('the subnets of a load balancer')).map(
        ({ SubnetId }) => {
          const subnetId = SubnetId ?? unreported('a subnet of a load balancer');
          return placementOf(
            subnetId,
            () => balancer.self.VpcId ?? unreported('the VPC of a load balancer'),
            {
              networkAcls: () => balancer.related.networkAcls,
              routeTables: () => balancer.related.routeTables,
              subnet: () => subnetIn(balancer.related.subnets, subnetId),
            },
          );
        },
      ),
  };
}

const PROTOCOLS: Readonly<Record<string, readonly Protocol[] | undefined>> = {
  ...{ HTTP: ['tcp'], HTTPS: ['tcp'], TCP: ['tcp'], TLS: ['tcp'], UDP: ['udp'], TCP_UDP: ['tcp', 'udp'] },
  ...{ QUIC: ['udp'], TCP_QUIC: ['tcp', 'udp'], GENEVE: [] },
};
/** What carries a protocol of load balancers. */
export const carriersOf = (protocol: string | undefined): readonly Protocol[] =>
  PROTOCOLS[protocol ?? ''] ?? unreported(`a protocol ('${protocol ?? ''}' is none that we know)`);

/** Where a balancer listens: `tcp:443`. */
export const listensAt = ({ facets }: Balancer): readonly string[] =>
  (facets.listeners ?? []).flatMap((one) => portsOf(one).map(({ protocol, port }) => `${protocol}:${port}`));

export function portsOf({ Port, Protocol }: Listener): readonly { protocol: Protocol; port: number }[] {
  // Listeners of gateway load balancers have neither.
  if (Port === undefined && Protocol === undefined) return [];
  const port = Port ?? unreported('the port of a listener');
  return carriersOf(Protocol).map((protocol) => ({ protocol, port }));
}

/** Whether a listener sends to a target group by default. */
export const forwardsTo = ({ DefaultActions }: Listener, arn: string): boolean =>
  (DefaultActions ?? unreported('the actions of a listener')).some(
    ({ TargetGroupArn, ForwardConfig }) =>
      TargetGroupArn === arn ||
      (ForwardConfig?.TargetGroups ?? []).some((one) => one.TargetGroupArn === arn && one.Weight !== 0),
  );

/** EC2 instances, as rules see them: what the internet reaches of them, straight and through load balancers. */
import { unreported, type Claim } from '../claim.ts';
import type { Balancer } from './balancer.ts';
import { closedThroughBalancers } from './balanced.ts';
import type { BlockPublicAccess } from './block-public-access.ts';
import type { Endpoint } from './endpoint.ts';
import { closedToInternet, type Ports } from './exposure.ts';
import { interfaceEndpoint, type NetworkInterface } from './interface.ts';
import { look } from '../readable.ts';
import type { TargetGroup } from './targets.ts';

export interface Instance {
  readonly self: { readonly InstanceId?: string | undefined };
  readonly related: {
    readonly networkInterfaces: readonly NetworkInterface[];
    readonly region: { readonly facets: BlockPublicAccess };
  };
}
export interface BalancedInstance extends Instance {
  readonly related: Instance['related'] & {
    readonly loadBalancers: readonly Balancer[];
    readonly targetGroups: readonly TargetGroup[];
  };
}

/** Its interfaces, as what is reached. */
export const endpointsOf = ({ related }: Instance): readonly Endpoint[] =>
  related.networkInterfaces.map((face, index) => {
    const name = look(() => face.self.NetworkInterfaceId).value ?? index;
    return interfaceEndpoint(face, related.region.facets, `related.networkInterfaces[${name}]`);
  });

/** Says that the internet reaches none of the ports on any interface of the instance, whatever the groups say. */
export const interfacesClosedToInternet = (instance: Instance, ports: Ports, expected?: string): Claim =>
  closedToInternet(endpointsOf(instance), ports, expected);

/** Says that the internet reaches the instance through no load balancer of its VPC. */
export function instanceClosedThroughBalancers(instance: BalancedInstance, expected?: string): Claim {
  const { self, related } = instance;
  const endpoints = () => endpointsOf(instance);
  const primary = () => {
    const faces = endpoints();
    return (
      faces.find((_, index) => related.networkInterfaces[index]?.self.Attachment?.DeviceIndex === 0) ??
      faces[0]
    );
  };
  return closedThroughBalancers(
    {
      region: related.region.facets,
      balancers: () => related.loadBalancers,
      groups: () => related.targetGroups,
      targets: () => endpoints().slice(0, 1),
      targetBy: (id, kind) =>
        kind === 'instance'
          ? id === (self.InstanceId ?? unreported('the id of an instance'))
            ? primary()
            : undefined
          : kind === 'ip'
            ? endpoints().find((one) =>
                one.privateAddresses?.(id.includes(':') ? 'IPv6' : 'IPv4').includes(id),
              )
            : undefined,
    },
    expected,
  );
}

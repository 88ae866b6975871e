/** What the internet reaches of instances: the question that rules on single services share. */
import { interfacesClosedToInternet, type Claim, type Instance } from '../../engine/index.ts';

/** What decides whether a packet gets to an instance, and its answer back. */
export const PATH = [
  'networkInterfaces.networkAcls',
  'networkInterfaces.routeTables.prefixLists.entries',
  'networkInterfaces.securityGroups.prefixLists.entries',
  'region.vpcBlockPublicAccess',
  'region.vpcBlockPublicAccessExclusions',
] as const;

/** What decides whether it gets there through the load balancers of the VPC. */
export const BALANCERS = [
  'networkInterfaces.subnet',
  'loadBalancers.listeners',
  'loadBalancers.networkAcls',
  'loadBalancers.routeTables.prefixLists.entries',
  'loadBalancers.securityGroups.prefixLists.entries',
  'loadBalancers.subnets',
  'targetGroups.attributes',
  'targetGroups.targets',
] as const;

/** The check of all `ec2-instance-<service>-not-exposed`. */
export const notExposed = (
  instance: Instance,
  { params: { ports } }: { readonly params: { readonly ports: readonly string[] } },
): Claim =>
  interfacesClosedToInternet(instance, ports, `not be reachable from the internet on ${ports.join(', ')}`);

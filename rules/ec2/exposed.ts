/** What the internet reaches of instances: the question that rules on single services share. */
import {
  allOf,
  instanceClosedThroughBalancers,
  interfacesClosedToInternet,
  type BalancedInstance,
  type Claim,
  type Instance,
} from '../../engine/index.ts';

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

/** Says that the internet gets to no port of it, straight or through a load balancer. */
export const closedAltogether = (instance: BalancedInstance): Claim =>
  allOf(interfacesClosedToInternet(instance, 'any'), instanceClosedThroughBalancers(instance));

/** What is reached: addresses, groups, and the subnets that it stands in. */
import { gap, raise } from '../../inventory/reading.ts';
import { unreported } from '../claim.ts';
import type { Acl, AclEntry } from './acl.ts';
import { Addresses } from './addresses.ts';
import type { BlockPublicAccess } from './block-public-access.ts';
import { parseCidr, rangeIn, type Block, type Family } from './cidr.ts';
import type { Group, Members } from './groups.ts';
import { look, raiseFirst, readable } from '../readable.ts';
import type { RouteTable, Subnet } from './shapes.ts';

/** A subnet, with all route tables of its VPC and the ACLs among which its own is. Whatever throws is a gap. */
export interface Placement {
  readonly subnetId: string;
  readonly vpcId: () => string;
  /** `undefined` where nobody asked for it. */
  readonly subnet: () => Subnet | undefined;
  readonly tables: () => readonly RouteTable[];
  readonly acls: () => readonly Acl[];
}

/** Something with ports. Its members may throw `Unreadable`: what depends on them is then unknown. */
export interface Endpoint {
  /** Where evidence finds it: `related.networkInterfaces[eni-1]`. A stable key. */
  readonly path: string;
  /** What people call it. */
  readonly id: string;
  /** Under which names the internet can address it: public IPv4 addresses, IPv6 addresses; empty where there are none. */
  readonly publicAddresses: (family: Family) => readonly string[];
  /** Its addresses within the VPC; `undefined` where only its subnets are known. */
  readonly privateAddresses?: (family: Family) => readonly string[];
  /** AWS drops what internet gateways send to it. */
  readonly shunsGateways?: () => boolean;
  /** `null`: it has no groups, and everything is let in. */
  readonly groups: () => readonly Group[] | null;
  readonly placements: () => readonly Placement[];
  /** Whether it stands in all of its subnets, or in one of them and nobody knows which. */
  readonly standsIn: 'all' | 'one';
  readonly region: BlockPublicAccess;
  /** Members of groups that its groups refer to. */
  readonly members?: Members;
}

const UNTOLD = gap({
  call: 'ec2:DescribeRouteTables',
  error: 'NotReported: what a route table is associated with',
});
const DEAD = ['disassociated', 'failed'];

/** The route table of the subnet: the explicit one, else the main one of its VPC. */
export function tableOf({ subnetId, tables }: Pick<Placement, 'subnetId' | 'tables'>): RouteTable {
  const all = tables().map((table) => ({
    table,
    rows: look(() => {
      const rows = table.self.Associations ?? unreported('the associations of a route table');
      return rows
        .filter(({ AssociationState: of }) => !DEAD.includes(of?.State ?? ''))
        .map(({ SubnetId, Main, GatewayId }) =>
          SubnetId === undefined && GatewayId === undefined && !Main ? raise(UNTOLD) : { SubnetId, Main },
        );
    }),
  }));
  const explicit = all.find(({ rows }) => rows.value?.some(({ SubnetId }) => SubnetId === subnetId));
  if (explicit) return explicit.table;
  raiseFirst(all.map(({ rows }) => rows.gap));
  const main = all.find(({ rows }) => rows.value?.some(({ Main }) => Main));
  const lost = gap({ call: 'ec2:DescribeRouteTables', error: `NotReported: the route table of ${subnetId}` });
  return main?.table ?? raise(lost);
}

/** The network ACL of the subnet: each has one. */
export function aclOf({ subnetId, acls, subnet }: Placement): Acl {
  const all = acls().map((acl) => ({
    acl,
    isOurs: look(() =>
      (acl.self.Associations ?? unreported('the associations of a network ACL')).some(
        ({ SubnetId }) => SubnetId === subnetId,
      ),
    ),
  }));
  const ours = all.find(({ isOurs }) => isOurs.value);
  if (ours) return ours.acl;
  // A subnet that is out of sight takes its ACL along.
  raiseFirst([...all.map(({ isOurs }) => isOurs.gap), look(() => subnet()?.self.SubnetId).gap]);
  return raise(
    gap({ call: 'ec2:DescribeNetworkAcls', error: `NotReported: the network ACL of ${subnetId}` }),
  );
}

export const entriesOf = (placement: Placement): readonly AclEntry[] =>
  aclOf(placement).self.Entries ?? unreported('the entries of a network ACL');

/** The addresses of the subnet: its ACL has no say between them. */
export function rangesOf({ subnet }: Pick<Placement, 'subnet'>, family: Family): Addresses {
  const { CidrBlock, Ipv6CidrBlockAssociationSet: ipv6 } = (subnet() ?? unreported('the subnet')).self;
  if (family === 'IPv4') return Addresses.of(family, CidrBlock === undefined ? [] : [parseCidr(CidrBlock)]);
  const cidrs = (ipv6 ?? []).flatMap(({ Ipv6CidrBlock, Ipv6CidrBlockState: state }) =>
    Ipv6CidrBlock === undefined || (state?.State ?? 'associated') !== 'associated' ? [] : [Ipv6CidrBlock],
  );
  return Addresses.of(family, cidrs.map(parseCidr));
}

/** Where in its VPC it stands: its own addresses, or else those of the subnet. */
export function standOf({ privateAddresses }: Endpoint, placement: Placement, family: Family): Addresses {
  if (!privateAddresses) return rangesOf(placement, family);
  const blocks = privateAddresses(family).map((text): Block => rangeIn(text) ?? unreported('an address'));
  return Addresses.of(family, blocks);
}

/** Tables that say where a gateway sends what comes in: https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html */
export const gatewayTables = ({ tables }: Placement, gateways: readonly string[]): readonly RouteTable[] =>
  tables().filter(({ self }) =>
    (self.Associations ?? []).some(
      ({ GatewayId }) => GatewayId !== undefined && (gateways.includes(GatewayId) || gateways.includes('?')),
    ),
  );

/** What lies on the other side of something that is not listed. */
export const beyond = (target: string) =>
  gap({ call: `what lies beyond ${target}`, error: `NotListed: ${target}` });

/** The subnet of that id among those that are listed. */
export function subnetIn(subnets: readonly Subnet[], id: string): Subnet {
  const found = subnets.find((one) => readable(() => one.self.SubnetId) === id);
  if (found) return found;
  const known = subnets.map(({ self }) => self.SubnetId); // stumbles over a gap: that subnet may be this one
  return unreported(`the subnet ${id}, only ${known.join(', ') || 'none'}`);
}

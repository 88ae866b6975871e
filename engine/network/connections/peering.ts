/**
 * Peering connections. They carry packets between addresses of two VPCs, and no farther: no gateway of the other side is used.
 * https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html
 */
import { gap, raise } from '../../../inventory/reading.ts';
import { unreported } from '../../claim.ts';
import { readable } from '../../readable.ts';
import { Addresses } from '../addresses.ts';
import { parseCidr, type Block, type Family } from '../cidr.ts';
import { beyond } from '../endpoint.ts';
import type { Peering, Side } from '../shapes.ts';
import { anybody, between, both, nobody, reading, sure, type Span } from '../span.ts';
import { sendersIn } from './far-side.ts';

/** Who reaches an address in the VPC over the peering connection, and is sent the answer by it. */
export function acrossPeering(
  peerings: readonly Peering[] | undefined,
  target: string,
  vpcId: () => string,
  stand: Addresses,
): Span {
  const { family } = stand;
  const peering = peerings?.find((one) => readable(() => one.self.VpcPeeringConnectionId) === target);
  if (!peering) return anybody(family, beyond(target));
  return reading(family, () => {
    const code = peering.self.Status?.Code ?? unreported('the state of a peering connection');
    if (code !== 'active' || stand.isEmpty) return nobody(family);
    const { own, other, vpc } = sidesOf(peering, vpcId());
    const ranges = reading(family, () => sure(Addresses.of(family, blocksIn(other, family))));
    const isListed = other.OwnerId === own.OwnerId && other.Region === own.Region;
    const senders = isListed
      ? sendersIn(vpc, 'peering', target, stand)
      : between(Addresses.none(family), Addresses.all(family), [beyond(target)]);
    return both(ranges, senders);
  });
}

function sidesOf({ self, related }: Peering, vpcId: string) {
  const accepter = self.AccepterVpcInfo ?? unreported('the accepter of a peering connection');
  const requester = self.RequesterVpcInfo ?? unreported('the requester of a peering connection');
  if (requester.VpcId === vpcId)
    return {
      ...{ own: requester, other: accepter },
      vpc: { subnets: () => related.accepterSubnets, tables: () => related.accepterRouteTables },
    };
  if (accepter.VpcId === vpcId)
    return {
      ...{ own: accepter, other: requester },
      vpc: { subnets: () => related.requesterSubnets, tables: () => related.requesterRouteTables },
    };
  return unreported(`${vpcId} among the sides of a peering connection`);
}

/** Only of a connection that is active does AWS tell the ranges. */
export function blocksIn(
  { CidrBlock, CidrBlockSet, Ipv6CidrBlockSet }: Side,
  family: Family,
): readonly Block[] {
  const ipv4 =
    CidrBlockSet?.map((one) => one.CidrBlock) ?? (CidrBlock === undefined ? undefined : [CidrBlock]);
  if (ipv4 === undefined) return untold('the ranges of a peered VPC');
  const cidrs = family === 'IPv4' ? ipv4 : (Ipv6CidrBlockSet ?? []).map((one) => one.Ipv6CidrBlock);
  return cidrs.map((cidr) => parseCidr(cidr ?? untold('a range of a peered VPC')));
}

/** What the connection itself lacks, whatever was looked at when it was missed. */
export const untold = (what: string): never =>
  raise(gap({ call: 'ec2:DescribeVpcPeeringConnections', error: `NotReported: ${what}` }));

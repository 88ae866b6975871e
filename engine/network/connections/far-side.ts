/** The other side of a connection between VPCs, where it is listed. */
import { gap } from '../../../inventory/reading.ts';
import type { Addresses } from '../addresses.ts';
import { rangesOf, tableOf } from '../endpoint.ts';
import { routesOf } from '../routes.ts';
import type { RouteTable, Subnet } from '../shapes.ts';
import { unreported } from '../../claim.ts';
import { anybody, both, either, everybody, nobody, reading, sure, type Span } from '../span.ts';

/** A VPC's subnets and route tables. Whatever throws is a gap. */
export interface Vpc {
  readonly subnets: () => readonly Subnet[];
  readonly tables: () => readonly RouteTable[];
}

const SOME = gap({
  call: 'ec2:DescribeRouteTables',
  error: 'Undecided: routes lead to some of its addresses only',
});

/** Everybody or nobody, by where packets to what is reached are sent: to all of it, to some of it, or to none. */
export const leadingTo = (sent: Span, stand: Addresses): Span => {
  const { family } = stand;
  if (!sent.most.meets(stand)) return nobody(family);
  if (sent.least.holds(stand)) return everybody(family);
  return anybody(family, ...(sent.gaps.length > 0 ? sent.gaps : [SOME]));
};

/** Who in the VPC sends over the connection to what is reached: those whose subnet's route table leads there. */
export const sendersIn = (vpc: Vpc, kind: 'peering' | 'transit', target: string, stand: Addresses): Span =>
  reading(stand.family, () =>
    vpc
      .subnets()
      .map((subnet) =>
        reading(stand.family, () => {
          const subnetId = subnet.self.SubnetId ?? unreported('the id of a subnet');
          const ranges = sure(rangesOf({ subnet: () => subnet }, stand.family));
          const routes = routesOf(tableOf({ subnetId, tables: vpc.tables }), stand.family);
          return both(ranges, leadingTo(routes.through(kind, target), stand));
        }),
      )
      .reduce(either, nobody(stand.family)),
  );

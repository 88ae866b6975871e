/** Peering connections, as rules see them: how much of the other VPC is led to. */
import { allOf, claim, unreported, type Claim } from '../../claim.ts';
import { each } from '../../elements.ts';
import { look, raiseFirst } from '../../readable.ts';
import { Addresses } from '../addresses.ts';
import { FAMILIES } from '../cidr.ts';
import { routesOf } from '../routes.ts';
import type { Peering, RouteTable, Side } from '../shapes.ts';
import { blocksIn, untold } from './peering.ts';

export interface RoutedPeering {
  readonly self: Peering['self'];
  readonly related: {
    readonly accepterRouteTables: readonly RouteTable[];
    readonly requesterRouteTables: readonly RouteTable[];
  };
}

const EXPECTED = 'lead over the connection to no whole range of the other VPC';

/** Says that no route table of the account leads over the connection to a whole range of the other VPC, by however many routes. */
export const leadsToParts = (peering: RoutedPeering): Claim =>
  allOf(sideLeadsToParts(peering, 'accepterRouteTables'), sideLeadsToParts(peering, 'requesterRouteTables'));

const sideLeadsToParts = ({ self, related }: RoutedPeering, side: keyof RoutedPeering['related']): Claim =>
  each(related, side)
    .by((table) => table.self.RouteTableId ?? '?')
    .must(EXPECTED, (table) => {
      const id = self.VpcPeeringConnectionId ?? untold('the id of a peering connection');
      const destinations = look(() =>
        FAMILIES.flatMap((family) => routesOf(table, family).through('peering', id).most.cidrs),
      );
      return claim({
        ...{ path: 'self.Routes', expected: EXPECTED, actual: destinations.value ?? destinations.gap },
        holds: () => !leadsToWhole(id, otherSide(self, table), table),
      });
    });

function leadsToWhole(id: string, other: Side, table: RouteTable): boolean {
  const wholes = FAMILIES.flatMap((family) => {
    const { least, most, gaps } = routesOf(table, family).through('peering', id);
    return blocksIn(other, family).map((block) => {
      const whole = Addresses.of(family, [block]);
      return { isSure: least.holds(whole), isPossible: most.holds(whole), gaps };
    });
  });
  if (wholes.some(({ isSure }) => isSure)) return true;
  raiseFirst(wholes.flatMap(({ isPossible, gaps }) => (isPossible ? gaps : [])));
  return false;
}

function otherSide({ AccepterVpcInfo, RequesterVpcInfo }: Peering['self'], table: RouteTable): Side {
  const own = table.self.VpcId ?? unreported('the VPC of a route table');
  const other = [AccepterVpcInfo, RequesterVpcInfo].find((side) => {
    const { VpcId } = side ?? untold('a side of a peering connection');
    return (VpcId ?? untold('a VPC of a peering connection')) !== own;
  });
  return other ?? untold('the other side of a peering connection');
}

/** Routes to the whole internet. */
import { claim, type Claim } from '../claim.ts';
import { FAMILIES } from './cidr.ts';
import { areInternet, INTERNET } from './internet.ts';
import { look, raiseFirst } from '../readable.ts';
import { routesOf } from './routes.ts';
import type { RouteTable } from './shapes.ts';
import { askedBy } from './span.ts';

/**
 * Says that the table does not send packets for the internet to an internet gateway: not by one route, and not by
 * several that are the internet together. A route to somebody's range is none to the internet.
 */
export const hasNoOpenRoute = (table: RouteTable): Claim =>
  claim({
    path: 'self.Routes',
    actual: look(() => legsOf(table)).value ?? null,
    expected: 'not lead the internet to an internet gateway',
    holds() {
      const ways = FAMILIES.map((family) =>
        askedBy('ec2:DescribeRouteTables', routesOf(table, family).to('internet')),
      );
      if (ways.some(({ least }) => areInternet(least))) return false;
      raiseFirst(ways.flatMap(({ most, gaps }) => (areInternet(most) ? gaps : [])));
      return true;
    },
  });

const legsOf = (table: RouteTable) =>
  FAMILIES.flatMap((family) => routesOf(table, family).legs(INTERNET[family], 'internet'));

/** Where the route table of a subnet leads. */
import { FAMILIES } from './cidr.ts';
import { tableOf, type Placement } from './endpoint.ts';
import { INTERNET } from './internet.ts';
import { raiseFirst } from '../readable.ts';
import { routesOf } from './routes.ts';
import { askedBy } from './span.ts';

/** Whether a subnet has a route to an internet gateway, for some of the internet at least. Throws where a gap decides. */
export function leadsToInternet(subnet: Pick<Placement, 'subnetId' | 'tables'>): boolean {
  const ways = FAMILIES.map((family) => {
    const routes = routesOf(tableOf(subnet), family);
    const { least, most, gaps } = askedBy('ec2:DescribeRouteTables', routes.to('internet'));
    return { isSure: least.meets(INTERNET[family]), isPossible: most.meets(INTERNET[family]), gaps };
  });
  if (ways.some(({ isSure }) => isSure)) return true;
  raiseFirst(ways.flatMap(({ isPossible, gaps }) => (isPossible ? gaps : [])));
  return false;
}

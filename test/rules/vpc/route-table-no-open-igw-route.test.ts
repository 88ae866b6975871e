import { routeTableNoOpenIgwRoute } from '../../../rules/vpc/route-table-no-open-igw-route.ts';
import { denied, testRule } from '../../rule-tester.ts';

const route = (DestinationCidrBlock: string, GatewayId = 'igw-1') =>
  ({ DestinationCidrBlock, GatewayId, State: 'active', Origin: 'CreateRoute' }) as const;
const LOCAL = route('10.0.0.0/16', 'local');
const of = (...Routes: ReturnType<typeof route>[]) => ({
  self: { RouteTableId: 'rtb-1', Routes },
  related: { prefixLists: [] },
});
const told = (...destinations: string[]) => ({
  'self.RouteTableId': 'rtb-1',
  'self.Routes': destinations.map((destination) => ({ target: 'igw-1', destination })),
});

testRule(routeTableNoOpenIgwRoute, {
  pass: {
    'it leads nowhere': { given: of(LOCAL) },
    'it leads to the range of a partner': { given: of(LOCAL, route('52.0.0.0/16')) },
    'it leads to a gateway of a VPN': { given: of(LOCAL, route('0.0.0.0/0', 'vgw-1')) },
    'it is for public subnets': {
      params: { routeTableIds: ['rtb-1'] },
      given: of(LOCAL, route('0.0.0.0/0')),
    },
  },
  fail: {
    'it leads to the internet': { given: of(LOCAL, route('0.0.0.0/0')), because: told('0.0.0.0/0') },
    'two routes lead to the internet together': {
      given: of(LOCAL, route('0.0.0.0/1'), route('128.0.0.0/1')),
      because: told('0.0.0.0/1', '128.0.0.0/1'),
    },
    'another table may lead there': {
      params: { routeTableIds: ['rtb-2'] },
      given: of(route('0.0.0.0/0')),
      because: told('0.0.0.0/0'),
    },
  },
  unknown: {
    'the routes are unreadable': {
      given: { self: { RouteTableId: 'rtb-1', Routes: denied }, related: { prefixLists: [] } },
    },
    'it leads to a list that is unreadable': {
      given: {
        self: {
          RouteTableId: 'rtb-1',
          Routes: [
            { DestinationPrefixListId: 'pl-1', GatewayId: 'igw-1', State: 'active', Origin: 'CreateRoute' },
          ],
        },
        related: { prefixLists: [{ self: { PrefixListId: 'pl-1' }, facets: { entries: denied } }] },
      },
    },
  },
});

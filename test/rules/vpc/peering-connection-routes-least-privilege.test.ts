import { peeringConnectionRoutesLeastPrivilege } from '../../../rules/vpc/peering-connection-routes-least-privilege.ts';
import { denied, testRule } from '../../rule-tester.ts';

const active = { State: 'active', Origin: 'CreateRoute' } as const;
const over = (...cidrs: string[]) =>
  cidrs.map((cidr) => ({
    ...(cidr.includes(':') ? { DestinationIpv6CidrBlock: cidr } : { DestinationCidrBlock: cidr }),
    ...{ VpcPeeringConnectionId: 'pcx-1', ...active },
  }));
const LIST = { self: { PrefixListId: 'pl-1' }, facets: { entries: [{ Cidr: '10.2.0.0/16' }] } };
const overList = { DestinationPrefixListId: 'pl-1', VpcPeeringConnectionId: 'pcx-1', ...active };
const peering = <R>(Routes: R, Code: 'active' | 'pending-acceptance' = 'active') => ({
  self: {
    ...{ VpcPeeringConnectionId: 'pcx-1', Status: { Code } },
    RequesterVpcInfo: { VpcId: 'vpc-1', CidrBlockSet: [{ CidrBlock: '10.0.0.0/16' }] },
    AccepterVpcInfo: {
      VpcId: 'vpc-2',
      CidrBlockSet: [{ CidrBlock: '10.1.0.0/16' }, { CidrBlock: '10.2.0.0/16' }],
      Ipv6CidrBlockSet: [{ Ipv6CidrBlock: '2a05:2::/56' }],
    },
  },
  related: {
    accepterRouteTables: [],
    requesterRouteTables: [
      { self: { RouteTableId: 'rtb-1', VpcId: 'vpc-1', Routes }, related: { prefixLists: [LIST] } },
    ],
  },
});
const AT = 'related.requesterRouteTables[rtb-1].self.Routes';

testRule(peeringConnectionRoutesLeastPrivilege, {
  pass: {
    'routes lead to one subnet, and to one address': { given: peering(over('10.1.4.0/24', '10.2.0.9/32')) },
    'nothing leads over it': {
      given: { ...peering([]), related: { accepterRouteTables: [], requesterRouteTables: [] } },
    },
    'most of a range is sent elsewhere': {
      given: peering([
        ...over('10.1.0.0/16'),
        { DestinationCidrBlock: '10.1.128.0/17', NatGatewayId: 'nat-1', ...active },
      ]),
    },
  },
  fail: {
    'a route leads to everything': {
      given: peering(over('0.0.0.0/0')),
      because: { [AT]: ['0.0.0.0/0'] },
    },
    'a route leads to one whole range': {
      given: peering(over('10.1.0.0/16')),
      because: { [AT]: ['10.1.0.0/16'] },
    },
    'two halves are a whole': {
      given: peering(over('10.2.0.0/17', '10.2.128.0/17')),
      because: { [AT]: ['10.2.0.0/16'] },
    },
    'a prefix list holds a whole range': {
      given: peering([overList]),
      because: { [AT]: ['10.2.0.0/16'] },
    },
    'a prefix list of the other side holds a whole range': {
      given: {
        ...peering([]),
        related: {
          requesterRouteTables: [],
          accepterRouteTables: [
            {
              self: {
                ...{ RouteTableId: 'rtb-2', VpcId: 'vpc-2' },
                Routes: [{ ...overList, DestinationPrefixListId: 'pl-2' }],
              },
              related: {
                prefixLists: [
                  { self: { PrefixListId: 'pl-2' }, facets: { entries: [{ Cidr: '10.0.0.0/16' }] } },
                ],
              },
            },
          ],
        },
      },
      because: { 'related.accepterRouteTables[rtb-2].self.Routes': ['10.0.0.0/16'] },
    },
    'a route leads to the whole IPv6 range': {
      given: peering(over('2a05:2::/48')),
      because: { [AT]: ['2a05:2::/48'] },
    },
  },
  unknown: {
    'its route tables are unreadable': {
      given: { ...peering([]), related: { accepterRouteTables: [], requesterRouteTables: denied } },
    },
    'the routes of one are': { given: peering(denied) },
  },
  notApplicable: { 'nobody accepted it yet': { given: peering(over('0.0.0.0/0'), 'pending-acceptance') } },
});

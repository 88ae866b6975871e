import { networkHasPublicAndPrivateSubnets } from '../../../rules/vpc/network-has-public-and-private-subnets.ts';
import { denied, testRule } from '../../rule-tester.ts';

const self = { OwnerId: '111122223333' };
const subnet = (SubnetId: string) => ({
  ...{ SubnetId, VpcId: 'vpc-1', AvailabilityZone: 'eu-west-1a', MapPublicIpOnLaunch: false },
});
const subnets = ['subnet-1', 'subnet-2'].map((SubnetId) => ({
  self: subnet(SubnetId),
  id: { name: SubnetId },
}));
const route = (target: object) =>
  ({ DestinationCidrBlock: '0.0.0.0/0', State: 'active', ...target }) as const;
const IGW = { GatewayId: 'igw-1', Origin: 'CreateRoute' } as const;
const NAT = { NatGatewayId: 'nat-1', Origin: 'CreateRoute' } as const;
const table = (target: object, association: object) => ({
  self: { Associations: [association], Routes: [route(target)] },
  related: { prefixLists: [] },
});
const main = (target: object) => table(target, { Main: true });
const PUBLIC = table(IGW, { Main: false, SubnetId: 'subnet-2' });
const LISTED = {
  self: {
    Associations: [{ Main: false, SubnetId: 'subnet-2' }],
    Routes: [{ ...IGW, DestinationPrefixListId: 'pl-1', State: 'active' as const }],
  },
  related: {
    prefixLists: [{ self: { PrefixListId: 'pl-1' }, facets: { entries: [{ Cidr: '52.0.0.0/16' }] } }],
  },
};
const HIDDEN = { self: { Associations: [{ Main: true }], Routes: denied }, related: { prefixLists: [] } };

testRule(networkHasPublicAndPrivateSubnets, {
  pass: {
    'one subnet leads to the internet, the other one to a NAT gateway': {
      given: { self, related: { subnets, routeTables: [main(NAT), PUBLIC] } },
    },
    'it leads to the addresses of a list': {
      given: { self, related: { subnets, routeTables: [main(NAT), LISTED] } },
    },
  },
  fail: {
    'both are public': {
      given: { self, related: { subnets, routeTables: [main(IGW)] } },
      because: {
        'related.subnets[subnet-1]': subnet('subnet-1'),
        'related.subnets[subnet-2]': subnet('subnet-2'),
      },
    },
  },
  unknown: {
    'the main route table is unreadable': {
      given: { self, related: { subnets, routeTables: [HIDDEN, PUBLIC] } },
    },
    'the route tables are unreadable': { given: { self, related: { subnets, routeTables: denied } } },
  },
  notApplicable: {
    'it has no subnets': { given: { self, related: { subnets: [], routeTables: [] } } },
  },
});

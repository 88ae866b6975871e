import { networkSubnetsMultiAz } from '../../../rules/vpc/network-subnets-multi-az.ts';
import { denied, testRule } from '../../rule-tester.ts';

const self = { OwnerId: '111122223333' };
const subnet = (AvailabilityZone: string) => ({ self: { AvailabilityZone } });

testRule(networkSubnetsMultiAz, {
  pass: {
    'subnets stand in two zones': {
      given: {
        self,
        related: { subnets: [subnet('eu-west-1a'), subnet('eu-west-1a'), subnet('eu-west-1b')] },
      },
    },
    'a third one is unreadable': {
      given: { self, related: { subnets: [denied, subnet('eu-west-1a'), subnet('eu-west-1b')] } },
    },
  },
  fail: {
    'all subnets stand in one zone': {
      given: { self, related: { subnets: [subnet('eu-west-1a'), subnet('eu-west-1a')] } },
      because: { 'related.subnets': ['eu-west-1a'] },
    },
  },
  unknown: {
    'the other subnet is unreadable': {
      given: { self, related: { subnets: [subnet('eu-west-1a'), denied] } },
    },
    'the subnets are unreadable': { given: { self, related: { subnets: denied } } },
  },
  notApplicable: {
    'it has no subnets': { given: { self, related: { subnets: [] } } },
    'another account shares it': {
      given: { self: { OwnerId: '444455556666' }, related: { subnets: [subnet('eu-west-1a')] } },
    },
  },
});

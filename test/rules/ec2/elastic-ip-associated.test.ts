import { elasticIpAssociated } from '../../../rules/ec2/elastic-ip-associated.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(elasticIpAssociated, {
  pass: {
    'it is associated': { given: { self: { AssociationId: 'eipassoc-1' } } },
    'an instance has it': { given: { self: { InstanceId: 'i-1' } } },
    'a network interface has it': { given: { self: { NetworkInterfaceId: 'eni-1' } } },
  },
  fail: {
    'nothing has it': {
      given: { self: { AllocationId: 'eipalloc-1' } },
      because: { 'self.AssociationId': null, 'self.InstanceId': null, 'self.NetworkInterfaceId': null },
    },
    'AWS says so by an empty text': {
      given: { self: { InstanceId: '' } },
      because: { 'self.AssociationId': null, 'self.InstanceId': '', 'self.NetworkInterfaceId': null },
    },
  },
  unknown: { 'the association is unreadable': { given: { self: { AssociationId: denied } } } },
});

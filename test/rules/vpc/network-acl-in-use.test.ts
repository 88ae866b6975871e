import { networkAclInUse } from '../../../rules/vpc/network-acl-in-use.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(networkAclInUse, {
  pass: {
    'a subnet has it': { given: { self: { IsDefault: false, Associations: [{ SubnetId: 'subnet-1' }] } } },
  },
  fail: {
    'no subnet has it': {
      given: { self: { IsDefault: false, Associations: [] } },
      because: { 'self.Associations': [] },
    },
  },
  unknown: {
    'the associations are unreadable': { given: { self: { IsDefault: false, Associations: denied } } },
    'AWS leaves the associations out': { given: { self: { IsDefault: false } } },
  },
  notApplicable: {
    'it is the default of its VPC': { given: { self: { IsDefault: true, Associations: [] } } },
  },
});

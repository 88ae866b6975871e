import { customerPolicyInUse } from '../../../rules/iam/customer-policy-in-use.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { asBoundary, managed, ofAws } from './policies.ts';

testRule(customerPolicyInUse, {
  pass: {
    'an identity has it': { given: { self: managed() } },
    'it limits identities': { given: { self: { ...managed(), ...asBoundary } } },
    'an identity has it, whatever it limits': {
      given: { self: { ...managed(), PermissionsBoundaryUsageCount: denied } },
    },
  },
  fail: {
    'nobody has it': {
      given: { self: { ...managed(), AttachmentCount: 0 } },
      because: { 'self.AttachmentCount': 0, 'self.PermissionsBoundaryUsageCount': 0 },
    },
  },
  unknown: {
    'who has it is unreadable': { given: { self: { ...managed(), AttachmentCount: denied } } },
    'whom it limits is unreadable': {
      given: { self: { ...managed(), AttachmentCount: 0, PermissionsBoundaryUsageCount: denied } },
    },
  },
  notApplicable: {
    'it is of AWS': { given: { self: { ...managed(), ...ofAws, AttachmentCount: 0 } } },
  },
});

import { customerPolicyUnattachedNotAdmin } from '../../../rules/iam/customer-policy-unattached-not-admin.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { ALL, asBoundary, inVersion, managed, ofAws, READ } from './policies.ts';

const NOBODYS = { AttachmentCount: 0 };

testRule(customerPolicyUnattachedNotAdmin, {
  pass: {
    'it allows a little': { given: { self: { ...managed(READ), ...NOBODYS } } },
    'it takes back what it gives': {
      given: { self: { ...managed(ALL, { ...ALL, Effect: 'Deny' }), ...NOBODYS } },
    },
  },
  fail: {
    'it allows everything': {
      given: { self: { ...managed(READ, ALL), ...NOBODYS } },
      because: inVersion(1, ALL),
    },
  },
  unknown: {
    'the document is unreadable': {
      given: { self: { ...managed(), ...NOBODYS, PolicyVersionList: denied } },
    },
    'who has it is unreadable': { given: { self: { ...managed(ALL), AttachmentCount: denied } } },
  },
  notApplicable: {
    'an identity has it': { given: { self: managed(ALL) } },
    'it is of AWS': { given: { self: { ...managed(ALL), ...NOBODYS, ...ofAws } } },
    'it is a permissions boundary': { given: { self: { ...managed(ALL), ...asBoundary } } },
  },
});

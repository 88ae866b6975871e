import type { PolicyStatement } from '../../../engine/index.ts';
import { inlinePolicyNotAdmin } from '../../../rules/iam/inline-policy-not-admin.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { ALL, inline, ofService, ofPermissionSet, READ } from './policies.ts';

const BUT: PolicyStatement = { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' };

testRule(inlinePolicyNotAdmin, {
  pass: {
    'the policy allows a little': { given: { self: inline(READ) } },
    'the policy takes back what it gives': { given: { self: inline(ALL, { ...ALL, Effect: 'Deny' }) } },
  },
  fail: {
    'the policy allows everything': {
      given: { self: inline(READ, ALL) },
      because: { 'self.PolicyDocument.Statement[1]': ALL },
    },
    'two statements allow everything together': {
      given: { self: inline(BUT, { Effect: 'Allow', Action: 'iam:*', Resource: '*' }) },
      because: { 'self.PolicyDocument.Statement[0]': BUT },
    },
    'a permission set has it': {
      given: { self: { ...inline(ALL), ...ofPermissionSet } },
      because: { 'self.PolicyDocument.Statement[0]': ALL },
    },
  },
  unknown: {
    'the document is unreadable': { given: { self: { ...inline(), PolicyDocument: denied } } },
    'whose it is is unreadable': { given: { self: { ...inline(ALL), ownerArn: denied } } },
  },
  notApplicable: { 'the role is linked to a service': { given: { self: { ...inline(ALL), ...ofService } } } },
});

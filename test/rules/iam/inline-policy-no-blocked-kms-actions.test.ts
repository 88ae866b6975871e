import { inlinePolicyNoBlockedKmsActions } from '../../../rules/iam/inline-policy-no-blocked-kms-actions.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { inline, ofService } from './policies.ts';

const id = { accountId: '111122223333' };
const DECRYPT = { Effect: 'Allow', Action: 'kms:*', Resource: 'arn:aws:kms:*:*:key/*' } as const;

testRule(inlinePolicyNoBlockedKmsActions, {
  pass: {
    'other actions are allowed': { given: { id, self: inline({ ...DECRYPT, Action: 'kms:Describe*' }) } },
    'keys are named': { given: { id, self: inline({ ...DECRYPT, Resource: 'arn:aws:kms:*:*:key/1234' }) } },
  },
  fail: {
    'decryption is allowed with every key': {
      given: { id, self: inline(DECRYPT) },
      because: { 'self.PolicyDocument.Statement[0]': DECRYPT },
    },
    'another action must not be, either': {
      params: { blockedActions: ['kms:Sign'] },
      given: { id, self: inline({ ...DECRYPT, Action: 'kms:S*' }) },
      because: { 'self.PolicyDocument.Statement[0]': { ...DECRYPT, Action: 'kms:S*' } },
    },
  },
  unknown: { 'the document is unreadable': { given: { id, self: { ...inline(), PolicyDocument: denied } } } },
  notApplicable: {
    'the role is linked to a service': { given: { id, self: { ...inline(DECRYPT), ...ofService } } },
  },
});

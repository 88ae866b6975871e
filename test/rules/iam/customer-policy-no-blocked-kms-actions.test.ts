import { customerPolicyNoBlockedKmsActions } from '../../../rules/iam/customer-policy-no-blocked-kms-actions.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { ALL, asBoundary, inVersion, managed, ofAws, READ } from './policies.ts';

const id = { accountId: '111122223333' };
const KEYS = 'arn:aws:kms:*:111122223333:key';
const DECRYPT = { Effect: 'Allow', Action: ['kms:decrypt', 'kms:Encrypt'], Resource: '*' } as const;
const MOVE = { Effect: 'Allow', Action: 'kms:ReEncrypt*', Resource: `${KEYS}/*` } as const;
const SIGN = { Effect: 'Allow', Action: 'kms:Sign', Resource: '*' } as const;

testRule(customerPolicyNoBlockedKmsActions, {
  pass: {
    'keys are named': { given: { id, self: managed({ ...DECRYPT, Resource: `${KEYS}/1234` }) } },
    'one region’s keys are named': {
      given: { id, self: managed({ ...DECRYPT, Resource: 'arn:aws:kms:eu-west-1:111122223333:key/*' }) },
    },
    'keys of another account are named': {
      given: { id, self: managed({ ...DECRYPT, Resource: 'arn:aws:kms:*:444455556666:key/*' }) },
    },
    'other actions are allowed': { given: { id, self: managed(SIGN) } },
    'it is denied again': {
      given: { id, self: managed(DECRYPT, { Effect: 'Deny', Action: 'kms:*crypt*', Resource: `${KEYS}/*` }) },
    },
  },
  fail: {
    'decryption is allowed with every key': {
      given: { id, self: { ...managed(READ, DECRYPT), AttachmentCount: 0 } },
      because: inVersion(1, DECRYPT),
    },
    're-encryption is allowed with every key of the account': {
      given: { id, self: managed(MOVE) },
      because: inVersion(0, MOVE),
    },
    'everything is allowed': { given: { id, self: managed(ALL) }, because: inVersion(0, ALL) },
    'another action must not be, either': {
      params: { blockedActions: ['kms:Sign'] },
      given: { id, self: managed(SIGN) },
      because: inVersion(0, SIGN),
    },
  },
  unknown: {
    'the document is unreadable': { given: { id, self: { ...managed(), PolicyVersionList: denied } } },
  },
  notApplicable: {
    'the policy is of AWS': { given: { id, self: { ...managed(ALL), ...ofAws } } },
    'the policy is a permissions boundary': { given: { id, self: { ...managed(ALL), ...asBoundary } } },
  },
});

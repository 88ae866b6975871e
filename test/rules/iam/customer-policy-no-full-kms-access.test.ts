import { customerPolicyNoFullKmsAccess } from '../../../rules/iam/customer-policy-no-full-kms-access.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { ALL, asBoundary, inVersion, managed, ofAws, READ } from './policies.ts';

const FULL = { Effect: 'Allow', Action: ['s3:Get*', 'kms:*'], Resource: '*' } as const;
const BUT = { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' } as const;

testRule(customerPolicyNoFullKmsAccess, {
  pass: {
    'the policy allows to look': { given: { self: managed({ ...FULL, Action: 'kms:Describe*' }) } },
    'the resources are named': {
      given: { self: managed({ ...FULL, Resource: 'arn:aws:kms:eu-west-1:111122223333:*' }) },
    },
    'changes are denied': {
      given: { self: managed(FULL, { Effect: 'Deny', NotAction: 'kms:Describe*', Resource: '*' }) },
    },
  },
  fail: {
    'all of the service is allowed': {
      given: { self: { ...managed(READ, FULL), AttachmentCount: 0 } },
      because: inVersion(1, FULL),
    },
    'everything is allowed': { given: { self: managed(ALL) }, because: inVersion(0, ALL) },
    'all but another service is allowed': { given: { self: managed(BUT) }, because: inVersion(0, BUT) },
  },
  unknown: {
    'the document is unreadable': { given: { self: { ...managed(), PolicyVersionList: denied } } },
  },
  notApplicable: {
    'the policy is of AWS': { given: { self: { ...managed(FULL), ...ofAws } } },
    'the policy is a permissions boundary': { given: { self: { ...managed(FULL), ...asBoundary } } },
  },
});

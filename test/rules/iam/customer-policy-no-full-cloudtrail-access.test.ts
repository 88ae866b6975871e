import { customerPolicyNoFullCloudtrailAccess } from '../../../rules/iam/customer-policy-no-full-cloudtrail-access.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { ALL, asBoundary, inVersion, managed, ofAws, READ } from './policies.ts';

const FULL = { Effect: 'Allow', Action: ['s3:Get*', 'cloudtrail:*'], Resource: '*' } as const;
const BUT = { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' } as const;

testRule(customerPolicyNoFullCloudtrailAccess, {
  pass: {
    'the policy allows to look': { given: { self: managed({ ...FULL, Action: 'cloudtrail:Describe*' }) } },
    'the resources are named': {
      given: { self: managed({ ...FULL, Resource: 'arn:aws:cloudtrail:eu-west-1:111122223333:*' }) },
    },
    'changes are denied': {
      given: { self: managed(FULL, { Effect: 'Deny', NotAction: 'cloudtrail:Describe*', Resource: '*' }) },
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

import { customerPolicyNoAllowNotAction } from '../../../rules/iam/customer-policy-no-allow-not-action.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { asBoundary, inVersion, managed, ofAws, READ } from './policies.ts';

const BUT = { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' } as const;
const BUT_HERE = { ...BUT, Resource: 'arn:aws:s3:::logs/*' } as const;

testRule(customerPolicyNoAllowNotAction, {
  pass: {
    'the policy names actions': { given: { self: managed(READ) } },
    'the policy denies all but some actions': { given: { self: managed(READ, { ...BUT, Effect: 'Deny' }) } },
  },
  fail: {
    'the policy allows all but some actions': {
      given: { self: managed(READ, BUT) },
      because: inVersion(1, BUT),
    },
    'it does so on some resources': {
      given: { self: { ...managed(BUT_HERE), AttachmentCount: 0 } },
      because: inVersion(0, BUT_HERE),
    },
  },
  unknown: {
    'the document is unreadable': { given: { self: { ...managed(), PolicyVersionList: denied } } },
  },
  notApplicable: {
    'the policy is of AWS': { given: { self: { ...managed(BUT), ...ofAws } } },
    'the policy is a permissions boundary': { given: { self: { ...managed(BUT), ...asBoundary } } },
  },
});

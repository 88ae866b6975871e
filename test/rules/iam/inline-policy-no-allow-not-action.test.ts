import { inlinePolicyNoAllowNotAction } from '../../../rules/iam/inline-policy-no-allow-not-action.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { inline, ofService, READ } from './policies.ts';

const BUT = { Effect: 'Allow', NotAction: 'iam:*', Resource: 'arn:aws:s3:::logs/*' } as const;

testRule(inlinePolicyNoAllowNotAction, {
  pass: {
    'the policy names actions': { given: { self: inline(READ) } },
    'the policy denies all but some actions': { given: { self: inline({ ...BUT, Effect: 'Deny' }) } },
  },
  fail: {
    'the policy allows all but some actions': {
      given: { self: inline(READ, BUT) },
      because: { 'self.PolicyDocument.Statement[1]': BUT },
    },
  },
  unknown: { 'the document is unreadable': { given: { self: { ...inline(), PolicyDocument: denied } } } },
  notApplicable: { 'the role is linked to a service': { given: { self: { ...inline(BUT), ...ofService } } } },
});

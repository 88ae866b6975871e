import type { PolicyStatement } from '../../../engine/index.ts';
import { customerPolicyAttachedNotAdmin } from '../../../rules/iam/customer-policy-attached-not-admin.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ALL = { Effect: 'Allow', Action: '*', Resource: '*' } as const;
const OTHER = ALL; // an earlier version does not count
const policy = (...Statement: readonly PolicyStatement[]) => ({
  Arn: 'arn:aws:iam::111122223333:policy/own',
  AttachmentCount: 1,
  PolicyVersionList: [
    { VersionId: 'v1', IsDefaultVersion: false, Document: { Statement: [OTHER] } },
    { VersionId: 'v2', IsDefaultVersion: true, Document: { Statement } },
  ],
});
const READ = { Effect: 'Allow', Action: 's3:Get*', Resource: '*' } as const;

testRule(customerPolicyAttachedNotAdmin, {
  pass: {
    'the policy allows a little': { given: { self: policy(READ) } },
    'the policy takes back what it gives': {
      given: { self: policy(ALL, { ...ALL, Effect: 'Deny' }) },
    },
  },
  fail: {
    'the policy allows everything': {
      given: { self: policy(READ, ALL) },
      because: { 'self.PolicyVersionList[v2].Document.Statement[1]': ALL },
    },
    'two statements allow everything together': {
      given: {
        self: policy(
          { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' },
          { Effect: 'Allow', Action: 'iam:*', Resource: '*' },
        ),
      },
      because: {
        'self.PolicyVersionList[v2].Document.Statement[0]': {
          Effect: 'Allow',
          NotAction: 'iam:*',
          Resource: '*',
        },
      },
    },
  },
  unknown: {
    'the document is unreadable': { given: { self: { ...policy(ALL), PolicyVersionList: denied } } },
    'AWS does not tell who has it': {
      given: { self: { Arn: policy().Arn, PolicyVersionList: policy(ALL).PolicyVersionList } },
    },
  },
  notApplicable: {
    'nobody has the policy': { given: { self: { ...policy(ALL), AttachmentCount: 0 } } },
    'the policy is of AWS': {
      given: { self: { ...policy(ALL), Arn: 'arn:aws:iam::aws:policy/AdministratorAccess' } },
    },
  },
});

import { defineRule } from '../../engine/index.ts';
import { keepsOtherAccountsOut, trustedAccounts } from '../policies/other-accounts.ts';

export const queuePolicyNoCrossAccountAccess = defineRule({
  id: 'sqs-queue-policy-no-cross-account-access',
  title: 'SQS queue policies let in no other accounts',
  severity: 'medium',
  category: 'exposure',
  why: 'Whoever controls the other account may read, delete or send messages, as the policy says.',
  fix: 'Remove the other accounts from the queue policy, or list them under `trustedAccounts`.',
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-sqs-policies.html',
  ],
  resource: 'AWS::SQS::Queue',
  needs: ['policy'],
  params: { trustedAccounts },
  check: (queue, { params }) => keepsOtherAccountsOut(queue, 'sqs:*', params.trustedAccounts),
});

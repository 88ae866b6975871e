import { allowsService, defineRule, when } from '../../engine/index.ts';
import { eachStatement, isOfCustomer } from './managed-policy.ts';

const allows = allowsService('cloudtrail');

export const customerPolicyNoFullCloudtrailAccess = defineRule({
  id: 'iam-customer-policy-no-full-cloudtrail-access',
  title: 'Customer policies do not grant all of CloudTrail',
  severity: 'medium',
  category: 'identity',
  why: 'Whoever holds it can stop the trails, do harm unseen, and start them again.',
  fix: 'Allow the reading actions of CloudTrail; leave changing and stopping trails to few.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/security_iam_id-based-policy-examples.html',
  ],
  resource: 'AWS::IAM::ManagedPolicy',
  check: ({ self }) =>
    when(
      isOfCustomer(self),
      eachStatement(
        self,
        'not allow all actions of CloudTrail on every resource',
        (statement, document) => !allows(statement, document),
      ),
      'The policy is of AWS, or a permissions boundary only',
    ),
});

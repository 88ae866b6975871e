import { allowsEverything, defineRule, when } from '../../engine/index.ts';
import { eachStatement, isOfCustomer, OF_SERVICE } from './inline-policy.ts';

export const inlinePolicyNotAdmin = defineRule({
  id: 'iam-inline-policy-not-admin',
  title: 'Inline policies do not grant everything',
  severity: 'critical',
  category: 'identity',
  why: 'Whoever has such a policy owns the account, and no list of managed policies shows it.',
  fix: 'Allow the actions that are needed, on the resources that they are needed for.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege'],
  resource: 'AWS::IAM::Policy',
  check: ({ self }) =>
    when(
      isOfCustomer(self),
      eachStatement(
        self,
        'not allow every action on every resource',
        (statement, document) => !allowsEverything(statement, document),
      ),
      OF_SERVICE,
    ),
});

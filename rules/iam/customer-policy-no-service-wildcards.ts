import { defineRule, when, wholeServicesOf } from '../../engine/index.ts';
import { eachStatement, isOfCustomer } from './managed-policy.ts';

export const customerPolicyNoServiceWildcards = defineRule({
  id: 'iam-customer-policy-no-service-wildcards',
  title: 'Customer policies do not grant whole services',
  severity: 'low',
  category: 'identity',
  why: 'A wildcard allows what nobody thought of, and whatever AWS adds to the service tomorrow.',
  fix: 'List the actions that are needed, or name the resources.',
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-21'],
  resource: 'AWS::IAM::ManagedPolicy',
  check: ({ self }) =>
    when(
      isOfCustomer(self),
      eachStatement(
        self,
        'not allow all actions of a service on every resource',
        (statement, document) => wholeServicesOf(statement, document).length === 0,
      ),
      'The policy is of AWS, or a permissions boundary only',
    ),
});

import { allowsService, defineRule, when } from '../../engine/index.ts';
import { eachStatement, isOfCustomer } from './managed-policy.ts';

const allows = allowsService('kms');

export const customerPolicyNoFullKmsAccess = defineRule({
  id: 'iam-customer-policy-no-full-kms-access',
  title: 'Customer policies do not grant all of KMS',
  severity: 'medium',
  category: 'identity',
  why: 'Whoever holds it reads whatever is encrypted, and can let the keys, and with them the data, be deleted.',
  fix: 'Allow the actions that are needed, on the keys that they are needed for; let others manage keys than use them.',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html'],
  resource: 'AWS::IAM::ManagedPolicy',
  check: ({ self }) =>
    when(
      isOfCustomer(self),
      eachStatement(
        self,
        'not allow all actions of KMS on every resource',
        (statement, document) => !allows(statement, document),
      ),
      'The policy is of AWS, or a permissions boundary only',
    ),
});

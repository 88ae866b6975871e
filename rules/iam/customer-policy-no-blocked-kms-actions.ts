import { defineRule, when } from '../../engine/index.ts';
import { eachStatement, isOfCustomer } from './managed-policy.ts';
import { allowsAnyOnEveryKey, BLOCKED } from './statements.ts';

export const customerPolicyNoBlockedKmsActions = defineRule({
  id: 'iam-customer-policy-no-blocked-kms-actions',
  title: 'Customer policies do not allow decryption with every KMS key',
  severity: 'medium',
  category: 'identity',
  why: 'Whoever may decrypt with every key reads all data that the account encrypts, also tomorrow’s.',
  fix: 'Name under Resource the ARNs of the keys that the work needs.',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html'],
  resource: 'AWS::IAM::ManagedPolicy',
  params: BLOCKED,
  check: ({ self, id }, { params: { blockedActions } }) => {
    const allows = allowsAnyOnEveryKey(blockedActions, id);
    return when(
      isOfCustomer(self),
      eachStatement(
        self,
        `not allow ${blockedActions.join(' or ')} on every key`,
        (statement, document) => !allows(statement, document),
      ),
      'The policy is of AWS, or a permissions boundary only',
    );
  },
});

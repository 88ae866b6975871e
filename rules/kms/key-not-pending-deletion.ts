import { defineRule, field, not, when } from '../../engine/index.ts';

export const keyNotPendingDeletion = defineRule({
  id: 'kms-key-not-pending-deletion',
  title: 'KMS keys are not about to be deleted',
  severity: 'critical',
  category: 'data-protection',
  why: 'Once the key is deleted, nothing that it encrypted can ever be read again.',
  fix: 'Cancel the deletion. The key is then disabled: leave it so until it is certain that nothing needs it.',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html'],
  resource: 'AWS::KMS::Key',
  needs: ['metadata'],
  check: ({ facets }) =>
    when(
      field(facets, 'metadata', 'KeyManager').is('CUSTOMER'),
      not(field(facets, 'metadata', 'KeyState').isOneOf('PendingDeletion', 'PendingReplicaDeletion')),
      'Keys that AWS manages cannot be deleted',
    ),
});

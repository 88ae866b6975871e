import { defineRule, field, when } from '../../engine/index.ts';

/** Those on the way to be enabled among them; of keys that await deletion nobody is charged. */
const WANTED = ['Enabled', 'Creating', 'Updating', 'PendingDeletion', 'PendingReplicaDeletion'] as const;

export const keyEnabled = defineRule({
  id: 'kms-key-enabled',
  title: 'KMS keys are enabled, or about to be deleted',
  severity: 'low',
  category: 'cost',
  why: 'A key that cannot be used is paid for every month all the same.',
  fix: 'Enable the key, or import its material, if data needs it. Otherwise schedule its deletion.',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html'],
  resource: 'AWS::KMS::Key',
  needs: ['metadata'],
  check: ({ facets }) =>
    when(
      field(facets, 'metadata', 'KeyManager').is('CUSTOMER'),
      field(facets, 'metadata', 'KeyState').isOneOf(...WANTED),
      'AWS manages the key, and charges nothing for it',
    ),
});

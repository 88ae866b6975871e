import { keyNotPendingDeletion } from '../../../rules/kms/key-not-pending-deletion.ts';
import { denied, testRule } from '../../rule-tester.ts';

const metadata = {
  KeyId: '1234',
  KeyManager: 'CUSTOMER',
  KeySpec: 'SYMMETRIC_DEFAULT',
  Origin: 'AWS_KMS',
  KeyState: 'Enabled',
} as const;

testRule(keyNotPendingDeletion, {
  pass: {
    'the key is in use': { given: { facets: { metadata } } },
    'the key is disabled': { given: { facets: { metadata: { ...metadata, KeyState: 'Disabled' } } } },
  },
  fail: {
    'the key is about to be deleted': {
      given: { facets: { metadata: { ...metadata, KeyState: 'PendingDeletion' } } },
      because: { 'facets.metadata.KeyState': 'PendingDeletion' },
    },
    'the key is to be deleted after its replicas': {
      given: { facets: { metadata: { ...metadata, KeyState: 'PendingReplicaDeletion' } } },
      because: { 'facets.metadata.KeyState': 'PendingReplicaDeletion' },
    },
  },
  unknown: { 'the key is unreadable': { given: { facets: { metadata: denied } } } },
  notApplicable: {
    'AWS manages the key': { given: { facets: { metadata: { ...metadata, KeyManager: 'AWS' } } } },
  },
});

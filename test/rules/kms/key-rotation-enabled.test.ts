import { keyRotationEnabled } from '../../../rules/kms/key-rotation-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const metadata = {
  KeyId: '1234',
  KeyManager: 'CUSTOMER',
  KeySpec: 'SYMMETRIC_DEFAULT',
  Origin: 'AWS_KMS',
  KeyState: 'Enabled',
} as const;

testRule(keyRotationEnabled, {
  pass: { 'the key rotates': { given: { facets: { metadata, rotation: { KeyRotationEnabled: true } } } } },
  fail: {
    'the key does not rotate': {
      given: { facets: { metadata, rotation: { KeyRotationEnabled: false } } },
      because: { 'facets.rotation.KeyRotationEnabled': false },
    },
  },
  unknown: {
    'rotation is unreadable': { given: { facets: { metadata, rotation: denied } } },
    'the kind of key is unreadable': {
      given: { facets: { metadata: denied, rotation: { KeyRotationEnabled: false } } },
    },
  },
  notApplicable: {
    'AWS manages the key': {
      given: { facets: { metadata: { ...metadata, KeyManager: 'AWS' }, rotation: denied } },
    },
    'the key is asymmetric': {
      given: { facets: { metadata: { ...metadata, KeySpec: 'RSA_4096' }, rotation: null } },
    },
    'the key is about to be deleted': {
      given: {
        facets: {
          metadata: { ...metadata, KeyState: 'PendingDeletion' },
          rotation: { KeyRotationEnabled: false },
        },
      },
    },
    'KMS says that the key cannot rotate': { given: { facets: { metadata, rotation: null } } },
  },
});

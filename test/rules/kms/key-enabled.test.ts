import { keyEnabled } from '../../../rules/kms/key-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const OWN = { KeyId: '1', KeyManager: 'CUSTOMER', KeySpec: 'SYMMETRIC_DEFAULT', Origin: 'AWS_KMS' } as const;
const key = (KeyState: 'Enabled' | 'PendingDeletion' | 'Creating' | 'Disabled' | 'PendingImport') => ({
  facets: { metadata: { ...OWN, KeyState } },
});

testRule(keyEnabled, {
  pass: {
    'the key is enabled': { given: key('Enabled') },
    'the key is about to be deleted': { given: key('PendingDeletion') },
    'the key is being made': { given: key('Creating') },
  },
  fail: {
    'the key is disabled': {
      given: key('Disabled'),
      because: { 'facets.metadata.KeyState': 'Disabled' },
    },
    'the key waits for material': {
      given: key('PendingImport'),
      because: { 'facets.metadata.KeyState': 'PendingImport' },
    },
  },
  unknown: { 'the key is unreadable': { given: { facets: { metadata: denied } } } },
  notApplicable: {
    'AWS manages the key': {
      given: { facets: { metadata: { ...OWN, KeyManager: 'AWS', KeyState: 'Disabled' } } },
    },
  },
});

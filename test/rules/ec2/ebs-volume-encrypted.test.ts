import { ebsVolumeEncrypted } from '../../../rules/ec2/ebs-volume-encrypted.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ENCRYPTED = { self: { Encrypted: true, KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' } };
const METADATA = {
  KeyId: '1',
  KeySpec: 'SYMMETRIC_DEFAULT',
  KeyState: 'Enabled',
  Origin: 'AWS_KMS',
} as const;
const key = (KeyManager: 'AWS' | 'CUSTOMER') => ({
  related: { key: { facets: { metadata: { ...METADATA, KeyManager } } } },
});

testRule(ebsVolumeEncrypted, {
  pass: {
    'it is encrypted, whoever manages the key': {
      given: { self: { Encrypted: true }, related: { key: denied } },
    },
    'its key is managed by the customer': {
      params: { requireCmk: true },
      given: { ...ENCRYPTED, ...key('CUSTOMER') },
    },
  },
  fail: {
    'it is in plain text': {
      given: { self: { Encrypted: false }, related: { key: null } },
      because: { 'self.Encrypted': false },
    },
    'its key is managed by AWS': {
      params: { requireCmk: true },
      given: { ...ENCRYPTED, ...key('AWS') },
      because: { 'related.key.facets.metadata.KeyManager': 'AWS' },
    },
    'it has no key': {
      params: { requireCmk: true },
      given: { self: { Encrypted: false }, related: { key: null } },
      because: { 'self.Encrypted': false, 'related.key.facets.metadata.KeyManager': null },
    },
  },
  unknown: {
    'AWS does not say': { given: { self: {}, related: { key: null } } },
    'its key belongs to another account': {
      params: { requireCmk: true },
      given: { ...ENCRYPTED, related: { key: denied } },
    },
  },
});

import { bucketDefaultEncryptionEnabled } from '../../../rules/s3/bucket-default-encryption-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const AES256 = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } } as const;
const KEYS_ONLY = { BucketKeyEnabled: true };

testRule(bucketDefaultEncryptionEnabled, {
  pass: { 'it encrypts': { given: { facets: { encryption: { Rules: [AES256] } } } } },
  fail: {
    'there is none': { given: { facets: { encryption: null } }, because: { 'facets.encryption.Rules': [] } },
    'the only rule speaks of bucket keys': {
      given: { facets: { encryption: { Rules: [KEYS_ONLY] } } },
      because: { 'facets.encryption.Rules[0]': KEYS_ONLY },
    },
  },
  unknown: { 'it is unreadable': { given: { facets: { encryption: denied } } } },
});

import { bucketEncryptedWithKms } from '../../../rules/s3/bucket-encrypted-with-kms.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(bucketEncryptedWithKms, {
  pass: {
    'KMS encrypts': {
      given: {
        facets: {
          encryption: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] },
        },
      },
    },
    'KMS encrypts twice': {
      given: {
        facets: {
          encryption: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms:dsse' } }] },
        },
      },
    },
  },
  fail: {
    'S3 holds the keys': {
      given: {
        facets: {
          encryption: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
        },
      },
      because: {
        'facets.encryption.Rules[0]': { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
      },
    },
    'there is no default': {
      given: { facets: { encryption: null } },
      because: { 'facets.encryption.Rules': [] },
    },
  },
  unknown: { 'it is unreadable': { given: { facets: { encryption: denied } } } },
});

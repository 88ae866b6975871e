import { logGroupEncryptedWithKms } from '../../../rules/cloudwatch/log-group-encrypted-with-kms.ts';
import { denied, testRule } from '../../rule-tester.ts';

const kmsKeyId = 'arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/1';

testRule(logGroupEncryptedWithKms, {
  pass: { 'the group has a key': { given: { self: { kmsKeyId } } } },
  fail: { 'the group has none': { given: { self: {} }, because: { 'self.kmsKeyId': null } } },
  unknown: { 'the key is unreadable': { given: { self: { kmsKeyId: denied } } } },
});

import { ebsSnapshotEncrypted } from '../../../rules/ec2/ebs-snapshot-encrypted.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(ebsSnapshotEncrypted, {
  pass: { 'it is encrypted': { given: { self: { Encrypted: true } } } },
  fail: {
    'it is in plain text': { given: { self: { Encrypted: false } }, because: { 'self.Encrypted': false } },
  },
  unknown: {
    'it is unreadable': { given: { self: { Encrypted: denied } } },
    'AWS leaves it out': { given: { self: {} } },
  },
});

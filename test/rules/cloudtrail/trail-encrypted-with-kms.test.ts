import { trailEncryptedWithKms } from '../../../rules/cloudtrail/trail-encrypted-with-kms.ts';
import { denied, testRule } from '../../rule-tester.ts';

const TRAIL = { TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main' };

testRule(trailEncryptedWithKms, {
  pass: { 'the trail has a key': { given: { self: { ...TRAIL, KmsKeyId: 'arn:aws:kms:::key/1' } } } },
  fail: { 'the trail has no key': { given: { self: TRAIL }, because: { 'self.KmsKeyId': null } } },
  unknown: { 'the key is unreadable': { given: { self: { ...TRAIL, KmsKeyId: denied } } } },
  notApplicable: {
    "the trail is the organization's, seen by a member": {
      given: { self: { ...TRAIL, TrailARN: 'arn:aws:cloudtrail:eu-west-1:444455556666:trail/all' } },
    },
  },
});

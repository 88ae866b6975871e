import { bucketObjectLockEnabled } from '../../../rules/s3/bucket-object-lock-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(bucketObjectLockEnabled, {
  pass: {
    'objects can be locked': { given: { facets: { objectLock: { ObjectLockEnabled: 'Enabled' } } } },
  },
  fail: {
    'they cannot': {
      given: { facets: { objectLock: null } },
      because: { 'facets.objectLock.ObjectLockEnabled': null },
    },
  },
  unknown: { 'it is unreadable': { given: { facets: { objectLock: denied } } } },
});

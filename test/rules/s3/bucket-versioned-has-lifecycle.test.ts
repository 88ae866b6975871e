import { bucketVersionedHasLifecycle } from '../../../rules/s3/bucket-versioned-has-lifecycle.ts';
import { denied, testRule } from '../../rule-tester.ts';

const versioning = { Status: 'Enabled' } as const;
const OLD = { ID: 'old', Status: 'Enabled', Expiration: { Days: 30 } } as const;
const ENDS = { ...OLD, NoncurrentVersionExpiration: { NoncurrentDays: 30 } };
const MOVES = {
  ...OLD,
  NoncurrentVersionTransitions: [{ NoncurrentDays: 30, StorageClass: 'GLACIER' as const }],
};

testRule(bucketVersionedHasLifecycle, {
  pass: {
    'old versions expire': { given: { facets: { versioning, lifecycle: [OLD, ENDS] } } },
    'old versions move to a cheaper class': { given: { facets: { versioning, lifecycle: [MOVES] } } },
  },
  fail: {
    'there is no lifecycle': {
      given: { facets: { versioning, lifecycle: null } },
      because: { 'facets.lifecycle': [] },
    },
    'no rule speaks of old versions': {
      given: { facets: { versioning, lifecycle: [OLD] } },
      because: { 'facets.lifecycle[old]': OLD },
    },
    'the rule that does is disabled': {
      given: { facets: { versioning, lifecycle: [{ ...ENDS, Status: 'Disabled' }] } },
      because: { 'facets.lifecycle': [] },
    },
  },
  unknown: {
    'the lifecycle is unreadable': { given: { facets: { versioning, lifecycle: denied } } },
    'nobody says whether it keeps versions': { given: { facets: { versioning: denied, lifecycle: null } } },
  },
  notApplicable: {
    'it keeps no versions': { given: { facets: { versioning: null, lifecycle: null } } },
    'it keeps no more versions': {
      given: { facets: { versioning: { Status: 'Suspended' }, lifecycle: null } },
    },
  },
});

import { trailBucketRequiresMfaDelete } from '../../../rules/cloudtrail/trail-bucket-requires-mfa-delete.ts';
import { denied, testRule } from '../../rule-tester.ts';

const self = { TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main', S3BucketName: 'logs' };
const bucket = (versioning: { MFADelete?: 'Enabled' | 'Disabled' } | null | typeof denied) => ({
  given: { self, related: { bucket: { facets: { versioning } } } },
});
const because = (MFADelete: string | null) => ({
  because: { 'related.bucket.facets.versioning.MFADelete': MFADelete },
});

testRule(trailBucketRequiresMfaDelete, {
  pass: { 'it asks for MFA': bucket({ MFADelete: 'Enabled' }) },
  fail: {
    'it does not': { ...bucket({ MFADelete: 'Disabled' }), ...because('Disabled') },
    'it keeps no versions': { ...bucket(null), ...because(null) },
  },
  unknown: {
    'its versioning is unreadable': bucket(denied),
    'it is of another account, or has gone': { given: { self, related: { bucket: denied } } },
  },
  notApplicable: {
    "the trail is the organization's, seen by a member": {
      given: {
        self: { ...self, TrailARN: 'arn:aws:cloudtrail:eu-west-1:444455556666:trail/all' },
        related: { bucket: denied },
      },
    },
  },
});

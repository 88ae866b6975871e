import { trailBucketNotPublic } from '../../../rules/cloudtrail/trail-bucket-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';

const self = { TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main', S3BucketName: 'logs' };
const URI = 'http://acs.amazonaws.com/groups/global/AllUsers';
const EVERYBODY = { Grantee: { Type: 'Group' as const, URI }, Permission: 'READ' as const };
const acl = { Owner: { ID: 'f00' }, Grants: [] };
const OPEN = {
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::logs/*',
} as const;
const BLOCKED = {
  ...{ BlockPublicAcls: true, IgnorePublicAcls: true },
  ...{ BlockPublicPolicy: true, RestrictPublicBuckets: true },
};
const facets = { acl, ownershipControls: null, publicAccessBlock: null, policy: null };
const account = { facets: { s3PublicAccessBlock: null } };
const point = {
  self: { NetworkOrigin: 'Internet' as const },
  facets: { policy: { Statement: [OPEN] }, publicAccessBlock: { ...BLOCKED, RestrictPublicBuckets: false } },
};
const given = (more: object = {}, accessPoints: (typeof point)[] = []) => ({
  self,
  related: { account, bucket: { facets: { ...facets, ...more }, related: { accessPoints } } },
});

testRule(trailBucketNotPublic, {
  pass: {
    'nobody is let in': { given: given() },
    'an access point lets everybody in, the bucket does not': { given: given({}, [point]) },
    'the account blocks what the bucket does not': {
      given: {
        ...given({ policy: { Statement: [OPEN] }, acl: { ...acl, Grants: [EVERYBODY] } }),
        related: {
          ...given({ policy: { Statement: [OPEN] }, acl: { ...acl, Grants: [EVERYBODY] } }).related,
          account: { facets: { s3PublicAccessBlock: BLOCKED } },
        },
      },
    },
  },
  fail: {
    'the policy lets everybody in': {
      given: given({ policy: { Statement: [OPEN] } }),
      because: {
        'related.bucket.facets.policy.Statement[0]': OPEN,
        'related.bucket.facets.publicAccessBlock.RestrictPublicBuckets': null,
        'related.account.facets.s3PublicAccessBlock.RestrictPublicBuckets': null,
      },
    },
    'the ACL does': {
      given: given({ acl: { ...acl, Grants: [EVERYBODY] } }),
      because: {
        'related.bucket.facets.acl.Grants[AllUsers/READ]': EVERYBODY,
        'related.bucket.facets.publicAccessBlock.IgnorePublicAcls': null,
        'related.account.facets.s3PublicAccessBlock.IgnorePublicAcls': null,
        'related.bucket.facets.ownershipControls.Rules': [],
      },
    },
  },
  unknown: {
    'its policy is unreadable': { given: given({ policy: denied }) },
    'it is of another account, or has gone': { given: { self, related: { account, bucket: denied } } },
  },
});

/** Buckets that are public, or not, by their access points alone. */
import { bucketNotPublic } from '../../../rules/s3/bucket-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocking } from './access-block.ts';
import { CLOSED, LIMITED, OPEN, openTo, POINT, related } from './public-facts.ts';

const ACCOUNT = 's3:DataAccessPointAccount';
const delegating = { ...CLOSED, policy: openTo({ [ACCOUNT]: '111122223333' }) };
const [delegation] = delegating.policy.Statement;
const open = related(null, POINT);
const given = (facets: Partial<typeof POINT.facets>) =>
  related(null, { ...POINT, facets: { ...POINT.facets, ...facets } });
const because = {
  'related.accessPoints[web].self.NetworkOrigin': 'Internet',
  'related.accessPoints[web].facets.policy.Statement[Web]': OPEN,
  'related.accessPoints[web].facets.publicAccessBlock.RestrictPublicBuckets': false,
  'facets.policy.Statement[Web]': delegation,
  'facets.publicAccessBlock.RestrictPublicBuckets': null,
  'related.account.facets.s3PublicAccessBlock.RestrictPublicBuckets': null,
};
const policy = openTo({ 's3:DataAccessPointArn': 'arn:aws:s3:*:111122223333:accesspoint/w*' });

testRule(bucketNotPublic, {
  pass: {
    'the bucket delegates to its account, which has no access point': {
      given: { facets: delegating, related: related(null) },
    },
    'the access point is for an organization': {
      given: { facets: delegating, related: given({ policy: LIMITED }) },
    },
    'the access point has no policy': { given: { facets: delegating, related: given({ policy: null }) } },
    'the access point restricts what is public': {
      given: {
        facets: delegating,
        related: given({ publicAccessBlock: blocking('RestrictPublicBuckets') }),
      },
    },
    'the access point belongs to a VPC': {
      given: { facets: delegating, related: related(null, { ...POINT, self: { NetworkOrigin: 'VPC' } }) },
    },
    'the bucket has no policy': { given: { facets: CLOSED, related: open } },
    'the bucket delegates to another account': {
      given: {
        facets: { ...CLOSED, policy: openTo({ [ACCOUNT]: '444455556666' }) },
        related: open,
      },
    },
    'the bucket delegates to those in VPCs': {
      given: {
        facets: {
          ...CLOSED,
          policy: openTo({ [ACCOUNT]: '111122223333', 's3:AccessPointNetworkOrigin': 'VPC' }),
        },
        related: open,
      },
    },
  },
  fail: {
    'the bucket delegates to an account whose access point is open': {
      given: { facets: delegating, related: open },
      because,
    },
    'the bucket delegates to that access point among others': {
      given: { facets: { ...CLOSED, policy }, related: open },
      because: { ...because, 'facets.policy.Statement[Web]': policy.Statement[0] },
    },
  },
  unknown: {
    'the access points are unlisted': {
      given: { facets: delegating, related: { ...open, accessPoints: denied } },
    },
    'the policy of the access point is unreadable': {
      given: { facets: delegating, related: given({ policy: denied }) },
    },
  },
});

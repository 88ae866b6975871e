import { bucketNotPublic } from '../../../rules/s3/bucket-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocking } from './access-block.ts';
import { ALL, CLOSED, GRANT, LIMITED, OPEN, POINT, related } from './public-facts.ts';

const policy = { Statement: [OPEN] };
const acl = { Owner: { ID: 'f00' }, Grants: [GRANT] };
const ENFORCED = { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' as const }] };

testRule(bucketNotPublic, {
  pass: {
    'neither policy nor ACL lets everybody in': { given: { facets: CLOSED, related: related(null) } },
    'policies and ACL are public, and the account overrules all': {
      given: { facets: { ...CLOSED, policy, acl }, related: related(blocking(...ALL), POINT) },
    },
    'the ACL is public but disabled, the policy limited to an organization': {
      given: {
        facets: { ...CLOSED, policy: LIMITED, acl, ownershipControls: ENFORCED },
        related: related(null),
      },
    },
    'one setting of the bucket overrules the policy, one of the account the ACL': {
      given: {
        facets: { ...CLOSED, policy, acl, publicAccessBlock: blocking('RestrictPublicBuckets') },
        related: related(blocking('IgnorePublicAcls')),
      },
    },
  },
  fail: {
    'the policy lets everybody in': {
      given: {
        facets: { ...CLOSED, policy, publicAccessBlock: blocking('IgnorePublicAcls') },
        related: related(null),
      },
      because: {
        'facets.policy.Statement[Web]': OPEN,
        'facets.publicAccessBlock.RestrictPublicBuckets': false,
        'related.account.facets.s3PublicAccessBlock.RestrictPublicBuckets': null,
      },
    },
    'the ACL lets everybody in, whatever the policy says': {
      given: { facets: { ...CLOSED, policy: denied, acl }, related: related(null) },
      because: {
        'facets.acl.Grants[AllUsers/READ_ACP]': GRANT,
        'facets.publicAccessBlock.IgnorePublicAcls': null,
        'related.account.facets.s3PublicAccessBlock.IgnorePublicAcls': null,
        'facets.ownershipControls.Rules': [],
      },
    },
  },
  unknown: {
    'the policy is unreadable': {
      given: { facets: { ...CLOSED, policy: denied }, related: related(null) },
    },
  },
});

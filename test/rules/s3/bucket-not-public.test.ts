import { bucketNotPublic } from '../../../rules/s3/bucket-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocking, type Block } from './access-block.ts';

const WEB = { Sid: 'Web', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' } as const;
const POLICY = { Statement: [WEB] };
const Condition = { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3' } };
const limited = { Statement: [{ ...WEB, Condition }] };
const ALL = { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' } as const;
const GRANT = { Grantee: ALL, Permission: 'READ_ACP' } as const;
const ACL = { Owner: { ID: 'f00' }, Grants: [GRANT] };
const ENFORCED = { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' as const }] };
const account = (s3PublicAccessBlock: Block | null) => ({ account: { facets: { s3PublicAccessBlock } } });
const NONE = { ...ACL, Grants: [] };
const CLOSED = { policy: null, acl: NONE, ownershipControls: null, publicAccessBlock: null };
const related = account(null);

testRule(bucketNotPublic, {
  pass: {
    'neither policy nor ACL lets everybody in': { given: { facets: CLOSED, related } },
    'policy and ACL are public, and the account overrules both': {
      given: {
        facets: { ...CLOSED, policy: POLICY, acl: ACL },
        related: account(blocking('IgnorePublicAcls', 'RestrictPublicBuckets')),
      },
    },
    'the ACL is public but disabled, the policy limited to an organization': {
      given: { facets: { ...CLOSED, policy: limited, acl: ACL, ownershipControls: ENFORCED }, related },
    },
    'one setting of the bucket overrules the policy, one of the account the ACL': {
      given: {
        facets: { ...CLOSED, policy: POLICY, acl: ACL, publicAccessBlock: blocking('RestrictPublicBuckets') },
        related: account(blocking('IgnorePublicAcls')),
      },
    },
  },
  fail: {
    'the policy lets everybody in': {
      given: {
        facets: { ...CLOSED, policy: POLICY, publicAccessBlock: blocking('IgnorePublicAcls') },
        related,
      },
      because: {
        'facets.policy.Statement[Web]': WEB,
        'facets.publicAccessBlock.RestrictPublicBuckets': false,
        'related.account.facets.s3PublicAccessBlock.RestrictPublicBuckets': null,
      },
    },
    'the ACL lets everybody in, whatever the policy says': {
      given: { facets: { ...CLOSED, policy: denied, acl: ACL }, related },
      because: {
        'facets.acl.Grants[AllUsers/READ_ACP]': GRANT,
        'facets.publicAccessBlock.IgnorePublicAcls': null,
        'related.account.facets.s3PublicAccessBlock.IgnorePublicAcls': null,
        'facets.ownershipControls.Rules': [],
      },
    },
  },
  unknown: {
    'the policy is unreadable': { given: { facets: { ...CLOSED, policy: denied }, related } },
  },
});

import { bucketAclNoPublicWrite } from '../../../rules/s3/bucket-acl-no-public-write.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocking } from './access-block.ts';

const grant = (group: string, Permission: 'WRITE' | 'READ') => ({
  Grantee: { Type: 'Group' as const, URI: `http://acs.amazonaws.com/groups/global/${group}` },
  Permission,
});
const OWNER = { Grantee: { Type: 'CanonicalUser' as const, ID: 'f00' }, Permission: 'FULL_CONTROL' as const };
const open = (...Grants: (typeof OWNER | ReturnType<typeof grant>)[]) => ({
  acl: { Owner: { ID: 'f00' }, Grants },
  ownershipControls: null,
  publicAccessBlock: null,
});
const related = { account: { facets: { s3PublicAccessBlock: null } } };
const IGNORED = blocking('IgnorePublicAcls');
const ENFORCED = { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' as const }] };
const NOT_IGNORED = {
  'facets.publicAccessBlock.IgnorePublicAcls': null,
  'related.account.facets.s3PublicAccessBlock.IgnorePublicAcls': null,
  'facets.ownershipControls.Rules': [],
};
const PUBLIC = grant('AllUsers', 'WRITE');
const ANYBODY = grant('AuthenticatedUsers', 'WRITE');

testRule(bucketAclNoPublicWrite, {
  pass: {
    'only the owner is there': { given: { facets: open(OWNER), related } },
    'the public has another permission': {
      given: { facets: open(OWNER, grant('AllUsers', 'READ')), related },
    },
    'the bucket ignores public ACLs': {
      given: { facets: { ...open(PUBLIC), publicAccessBlock: IGNORED }, related },
    },
    'the account ignores public ACLs': {
      given: { facets: open(PUBLIC), related: { account: { facets: { s3PublicAccessBlock: IGNORED } } } },
    },
    'ACLs are disabled': { given: { facets: { ...open(PUBLIC), ownershipControls: ENFORCED }, related } },
  },
  fail: {
    'the public is let in': {
      given: { facets: open(OWNER, PUBLIC), related },
      because: { 'facets.acl.Grants[AllUsers/WRITE]': PUBLIC, ...NOT_IGNORED },
    },
    'everybody with an account is let in': {
      given: { facets: open(ANYBODY), related },
      because: { 'facets.acl.Grants[AuthenticatedUsers/WRITE]': ANYBODY, ...NOT_IGNORED },
    },
  },
  unknown: {
    'the ACL is unreadable': { given: { facets: { ...open(), acl: denied }, related } },
    'the settings of the account are unreadable': {
      given: { facets: open(PUBLIC), related: { account: denied } },
    },
  },
});

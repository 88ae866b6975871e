import { bucketPolicyNoPublicWrite } from '../../../rules/s3/bucket-policy-no-public-write.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { blocking } from './access-block.ts';

const READ = { Sid: 'Read', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' } as const;
const WRITE = {
  Effect: 'Allow',
  Principal: { AWS: '*' },
  Action: ['s3:DeleteObject'],
  Resource: '*',
} as const;
const ALL = { ...READ, Action: 's3:*' } as const;
const DENY = { Effect: 'Deny', Principal: '*', NotAction: 's3:Get*', Resource: '*' } as const;
const OPEN = { Statement: [READ, WRITE] };
const of = <P>(policy: P) => ({ policy, publicAccessBlock: null });
const RESTRICT = blocking('RestrictPublicBuckets');
const related = { account: { facets: { s3PublicAccessBlock: null } } };
const UNRESTRICTED = {
  'facets.publicAccessBlock.RestrictPublicBuckets': null,
  'related.account.facets.s3PublicAccessBlock.RestrictPublicBuckets': null,
};

testRule(bucketPolicyNoPublicWrite, {
  pass: {
    'there is no policy': { given: { facets: of(null), related } },
    'everybody may only read': { given: { facets: of({ Statement: [READ] }), related } },
    'nobody may write after all': { given: { facets: of({ Statement: [WRITE, DENY] }), related } },
    'the bucket restricts public policies': {
      given: { facets: { ...of(OPEN), publicAccessBlock: RESTRICT }, related },
    },
    'the account restricts public policies': {
      given: { facets: of(OPEN), related: { account: { facets: { s3PublicAccessBlock: RESTRICT } } } },
    },
  },
  fail: {
    'everybody may write': {
      given: { facets: of(OPEN), related },
      because: { 'facets.policy.Statement[1]': WRITE, ...UNRESTRICTED },
    },
    'everybody may do everything': {
      given: { facets: of({ Statement: [ALL] }), related },
      because: { 'facets.policy.Statement[Read]': ALL, ...UNRESTRICTED },
    },
  },
  unknown: {
    'the policy is unreadable': { given: { facets: of(denied), related } },
    'the settings of the account are unreadable': {
      given: { facets: of(OPEN), related: { account: denied } },
    },
  },
});

import type { PolicyStatement } from '../../../inventory/policy-document.ts';
import { repositoryNotPublic } from '../../../rules/ecr/repository-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';

/** The policy of a repository names no resource: it is about the repository. */
const PULL = { Effect: 'Allow', Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'] } as const;
const OPEN = { Sid: 'pull', ...PULL, Principal: '*' } as const;
const of = (...Statement: PolicyStatement[]) => ({
  facets: { policy: { Version: '2008-10-17', Statement } },
});
const LAMBDA = {
  ...{ ...PULL, Principal: { Service: 'lambda.amazonaws.com' } },
  Condition: { ArnLike: { 'aws:sourceArn': 'arn:aws:lambda:eu-west-1:111122223333:function:*' } },
} as const;

testRule(repositoryNotPublic, {
  pass: {
    'there is no policy': { given: { facets: { policy: null } } },
    'functions of the account pull': { given: of(LAMBDA) },
    'another account pulls': { given: of({ ...PULL, Principal: { AWS: 'arn:aws:iam::222233334444:root' } }) },
    'everybody of the organization pulls': {
      given: of({ ...OPEN, Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-a1b2c3'] } } }),
    },
  },
  fail: {
    'everybody pulls': {
      given: of(LAMBDA, OPEN),
      because: { 'facets.policy.Statement[pull]': OPEN },
    },
  },
  unknown: { 'the policy is unreadable': { given: { facets: { policy: denied } } } },
});

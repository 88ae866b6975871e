/** Policies of resources that other scanners were reported to misread. */
import { describe, expect, it } from '@jest/globals';
import type { AnyRule } from '../../engine/rule.ts';
import { repositoryNotPublic } from '../../rules/ecr/repository-not-public.ts';
import { keyPolicyNotPublic } from '../../rules/kms/key-policy-not-public.ts';
import { functionPolicyNotPublic } from '../../rules/lambda/function-policy-not-public.ts';
import { bucketPolicyNoCrossAccountAccess } from '../../rules/s3/bucket-policy-no-cross-account-access.ts';
import { bucketPolicyNoPublicWrite } from '../../rules/s3/bucket-policy-no-public-write.ts';
import { topicPolicyNotPublic } from '../../rules/sns/topic-policy-not-public.ts';
import { queuePolicyNoCrossAccountAccess } from '../../rules/sqs/queue-policy-no-cross-account-access.ts';
import { queuePolicyNotPublic } from '../../rules/sqs/queue-policy-not-public.ts';
import type { Facts } from '../rule-tester/situation.ts';
import { US, THEM, saying, allow, holding, bucket, FIXED, ORG, type Said } from './saying.ts';

describe('policies of resources', () => {
  it.each<[report: string, says: string, rule: AnyRule, given: Facts, said: Said]>([
    [
      'prowler#8326',
      'a topic for one bucket only',
      topicPolicyNotPublic,
      FIXED({ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::my-bucket' } }),
      'pass',
    ],
    [
      'prowler#8326',
      'its mending: an account with a star behind',
      topicPolicyNotPublic,
      FIXED({ ArnLike: { 'aws:SourceArn': `arn:aws:sns:eu-west-1:${US}:*` } }),
      'pass',
    ],
    [
      'prowler#3346',
      's3:Get* writes nothing',
      bucketPolicyNoPublicWrite,
      bucket(allow('*', 's3:Get*')),
      'pass',
    ],
    ['prowler#3346', 's3:P* does', bucketPolicyNoPublicWrite, bucket(allow('*', 's3:P*')), 'fail'],
    [
      'prowler#3346',
      'and so does all but s3:Get*',
      bucketPolicyNoPublicWrite,
      bucket({ Effect: 'Allow', Principal: '*', NotAction: 's3:Get*', Resource: '*' }),
      'fail',
    ],
    [
      'prowler#7749',
      'where messages go does not say who asks',
      topicPolicyNotPublic,
      holding(allow('*', 'sns:Subscribe', { StringLike: { 'SNS:Endpoint': 'https://*' } })),
      'fail',
    ],
    [
      'prowler#2565',
      'a queue for an own topic',
      queuePolicyNotPublic,
      holding(allow('*', 'SQS:*', { ArnEquals: { 'aws:SourceArn': `arn:aws:sns:us-east-1:${US}:t` } })),
      'pass',
    ],
    [
      'prowler#3199',
      'a queue for somebody else’s topic',
      queuePolicyNoCrossAccountAccess,
      holding(
        allow('*', 'sqs:SendMessage', { ArnEquals: { 'aws:SourceArn': `arn:aws:sns:us-west-2:${THEM}:t` } }),
      ),
      'fail',
    ],
    [
      'cloudsploit#936',
      'a list of own rules',
      queuePolicyNoCrossAccountAccess,
      holding(
        allow({ Service: 'events.amazonaws.com' }, 'sqs:SendMessage', {
          ArnEquals: {
            'aws:SourceArn': ['a', 'b'].map((name) => `arn:aws:events:eu-west-1:${US}:rule/${name}`),
          },
        }),
      ),
      'pass',
    ],
    [
      'steampipe-mod-aws-compliance#852',
      'the default policy of a topic',
      topicPolicyNotPublic,
      FIXED({ StringEquals: { 'AWS:SourceOwner': US } }),
      'pass',
    ],
    [
      'steampipe-mod-aws-compliance#866',
      'an AWS managed key',
      keyPolicyNotPublic,
      holding(
        allow({ AWS: '*' }, 'kms:Decrypt', {
          StringEquals: { 'kms:ViaService': 'rds.eu-north-1.amazonaws.com', 'kms:CallerAccount': US },
        }),
      ),
      'pass',
    ],
    [
      'steampipe-mod-aws-perimeter#23',
      'kms:ViaService alone',
      keyPolicyNotPublic,
      holding(
        allow({ AWS: '*' }, 'kms:Decrypt', {
          StringEquals: { 'kms:ViaService': 'rds.eu-north-1.amazonaws.com' },
        }),
      ),
      'fail',
    ],
    [
      'prowler#10070',
      'kms:DescribeKey counts, too',
      keyPolicyNotPublic,
      holding(allow({ AWS: '*' }, 'kms:DescribeKey')),
      'fail',
    ],
    ['ScoutSuite#1580', 'a topic for the organization', topicPolicyNotPublic, FIXED(ORG), 'pass'],
    [
      'checkov#1582',
      'ForAllValues is met by those without an organization',
      topicPolicyNotPublic,
      FIXED({ 'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
      'fail',
    ],
    [
      'prowler#1151',
      'a repository for a unit of the organization',
      repositoryNotPublic,
      holding(
        allow('*', 'ecr:BatchGetImage', {
          'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*/ou-x/*' },
        }),
      ),
      'pass',
    ],
    [
      'cloud-custodian#8898',
      'of several conditions one is enough',
      bucketPolicyNoPublicWrite,
      bucket(
        allow('*', 's3:Put*', { ...ORG, StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*-x' } }),
      ),
      'pass',
    ],
    [
      'steampipe-mod-aws-compliance#512',
      'another account is not everybody',
      repositoryNotPublic,
      holding(allow({ AWS: `arn:aws:iam::${THEM}:root` }, 'ecr:BatchGetImage')),
      'pass',
    ],
    [
      'steampipe-mod-aws-compliance#512',
      'but another account',
      bucketPolicyNoCrossAccountAccess,
      bucket(allow({ AWS: THEM }, 's3:GetObject')),
      'fail',
    ],
    [
      'prowler#5386',
      'keys know no case',
      bucketPolicyNoPublicWrite,
      bucket(allow('*', 's3:*', { StringEquals: { 'aws:sourcevpc': 'vpc-12334' } })),
      'pass',
    ],
    [
      'panther-analysis#1590',
      'one session of one role',
      bucketPolicyNoPublicWrite,
      bucket(allow('*', 's3:*', { StringLike: { 'aws:userId': 'AROAQXXXXXXYYYYYYZZZZ:foo' } })),
      'pass',
    ],
    [
      'checkov#7298',
      'a function for the organization',
      functionPolicyNotPublic,
      holding(allow('*', 'lambda:InvokeFunction', ORG)),
      'pass',
    ],
    [
      'prowler#4870',
      'a function for a service',
      functionPolicyNotPublic,
      holding(
        allow({ Service: 'ses.amazonaws.com' }, 'lambda:InvokeFunction', {
          StringEquals: { 'AWS:SourceAccount': US },
        }),
      ),
      'pass',
    ],
  ])('%s: %s', (_, __, rule, given, said) => expect(saying(rule, given)).toBe(said));
});

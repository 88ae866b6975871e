/** S3's "meaning of public", key by key: the keys that say for whom a service calls. */
import type { Row } from './row.ts';

export const SOURCE: readonly Row[] = [
  [
    'ours',
    'a topic of an account',
    { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:111122223333:topic' } },
  ],
  ['ours', 'a service in an account', { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:111122223333:*' } }],
  [
    'others',
    'a topic of another account',
    { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:444455556666:topic' } },
  ],
  [
    'others',
    'a bucket, whose account the ARN does not tell',
    { ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::amzn-s3-demo-source-bucket' } },
  ],
  ['everybody', 'any bucket', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } }],
  ['everybody', 'a topic of any account', { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:*:topic' } }],
  [
    'everybody',
    'all but a topic',
    { ArnNotLike: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:111122223333:topic' } },
  ],
  [
    'everybody',
    'a topic, or no resource',
    { ArnLikeIfExists: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:111122223333:topic' } },
  ],
  [
    'ours',
    'a topic, and not without a resource',
    {
      ArnLikeIfExists: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:111122223333:topic' },
      Null: { 'aws:SourceArn': 'false' },
    },
  ],
  [
    'everybody',
    'all values of none are a topic',
    { 'ForAllValues:ArnLike': { 'aws:SourceArn': 'arn:aws:sns:us-east-1:111122223333:topic' } },
  ],

  ['ours', 'the account of a resource', { StringEquals: { 'aws:SourceAccount': '111122223333' } }],
  ['others', 'another account of a resource', { StringEquals: { 'aws:SourceAccount': '444455556666' } }],
  ['everybody', 'any account of a resource', { StringLike: { 'aws:SourceAccount': '*' } }],
  [
    'everybody',
    'all but the account of a resource',
    { StringNotEquals: { 'aws:SourceAccount': '111122223333' } },
  ],
  [
    'everybody',
    'the account of a resource, or none',
    { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } },
  ],
  [
    'everybody',
    'all values of none are the account of a resource',
    { 'ForAllValues:StringEquals': { 'aws:SourceAccount': '111122223333' } },
  ],
  ['ours', 'the owner of a resource', { StringEquals: { 'aws:SourceOwner': '111122223333' } }],
  ['others', 'another owner of a resource', { StringEquals: { 'aws:SourceOwner': '444455556666' } }],
  ['everybody', 'any owner of a resource', { StringLike: { 'aws:SourceOwner': '*' } }],
  [
    'everybody',
    'all but the owner of a resource',
    { StringNotEquals: { 'aws:SourceOwner': '111122223333' } },
  ],
  [
    'everybody',
    'the owner of a resource, or none',
    { StringEqualsIfExists: { 'aws:SourceOwner': '111122223333' } },
  ],
  [
    'everybody',
    'all values of none are the owner of a resource',
    { 'ForAllValues:StringEquals': { 'aws:SourceOwner': '111122223333' } },
  ],
];

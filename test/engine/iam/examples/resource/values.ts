/** IAM's pages about several values, several keys and sets: the same keys, with other operators. */
import type { Row } from './row.ts';

export const VALUES: readonly Row[] = [
  ['everybody', 'an organization, or any', { StringLike: { 'aws:PrincipalOrgID': ['o-a1b2c3d4e5', 'o-*'] } }],
  [
    'others',
    'two organizations',
    { StringEquals: { 'aws:PrincipalOrgID': ['o-a1b2c3d4e5', 'o-z9y8x7w6v5'] } },
  ],
  [
    'ours',
    'an organization in other letters',
    { StringEqualsIgnoreCase: { 'aws:PrincipalOrgID': 'O-A1B2C3D4E5' } },
  ],
  [
    'ours',
    'a set of one value, one of which is an organization',
    { 'ForAnyValue:StringEquals': { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
  ],
  [
    'everybody',
    'a set of one value, one of which is no organization',
    { 'ForAnyValue:StringNotEquals': { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
  ],
  [
    'ours',
    'the values of an account if the key is there, which is always',
    { 'ForAllValues:StringEquals': { 'aws:PrincipalAccount': '111122223333' } },
  ],
  [
    'others',
    'the values of a user id if the key is there, which is always',
    { 'ForAllValues:StringEquals': { 'aws:userid': 'AIDACKCEVSQ6C2EXAMPLE' } },
  ],
  [
    'everybody',
    'all values of none are a role',
    { 'ForAllValues:ArnLike': { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } },
  ],
  [
    'everybody',
    'all values of none are a range',
    { 'ForAllValues:IpAddress': { 'aws:SourceIp': '203.0.113.0/24' } },
  ],
  ['everybody', 'a range, or all', { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '0.0.0.0/0'] } }],
  ['everybody', 'all of IPv6', { IpAddress: { 'aws:SourceIp': '::/0' } }],
  [
    'others',
    'an account and another',
    { StringEquals: { 'aws:SourceAccount': ['111122223333', '444455556666'] } },
  ],
  ['everybody', 'an account, or any', { StringLike: { 'aws:SourceAccount': ['111122223333', '*'] } }],
  [
    'ours',
    'a range and an organization',
    {
      IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
      StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
    },
  ],
  [
    'others',
    'a range and no organization',
    {
      IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
      StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
    },
  ],
  [
    'ours',
    'an ARN compared as text',
    { StringEquals: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:111122223333:topic' } },
  ],
  [
    'ours',
    'an ARN compared as text with wildcards',
    { StringLike: { 'aws:SourceArn': 'arn:aws:sns:*:111122223333:*' } },
  ],
  [
    'others',
    'a bucket of whichever account and an account that is not ours',
    { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' }, StringEquals: { 'aws:SourceAccount': '444455556666' } },
  ],
  [
    'ours',
    'a bucket of our account',
    {
      ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::amzn-s3-demo-source-bucket' },
      StringEquals: { 'aws:SourceAccount': '111122223333' },
    },
  ],
];

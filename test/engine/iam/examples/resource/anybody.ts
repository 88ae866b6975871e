/** Keys that are not in S3's list of those that make a policy non-public: anybody can have, or choose, their values. */
import type { Row } from './row.ts';

export const ANYBODY: readonly Row[] = [
  ['everybody', 'a referer', { StringLike: { 'aws:Referer': 'http://www.example.com/*' } }],
  ['everybody', 'a browser', { StringEquals: { 'aws:UserAgent': 'our-client/1.0' } }],
  ['everybody', 'a tag of whoever calls', { StringEquals: { 'aws:PrincipalTag/team': 'blue' } }],
  ['everybody', 'a user name', { StringEquals: { 'aws:username': 'deploy' } }],
  ['everybody', 'encryption on the way', { Bool: { 'aws:SecureTransport': 'true' } }],
  ['everybody', 'a service that calls for whoever', { Bool: { 'aws:ViaAWSService': 'true' } }],
  ['everybody', 'an address in whichever VPC', { IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' } }],
  ['everybody', 'an ACL', { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } }],
  ['everybody', 'a time', { DateGreaterThan: { 'aws:CurrentTime': '2013-12-15T12:00:00Z' } }],
  ['everybody', 'a second factor', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }],
  [
    'everybody',
    'the account of the resource itself',
    { StringEquals: { 'aws:ResourceAccount': '111122223333' } },
  ],
  [
    'everybody',
    'the organization of the resource itself',
    { StringEquals: { 'aws:ResourceOrgID': 'o-a1b2c3d4e5' } },
  ],
  [
    'everybody',
    'a service on the way to the key',
    { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } },
  ],
  ['everybody', 'any principal with an ARN', { Null: { 'aws:PrincipalArn': 'false' } }],
  // An earlier edition of the page had this one in its list.
  [
    'everybody',
    'a key that encrypts',
    {
      StringEquals: {
        's3:x-amz-server-side-encryption-aws-kms-key-id':
          'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  ],
];

/** S3's "meaning of public", key by key: the keys that say from where or through what the call comes. */
import type { Row } from './row.ts';

export const WHENCE: readonly Row[] = [
  ['others', 'a narrow range', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }],
  ['everybody', 'half of the internet', { IpAddress: { 'aws:SourceIp': '0.0.0.0/1' } }],
  [
    'everybody',
    'the whole of the internet in halves',
    { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } },
  ],
  ['others', 'the widest range that is not public', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }],
  ['others', 'a narrow range of IPv6', { IpAddress: { 'aws:SourceIp': '2001:db8::/32' } }],
  ['everybody', 'all of the IPv6 that is in use', { IpAddress: { 'aws:SourceIp': '2000::/3' } }],
  ['everybody', 'all but a range', { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }],
  ['everybody', 'a range, or any VPC endpoint', { IpAddressIfExists: { 'aws:SourceIp': '203.0.113.0/24' } }],

  ['others', 'a fixed VPC', { StringEquals: { 'aws:SourceVpc': 'vpc-91237329' } }],
  ['everybody', 'any VPC', { StringLike: { 'aws:SourceVpc': 'vpc-*' } }],
  ['everybody', 'all but a VPC', { StringNotEquals: { 'aws:SourceVpc': 'vpc-91237329' } }],
  ['everybody', 'a VPC, or none', { StringEqualsIfExists: { 'aws:SourceVpc': 'vpc-91237329' } }],
  [
    'everybody',
    'all values of none are a VPC',
    { 'ForAllValues:StringEquals': { 'aws:SourceVpc': 'vpc-91237329' } },
  ],
  ['others', 'a fixed endpoint', { StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }],
  ['everybody', 'any endpoint', { StringLike: { 'aws:SourceVpce': 'vpce-*' } }],
  ['everybody', 'all but an endpoint', { StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }],
  ['everybody', 'an endpoint, or none', { StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }],
  [
    'everybody',
    'all values of none are an endpoint',
    { 'ForAllValues:StringEquals': { 'aws:SourceVpce': 'vpce-1a2b3c4d' } },
  ],

  [
    'ours',
    'the access points of an account',
    { ArnLike: { 's3:DataAccessPointArn': 'arn:aws:s3:us-west-2:111122223333:accesspoint/*' } },
  ],
  [
    'others',
    'an access point of another account',
    { ArnEquals: { 's3:DataAccessPointArn': 'arn:aws:s3:us-west-2:444455556666:accesspoint/finance' } },
  ],
  [
    'everybody',
    'an access point of any account',
    { ArnLike: { 's3:DataAccessPointArn': 'arn:aws:s3:us-west-2:*:accesspoint/finance' } },
  ],
  [
    'everybody',
    'all but an access point',
    { ArnNotLike: { 's3:DataAccessPointArn': 'arn:aws:s3:us-west-2:111122223333:accesspoint/*' } },
  ],
  [
    'everybody',
    'an access point, or none',
    { ArnLikeIfExists: { 's3:DataAccessPointArn': 'arn:aws:s3:us-west-2:111122223333:accesspoint/*' } },
  ],
  [
    'everybody',
    'all values of none are an access point',
    {
      'ForAllValues:ArnLike': { 's3:DataAccessPointArn': 'arn:aws:s3:us-west-2:111122223333:accesspoint/*' },
    },
  ],
  [
    'ours',
    'the account of an access point',
    { StringEquals: { 's3:DataAccessPointAccount': '111122223333' } },
  ],
  [
    'others',
    'another account of an access point',
    { StringEquals: { 's3:DataAccessPointAccount': '444455556666' } },
  ],
  ['everybody', 'any account of an access point', { StringLike: { 's3:DataAccessPointAccount': '*' } }],
  [
    'everybody',
    'all but the account of an access point',
    { StringNotEquals: { 's3:DataAccessPointAccount': '111122223333' } },
  ],
  [
    'everybody',
    'the account of an access point, or none',
    { StringEqualsIfExists: { 's3:DataAccessPointAccount': '111122223333' } },
  ],
  [
    'everybody',
    'all values of none are the account of an access point',
    { 'ForAllValues:StringEquals': { 's3:DataAccessPointAccount': '111122223333' } },
  ],
];

/** Which conditions keep the public out of an Allow with Principal "*". */
import { describe, expect, it } from '@jest/globals';
import { publicGrants } from '../../../engine/iam/public-access.ts';
import { parsePolicy } from '../../../inventory/policy-document.ts';

const isPublic = (Condition: object) => {
  const Statement = { Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*', Condition };
  return (
    publicGrants(parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement })), ['kms:*']).length > 0
  );
};
const ACCOUNT = '111122223333';

describe('a condition limits who calls', () => {
  it.each<[operator: string, key: string, value: string | string[]]>([
    ['StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3'],
    ['StringEquals', 'AWS:principalorgid', ['o-a1b2c3', 'o-d4e5f6']],
    ['StringEqualsIgnoreCase', 'aws:PrincipalOrgID', 'o-a1b2c3'],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-a1b2c3/r-ab12/ou-ab12-*'],
    ['StringLike', 'aws:PrincipalArn', `arn:aws:iam::${ACCOUNT}:role/*`],
    ['ArnEquals', 'aws:PrincipalArn', `arn:aws:iam::${ACCOUNT}:role/deploy`],
    ['StringEquals', 'aws:PrincipalAccount', ACCOUNT],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::their-bucket'],
    ['ArnLike', 'aws:SourceArn', `arn:aws:cloudtrail:*:${ACCOUNT}:trail/*`],
    ['StringEquals', 'aws:SourceAccount', ACCOUNT],
    ['StringEquals', 'aws:SourceOwner', ACCOUNT],
    ['StringEquals', 'aws:SourceOrgID', 'o-a1b2c3'],
    ['StringEquals', 'aws:SourceVpc', 'vpc-1'],
    ['StringEquals', 'aws:PrincipalOrgID', '${aws:ResourceOrgID}'],
    ['StringEquals', 'aws:PrincipalAccount', '${aws:resourceAccount}'],
    ['ArnLike', 'ec2:SourceInstanceArn', `arn:aws:ec2:*:${ACCOUNT}:instance/*`],
    ['Bool', 'aws:PrincipalIsAWSService', 'true'],
    ['Bool', 'elasticfilesystem:AccessedViaMountTarget', 'true'],
    ['StringEquals', 'aws:PrincipalServiceName', 'cloudtrail.amazonaws.com'],
    ['stringequals', 'aws:SourceVpce', ['vpce-1', 'vpce-2']],
    ['StringLike', 'aws:userid', 'AROAIOSFODNN7EXAMPLE:*'],
    ['StringEquals', 's3:DataAccessPointAccount', ACCOUNT],
    ['StringLike', 's3:DataAccessPointArn', `arn:aws:s3:eu-west-1:${ACCOUNT}:accesspoint/*`],
    ['StringEquals', 'kms:CallerAccount', ACCOUNT],
    ['IpAddress', 'aws:SourceIp', ['203.0.113.0/24', '2001:db8::/32', '10.0.0.0/8']],
    ['IpAddress', 'aws:SourceIp', ['10.0.0.0/8', '11.0.0.0/8']],
    ['IpAddress', 'aws:SourceIp', ['198.51.100.7', '2001:db8::1']],
  ])('%s %s %s', (operator, key, value) => expect(isPublic({ [operator]: { [key]: value } })).toBe(false));

  it('among others that do not', () =>
    expect(
      isPublic({ Bool: { 'aws:SecureTransport': true }, StringEquals: { 'kms:CallerAccount': ACCOUNT } }),
    ).toBe(false));
  it('where the key must be there', () =>
    expect(
      isPublic({
        'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3/*' },
        Null: { 'aws:PrincipalOrgPaths': false },
      }),
    ).toBe(false));
});

it('a key that must be there does not limit by another', () =>
  expect(
    isPublic({ StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-1' }, Null: { 'aws:SourceVpc': 'false' } }),
  ).toBe(true));

describe('a condition does not limit who calls', () => {
  it.each<[operator: string, key: string, value: string | string[]]>([
    ['StringLike', 'aws:PrincipalOrgID', '*'],
    ['StringLike', 'aws:PrincipalOrgID', 'o-*'],
    ['StringEquals', 'aws:PrincipalOrgID', ['o-a1b2c3', '*']],
    ['StringEquals', 'aws:PrincipalOrgID', '${aws:PrincipalTag/org}'],
    ['StringEquals', 'aws:PrincipalAccount', 'anonymous'],
    [
      'StringEquals',
      's3:x-amz-server-side-encryption-aws-kms-key-id',
      'arn:aws:kms:eu-west-1:111122223333:key/1',
    ],
    ['Bool', 'aws:PrincipalIsAWSService', 'false'],
    ['BoolIfExists', 'aws:PrincipalIsAWSService', 'true'],
    ['Bool', 'elasticfilesystem:AccessedViaMountTarget', 'false'],
    ['StringNotEquals', 'aws:PrincipalOrgID', 'o-a1b2c3'],
    ['StringEqualsIfExists', 'aws:PrincipalOrgID', 'o-a1b2c3'],
    ['ForAllValues:StringLike', 'aws:PrincipalOrgPaths', 'o-a1b2c3/*'],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-*/r-ab12/*'],
    ['ArnNotLike', 'aws:PrincipalArn', `arn:aws:iam::${ACCOUNT}:role/*`],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:role/deploy'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::*'],
    ['StringLike', 'aws:userid', '*:deploy'],
    ['Null', 'aws:SourceVpce', 'false'],
    ['Bool', 'aws:SecureTransport', 'true'],
    ['StringEquals', 'aws:Referer', 'https://example.com/'],
    ['StringEquals', 'aws:PrincipalTag/team', 'a'],
    ['StringEquals', 'aws:username', 'alice'],
    ['StringEquals', 'kms:ViaService', 's3.eu-west-1.amazonaws.com'],
    ['NotIpAddress', 'aws:SourceIp', '203.0.113.0/24'],
    ['IpAddress', 'aws:SourceIp', '0.0.0.0/0'],
    ['IpAddress', 'aws:SourceIp', ['0.0.0.0/1', '128.0.0.0/1']],
    ['IpAddress', 'aws:SourceIp', ['16.0.0.0/8', '17.0.0.0/8']],
    ['IpAddress', 'aws:SourceIp', ['16.0.0.0/8', '17.0.0.0']],
    ['IpAddress', 'aws:SourceIp', ['203.0.113.0/24', '::/0']],
    ['IpAddress', 'aws:SourceIp', '2001::/31'],
    ['IpAddress', 'aws:SourceIp', 'anywhere'],
    ['IpAddress', 'aws:SourceIp', '1:2:3'],
  ])('%s %s %s', (operator, key, value) => expect(isPublic({ [operator]: { [key]: value } })).toBe(true));
});

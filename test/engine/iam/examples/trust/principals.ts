/** Roles that accounts, and services, assume. */
import type { TrustExample } from '../example.ts';

const trust = (Principal: unknown, Condition?: object, Action: unknown = 'sts:AssumeRole') => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal, Action, ...(Condition && { Condition }) },
});
const THEIRS = { AWS: 'arn:aws:iam::444455556666:root' };
const NONE = { world: false, foreignWithExternalId: false, foreignWithoutExternalId: false } as const;
const FOREIGN = { ...NONE, foreignWithoutExternalId: true } as const;
const WORLD = { ...FOREIGN, world: true } as const;

export const PRINCIPALS: readonly TrustExample[] = [
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
    says: 'a third party, with the id that tells us from its other customers',
    policy: trust({ AWS: '444455556666' }, { StringEquals: { 'sts:ExternalId': '12345' } }),
    ...NONE,
    foreignWithExternalId: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    says: 'a third party, without an id: a confused deputy',
    policy: trust({ AWS: '444455556666' }),
    ...FOREIGN,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
    says: 'a third party, with an id if it gives one',
    policy: trust(THEIRS, { StringEqualsIfExists: { 'sts:ExternalId': '12345' } }),
    ...FOREIGN,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
    says: 'a third party, with any id',
    policy: trust(THEIRS, { StringLike: { 'sts:ExternalId': '*' } }),
    ...FOREIGN,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html',
    says: 'another account, with a second factor',
    policy: trust(THEIRS, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
    ...FOREIGN,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/tutorial_cross-account-with-roles.html',
    says: 'our own account',
    policy: trust({ AWS: 'arn:aws:iam::111122223333:root' }),
    ...NONE,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html',
    says: 'a user of ours who tells who it is',
    policy: trust(
      { AWS: 'arn:aws:iam::111122223333:user/Developer' },
      { StringLike: { 'sts:SourceIdentity': '${aws:username}' } },
      ['sts:AssumeRole', 'sts:SetSourceIdentity'],
    ),
    ...NONE,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous',
    says: 'everybody',
    policy: trust('*'),
    ...WORLD,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous',
    says: 'everybody who knows an id, which is no secret',
    policy: trust({ AWS: '*' }, { StringEquals: { 'sts:ExternalId': '12345' } }),
    ...NONE,
    world: true,
    foreignWithExternalId: true,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid',
    says: 'the accounts of the organization',
    policy: trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
    ...NONE,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid',
    says: 'the accounts of another organization',
    policy: trust('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-z9y8x7w6v5' } }),
    ...FOREIGN,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid',
    says: 'all accounts but those of an organization',
    policy: trust('*', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-z9y8x7w6v5' } }),
    ...WORLD,
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-service.html',
    says: 'EC2, which acts for instances of our own account only',
    policy: trust({ Service: 'ec2.amazonaws.com' }),
    ...NONE,
    service: 'unsourced',
  },
  {
    page: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
    says: 'Lambda, for functions of our own account only',
    policy: trust({ Service: 'lambda.amazonaws.com' }),
    ...NONE,
    service: 'unsourced',
  },
  {
    page: 'https://docs.aws.amazon.com/incident-manager/latest/userguide/cross-service-confused-deputy-prevention.html',
    says: 'Incident Manager, for a plan of our account',
    policy: trust(
      { Service: 'ssm-incidents.amazonaws.com' },
      {
        ArnLike: {
          'aws:SourceArn': 'arn:aws:ssm-incidents:*:111122223333:incident-record/myresponseplan/*',
        },
      },
    ),
    ...NONE,
    service: 'sourced',
  },
  {
    page: 'https://docs.aws.amazon.com/personalize/latest/dg/cross-service-confused-deputy-prevention.html',
    says: 'Personalize, for our account',
    policy: trust(
      { Service: 'personalize.amazonaws.com' },
      {
        StringEquals: { 'aws:SourceAccount': '111122223333' },
        StringLike: { 'aws:SourceArn': 'arn:aws:personalize:us-east-1:111122223333:*' },
      },
    ),
    ...NONE,
    service: 'sourced',
  },
  {
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    says: 'a service, for whichever account if it names none',
    policy: trust(
      { Service: 'ssm-incidents.amazonaws.com' },
      { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } },
    ),
    ...NONE,
    service: 'unsourced',
  },
];

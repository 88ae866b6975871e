import { ec2 } from '../ec2/service.ts';
import { credentialsOf } from '../iam/credential-report.ts';
import { virtualMfaDevicesOf } from '../iam/mfa-devices.ts';
import { iam } from '../iam/service.ts';
import { ORGANIZATIONS_ENDPOINT, organizations } from '../organizations/service.ts';
import { defineResource } from '../resource.ts';
import { s3Control } from '../s3/service.ts';
import { known, service } from '../service.ts';

const accounts = service('account', () => import('@aws-sdk/client-account'));

/** The account itself: the home of every account-wide setting. */
export const account = defineResource(
  {
    type: 'AWS::::Account',
    scope: 'account',
    list: known(({ accountId }) => [{ Account: accountId }]),
    always: ['Account'],
    id: ({ Account }, { partition }) => ({ arn: `arn:${partition}:iam::${Account}:root` }),
  },
  {
    s3PublicAccessBlock: s3Control.read('GetPublicAccessBlock', {
      input: ({ Account }) => ({ AccountId: Account }),
      pick: 'PublicAccessBlockConfiguration',
      emptyMeans: 'gap',
      always: ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'],
      absentWhen: ['NoSuchPublicAccessBlockConfiguration'],
      actions: ['s3:GetAccountPublicAccessBlock'],
    }),
    /** Without one, AWS's own default counts: 8 characters of three kinds, never expiring. */
    passwordPolicy: iam.read('GetAccountPasswordPolicy', {
      input: () => ({}),
      pick: 'PasswordPolicy',
      emptyMeans: 'gap',
      absentWhen: ['NoSuchEntity', 'NoSuchEntityException'],
      always: [
        'MinimumPasswordLength',
        'RequireSymbols',
        'RequireNumbers',
        'RequireUppercaseCharacters',
        'RequireLowercaseCharacters',
        'ExpirePasswords',
      ],
    }),
    /** The regions that the account may use, whether they are scanned or not. */
    enabledRegions: ec2.read('DescribeRegions', {
      input: () => ({}),
      pick: 'Regions',
      emptyMeans: 'gap',
      always: ['RegionName'],
    }),
    /** The organization that the account is in, as it tells its members; absent where it is in none. */
    organization: organizations.read('DescribeOrganization', {
      input: () => ({}),
      pick: 'Organization',
      emptyMeans: 'gap',
      always: ['Id', 'MasterAccountId'],
      absentWhen: ['AWSOrganizationsNotInUseException'],
      select: (organization) => organization, // the management account lists it by the same call
      endpoint: ORGANIZATIONS_ENDPOINT,
    }),
    /** Counts and limits of IAM, and whether the root user has MFA and keys: 1 or 0. */
    summary: iam.read('GetAccountSummary', {
      input: () => ({}),
      pick: 'SummaryMap',
      emptyMeans: 'gap',
      always: ['AccountMFAEnabled', 'AccountAccessKeysPresent'],
    }),
    /** The root user's row of the credential report. */
    rootCredentials: credentialsOf(() => '<root_account>'),
    /** The virtual ones of the root user. */
    rootVirtualMfaDevices: virtualMfaDevicesOf(
      ({ Account }: { readonly Account: string }, { partition }) => `arn:${partition}:iam::${Account}:root`,
    ),
    /** IAM Identity Center makes one of its own in each account that it lets people into. */
    samlProviders: iam.read('ListSAMLProviders', {
      input: () => ({}),
      pick: 'SAMLProviderList',
      emptyMeans: 'gap',
      always: ['Arn'],
    }),
    /** To whom AWS writes, and where. There is always one: whoever opens an account must give it. */
    contact: accounts.read('GetContactInformation', {
      input: () => ({}),
      pick: 'ContactInformation',
      emptyMeans: 'gap',
      always: ['FullName', 'AddressLine1', 'City', 'PostalCode', 'CountryCode', 'PhoneNumber'],
    }),
    securityContact: accounts.read('GetAlternateContact', {
      input: () => ({ AlternateContactType: 'SECURITY' }),
      pick: 'AlternateContact',
      emptyMeans: 'gap',
      always: ['EmailAddress', 'PhoneNumber'], // whoever registers a contact must give both
      absentWhen: ['ResourceNotFoundException'],
    }),
  },
);

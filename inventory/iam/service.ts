import { service } from '../service.ts';

export const iam = service('iam', () => import('@aws-sdk/client-iam'));

/** The resource went away between listing and reading; both spellings are in use. */
export const goneWhen = ['NoSuchEntity', 'NoSuchEntityException'] as const;

/**
 * The input by which users, roles, groups and policies are listed: always the same, so that the call is made once.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export const DETAILS = {
  Filter: ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'],
  MaxItems: 1000,
} as const;

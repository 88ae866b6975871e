/** What a region is watched by: facets of `AWS::::Region`. */
import type { Place } from '../call.ts';
import { service } from '../service.ts';

const inspector = service('inspector2', () => import('@aws-sdk/client-inspector2'));
export const macie = service('macie2', () => import('@aws-sdk/client-macie2'));
const securityHub = service('securityhub', () => import('@aws-sdk/client-securityhub'));

interface State {
  readonly status?: string | undefined;
}
/** What Inspector says of an account. */
interface Inspected {
  readonly accountId?: string | undefined;
  readonly resourceState?:
    Readonly<Partial<Record<'ec2' | 'ecr' | 'lambda' | 'lambdaCode', State>>> | undefined;
}

const nothing = () => ({});

/**
 * Security Hub and Macie refuse with the same error those who may not ask, and those who have not enabled them: only the
 * message tells them apart. AWS's own handler of AWS::Macie::Session reads it:
 * https://github.com/aws-cloudformation/aws-cloudformation-resource-providers-macie
 */
const NO_HUB = ['InvalidAccessException: is not subscribed to AWS Security Hub'];
export const NO_MACIE = ['AccessDeniedException: Macie is not enabled'];

export const detection = {
  securityHub: securityHub.read('DescribeHub', {
    input: nothing,
    emptyMeans: 'gap',
    always: ['HubArn'],
    absentWhen: NO_HUB,
  }),
  securityHubStandards: securityHub.read('GetEnabledStandards', {
    input: nothing,
    pick: 'StandardsSubscriptions',
    emptyMeans: 'gap',
    always: ['StandardsArn', 'StandardsStatus'],
    absentWhen: NO_HUB,
  }),
  securityHubProducts: securityHub.read('ListEnabledProductsForImport', {
    input: nothing,
    pick: 'ProductSubscriptions',
    emptyMeans: 'gap',
    absentWhen: NO_HUB,
  }),
  /** What Inspector scans; where it was never activated, AWS says DISABLED of each. */
  inspector: inspector.read('BatchGetAccountStatus', {
    input: (_: unknown, { accountId }: Place) => ({ accountIds: [accountId] }),
    pick: 'accounts',
    emptyMeans: 'gap',
    always: [
      'ec2',
      'ecr',
      'lambda',
      'lambdaCode',
      'ec2.status',
      'ecr.status',
      'lambda.status',
      'lambdaCode.status',
    ],
    select: (accounts: readonly Inspected[], _: unknown, { accountId }: Place) =>
      accounts.find((one) => one.accountId === accountId)?.resourceState,
  }),
  macie: macie.read('GetMacieSession', {
    input: nothing,
    emptyMeans: 'gap',
    always: ['status'],
    absentWhen: NO_MACIE,
  }),
  /** The account that manages Macie for this one; absent for administrators, and those who have none. */
  macieAdministrator: macie.read('GetAdministratorAccount', {
    input: nothing,
    pick: 'administrator',
    emptyMeans: 'absent',
    absentWhen: NO_MACIE,
  }),
  macieDiscovery: macie.read('GetAutomatedDiscoveryConfiguration', {
    input: nothing,
    emptyMeans: 'gap',
    always: ['status'],
    absentWhen: NO_MACIE,
  }),
};

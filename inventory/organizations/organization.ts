import { iam } from '../iam/service.ts';
import { defineResource } from '../resource.ts';
import { ORGANIZATIONS_ENDPOINT, organizations } from './service.ts';

/** The organization, told once: by its management account. Members see it too, but it is not theirs. */
export const organization = defineResource(
  {
    type: 'AWS::::Organization',
    scope: 'global',
    list: organizations.list('DescribeOrganization', {
      items: 'Organization',
      absentWhen: ['AWSOrganizationsNotInUseException'],
      where: ({ MasterAccountId }, { accountId }) =>
        MasterAccountId === undefined || MasterAccountId === accountId,
      endpoint: ORGANIZATIONS_ENDPOINT,
    }),
    always: ['Id', 'Arn', 'FeatureSet', 'MasterAccountId'],
    id: ({ Id, Arn }) => ({ arn: Arn, name: Id, tags: [] }), // the organization itself cannot be tagged
  },
  {
    /**
     * What the management account does centrally about root users. Absent where IAM has no trusted access to the
     * organization, or may not have it: https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOrganizationsFeatures.html
     */
    rootAccessFeatures: iam.read('ListOrganizationsFeatures', {
      input: () => ({}),
      pick: 'EnabledFeatures',
      emptyMeans: 'gap',
      absentWhen: ['ServiceAccessNotEnabledException', 'OrganizationNotInAllFeaturesModeException'],
      goneWhen: ['OrganizationNotFoundException'],
    }),
    delegatedAdministrators: organizations.read('ListDelegatedAdministrators', {
      input: () => ({}),
      pick: 'DelegatedAdministrators',
      emptyMeans: 'gap',
      always: ['Id'],
      goneWhen: ['AWSOrganizationsNotInUseException'],
      endpoint: ORGANIZATIONS_ENDPOINT,
    }),
  },
);

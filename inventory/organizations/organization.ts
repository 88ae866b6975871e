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

import { defineResource } from '../resource.ts';
import { childrenOf } from '../service.ts';
import { organization } from './organization.ts';
import { ORGANIZATIONS_ENDPOINT, organizations } from './service.ts';

const endpoint = ORGANIZATIONS_ENDPOINT;
const goneWhen = ['ParentNotFoundException'];

/** The root that all accounts and units of the organization hang from. CloudFormation has no word for it. */
export const root = defineResource(
  {
    type: 'AWS::Organizations::Root',
    scope: 'global',
    list: childrenOf(organization, organizations.list('ListRoots', { items: 'Roots', endpoint })),
    always: ['Id', 'Arn', 'PolicyTypes', 'PolicyTypes.Type', 'PolicyTypes.Status'],
    id: ({ Id, Arn }) => ({ arn: Arn, name: Id }),
  },
  {
    units: organizations.read('ListOrganizationalUnitsForParent', {
      input: ({ Id }) => ({ ParentId: Id }),
      pick: 'OrganizationalUnits',
      emptyMeans: 'gap',
      always: ['Id'],
      // They are counted: where one of them makes no sense, nobody knows how many there are.
      parse: (units) => units.map((unit) => ({ ...unit })),
      goneWhen,
      endpoint,
    }),
    /** Those directly beneath it. */
    accounts: organizations.read('ListAccountsForParent', {
      input: ({ Id }) => ({ ParentId: Id }),
      pick: 'Accounts',
      emptyMeans: 'gap',
      always: ['Id'],
      goneWhen,
      endpoint,
    }),
    tags: organizations.read('ListTagsForResource', {
      input: ({ Id }) => ({ ResourceId: Id }),
      pick: 'Tags',
      emptyMeans: 'gap',
      goneWhen: ['TargetNotFoundException'],
      endpoint,
    }),
  },
);

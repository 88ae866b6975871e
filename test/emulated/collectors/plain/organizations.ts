import {
  DescribeOrganizationCommand,
  ListAccountsForParentCommand,
  ListDelegatedAdministratorsCommand,
  ListOrganizationalUnitsForParentCommand,
  ListPoliciesCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
  ListTargetsForPolicyCommand,
} from '@aws-sdk/client-organizations';
import type { Clients } from '../clients.ts';
import { json, tagsOf, type Case, type Plain } from './plain.ts';

/** One organization has one management account; what its member sees of it is not the member's to tell. */
async function managed({ organizations, accountId }: Clients) {
  const { Organization = {} } = await organizations.send(new DescribeOrganizationCommand({}));
  return Organization.MasterAccountId === accountId ? Organization : undefined;
}

const organizationCase: Case = {
  least: 1,
  blind: ['rootAccessFeatures'],
  read: async (clients) => {
    const self = await managed(clients);
    if (!self) return [];
    const admins = await clients.organizations.send(new ListDelegatedAdministratorsCommand({}));
    const facets = { delegatedAdministrators: admins.DelegatedAdministrators?.map(json) };
    return [{ arn: self.Arn ?? '', region: 'global', name: self.Id, tags: {}, self, facets }];
  },
};

const rootCase: Case = {
  least: 1,
  read: async (clients) => {
    if (!(await managed(clients))) return [];
    const { organizations } = clients;
    const { Roots = [] } = await organizations.send(new ListRootsCommand({}));
    return Promise.all(
      Roots.map(async (self): Promise<Plain> => {
        const { Id: ParentId, Arn: arn = '' } = self;
        const units = await organizations.send(new ListOrganizationalUnitsForParentCommand({ ParentId }));
        const accounts = await organizations.send(new ListAccountsForParentCommand({ ParentId }));
        const { Tags } = await organizations.send(new ListTagsForResourceCommand({ ResourceId: ParentId }));
        return {
          ...{ arn, region: 'global', name: ParentId, tags: tagsOf(Tags), self: json(self) },
          facets: {
            units: units.OrganizationalUnits?.map(json),
            accounts: accounts.Accounts?.map(json),
            tags: Tags,
          },
        };
      }),
    );
  },
};

const policyCase: Case = {
  least: 4,
  read: async (clients) => {
    if (!(await managed(clients))) return [];
    const { organizations } = clients;
    const kinds = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY', 'TAG_POLICY'] as const;
    const lists = await Promise.all(
      kinds.map((Filter) => organizations.send(new ListPoliciesCommand({ Filter }))),
    );
    return Promise.all(
      lists
        .flatMap(({ Policies = [] }) => Policies)
        .map(async (self): Promise<Plain> => {
          const { Id: PolicyId, Arn: arn = '' } = self;
          const { Targets } = await organizations.send(new ListTargetsForPolicyCommand({ PolicyId }));
          const { Tags } = await organizations.send(new ListTagsForResourceCommand({ ResourceId: PolicyId }));
          return {
            ...{ arn, region: 'global', name: PolicyId, tags: tagsOf(Tags), self: json(self) },
            facets: { targets: Targets?.map(json), tags: Tags },
          };
        }),
    );
  },
};

export const organizationCases: Readonly<Record<string, Case>> = {
  'AWS::::Organization': organizationCase,
  'AWS::Organizations::Policy': policyCase,
  'AWS::Organizations::Root': rootCase,
};

import { defineResource } from '../resource.ts';
import { childrenOf, union } from '../service.ts';
import { organization } from './organization.ts';
import { ORGANIZATIONS_ENDPOINT, organizations } from './service.ts';

const endpoint = ORGANIZATIONS_ENDPOINT;
type Kind = 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY' | 'TAG_POLICY';

/** AWS lists one kind at a time. */
const listOf = (Filter: Kind) =>
  organizations.list('ListPolicies', { items: 'Policies', input: () => ({ Filter }), endpoint });

/** Policies of an organization, those of AWS among them: control policies and tag policies. */
export const organizationPolicy = defineResource(
  {
    type: 'AWS::Organizations::Policy',
    scope: 'global',
    list: childrenOf(
      organization,
      union(listOf('SERVICE_CONTROL_POLICY'), listOf('RESOURCE_CONTROL_POLICY'), listOf('TAG_POLICY')),
    ),
    always: ['Id', 'Arn', 'Type', 'AwsManaged'],
    id: ({ Id, Arn }) => ({ arn: Arn, name: Id }),
  },
  {
    /** The roots, units and accounts that it is attached to. */
    targets: organizations.read('ListTargetsForPolicy', {
      input: ({ Id }) => ({ PolicyId: Id }),
      pick: 'Targets',
      emptyMeans: 'gap',
      always: ['TargetId', 'Type'],
      goneWhen: ['PolicyNotFoundException'],
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

import { defineResource } from '../resource.ts';
import { service } from '../service.ts';

const organizations = service('organizations', () => import('@aws-sdk/client-organizations'));

/** The organization, told once: by its management account. Members see it too, but it is not theirs. */
export const organization = defineResource({
  type: 'AWS::::Organization',
  scope: 'global',
  list: organizations.list('DescribeOrganization', {
    items: 'Organization',
    absentWhen: ['AWSOrganizationsNotInUseException'],
    where: ({ MasterAccountId }, { accountId }) =>
      MasterAccountId === undefined || MasterAccountId === accountId,
    endpoint: { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1', 'aws-us-gov': 'us-gov-west-1' },
  }),
  always: ['Id', 'Arn', 'FeatureSet', 'MasterAccountId'],
  id: ({ Id, Arn }) => ({ arn: Arn, name: Id, tags: [] }), // the organization itself cannot be tagged
});

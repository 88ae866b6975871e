import { byMember } from '../by-member.ts';
import { service } from '../service.ts';

const ssm = service('ssm', () => import('@aws-sdk/client-ssm'));

/**
 * What Systems Manager tells of an instance that its agent has registered; absent where it has not. All nodes of a region
 * are told at once.
 */
export const managedNode = ssm.read('DescribeInstanceInformation', {
  input: () => ({ MaxResults: 50 }),
  pick: 'InstanceInformationList',
  emptyMeans: 'absent',
  beside: 'InstanceInformationList',
  always: ['PingStatus'],
  parse: (all) => byMember(all, 'InstanceId', 'ssm:DescribeInstanceInformation'),
  select: (byId, { InstanceId }: { readonly InstanceId: string }) => {
    const node = byId.get(InstanceId);
    return node && { InstanceId, PingStatus: node.PingStatus };
  },
});

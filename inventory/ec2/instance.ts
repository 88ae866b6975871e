import { defineResource } from '../resource.ts';
import { ec2, ec2Arn } from './service.ts';

/** AWS lists a terminated instance for about an hour more. It is gone for us: nothing can bring it back. */
const ALIVE = ['pending', 'running', 'stopping', 'stopped'];

export const instance = defineResource({
  type: 'AWS::EC2::Instance',
  scope: 'regional',
  list: ec2.list('DescribeInstances', {
    items: 'Reservations.Instances',
    input: () => ({ MaxResults: 1000, Filters: [{ Name: 'instance-state-name', Values: ALIVE }] }),
  }),
  always: [
    'InstanceId',
    'IamInstanceProfile.Arn',
    'State',
    'State.Name',
    'LaunchTime',
    'MetadataOptions',
    'MetadataOptions.HttpTokens',
    'MetadataOptions.HttpEndpoint',
    'NetworkInterfaces',
    'NetworkInterfaces.NetworkInterfaceId',
    'Tags.Key',
    'VpcId',
  ],
  id: ({ InstanceId, Tags = [] }, at) => ({
    arn: ec2Arn(at, 'instance', InstanceId),
    name: InstanceId,
    tags: Tags,
  }),
});

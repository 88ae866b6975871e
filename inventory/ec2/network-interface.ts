import { defineResource } from '../resource.ts';
import { ec2, ec2Arn } from './service.ts';

export const networkInterface = defineResource({
  type: 'AWS::EC2::NetworkInterface',
  scope: 'regional',
  list: ec2.list('DescribeNetworkInterfaces', {
    items: 'NetworkInterfaces',
    input: () => ({ MaxResults: 1000 }),
  }),
  always: [
    'NetworkInterfaceId',
    'InterfaceType',
    'RequesterManaged',
    'SourceDestCheck',
    'Status',
    'VpcId',
    'SubnetId',
    'Groups',
    'Groups.GroupId',
    'PrivateIpAddresses',
    'Ipv6Addresses',
  ],
  id: ({ NetworkInterfaceId, TagSet = [] }, at) => ({
    arn: ec2Arn(at, 'network-interface', NetworkInterfaceId),
    name: NetworkInterfaceId,
    tags: TagSet,
  }),
});

import { protectionOf } from '../backup/protection.ts';
import { byMember } from '../by-member.ts';
import { daily } from '../cloudwatch/daily.ts';
import { defineResource } from '../resource.ts';
import { managedNode } from '../ssm/managed-node.ts';
import { ec2, ec2Arn } from './service.ts';
import { typeInfo } from './type-info.ts';
import { userData } from './user-data.ts';

/** AWS lists a terminated instance for about an hour more. It is gone for us: nothing can bring it back. */
const ALIVE = ['pending', 'running', 'stopping', 'stopped'];

export const instance = defineResource(
  {
    type: 'AWS::EC2::Instance',
    scope: 'regional',
    list: ec2.list('DescribeInstances', {
      items: 'Reservations.Instances',
      input: () => ({ MaxResults: 1000, Filters: [{ Name: 'instance-state-name', Values: ALIVE }] }),
    }),
    always: [
      'InstanceId',
      'BlockDeviceMappings',
      'BlockDeviceMappings.Ebs',
      'BlockDeviceMappings.Ebs.DeleteOnTermination',
      'EbsOptimized',
      'IamInstanceProfile.Arn',
      'ImageId',
      'InstanceType',
      'State',
      'State.Name',
      'LaunchTime',
      'MetadataOptions',
      'MetadataOptions.HttpTokens',
      'MetadataOptions.HttpEndpoint',
      'Monitoring',
      'Monitoring.State',
      'NetworkInterfaces',
      'NetworkInterfaces.NetworkInterfaceId',
      'NetworkInterfaces.Groups',
      'NetworkInterfaces.Groups.GroupName',
      'Tags.Key',
      'VirtualizationType',
      'VpcId',
    ],
    id: ({ InstanceId, Tags = [] }, at) => ({
      arn: ec2Arn(at, 'instance', InstanceId),
      name: InstanceId,
      tags: Tags,
    }),
  },
  {
    backup: protectionOf(({ InstanceId }: { readonly InstanceId: string }, at) => [
      ec2Arn(at, 'instance', InstanceId),
    ]),
    cpu: daily({
      namespace: 'AWS/EC2',
      name: ({ InstanceId }: Running) => InstanceId,
      dimensions: ({ InstanceId }) => ({ InstanceId }),
      metrics: { CPUUtilization: 'Average' },
      idle: { member: ({ State }) => State.Name, states: ['stopped'] },
    }),
    /**
     * The image it was launched from, asked once an image. Of one that was deregistered AWS answers nothing as long as
     * instances of it are left, and an error later; of one that it no longer lets the account use, one of the two.
     * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html
     */
    image: ec2.read('DescribeImages', {
      input: ({ ImageId }: { readonly ImageId: string }) => ({
        ImageIds: [ImageId],
        IncludeDeprecated: true,
        IncludeDisabled: true,
      }),
      pick: 'Images',
      emptyMeans: 'absent',
      beside: 'Images',
      absentWhen: ['InvalidAMIID.NotFound'],
      parse: (images) => byMember(images, 'ImageId', 'ec2:DescribeImages'),
      select: (byId, { ImageId }) => {
        const image = byId.get(ImageId);
        return image && { ImageId, Name: image.Name, DeprecationTime: image.DeprecationTime };
      },
    }),
    managedNode,
    typeInfo,
    userData,
  },
);
interface Running {
  readonly InstanceId: string;
  readonly State: { readonly Name?: string | undefined };
}

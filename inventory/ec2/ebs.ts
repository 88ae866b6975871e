import { protectionOf } from '../backup/protection.ts';
import { daily } from '../cloudwatch/daily.ts';
import { defineResource } from '../resource.ts';
import { ec2, ec2Arn } from './service.ts';

/** Images and snapshots have ARNs without an account. */
const nobody = { accountId: '' };

export const volume = defineResource(
  {
    type: 'AWS::EC2::Volume',
    scope: 'regional',
    // Without a limit AWS tries to answer all volumes at once, and fails where there are many.
    list: ec2.list('DescribeVolumes', { items: 'Volumes', input: () => ({ MaxResults: 1000 }) }),
    always: ['VolumeId', 'VolumeType', 'State', 'Encrypted', 'Attachments', 'CreateTime', 'Tags.Key'],
    id: ({ VolumeId, Tags = [] }, at) => ({
      arn: ec2Arn(at, 'volume', VolumeId),
      name: VolumeId,
      tags: Tags,
    }),
  },
  {
    /** A backup of an instance holds the volumes that are attached to it. */
    backup: protectionOf(({ VolumeId, Attachments }: Attached, at) => [
      ec2Arn(at, 'volume', VolumeId),
      ...Attachments.flatMap(({ InstanceId }) => (InstanceId ? [ec2Arn(at, 'instance', InstanceId)] : [])),
    ]),
    operations: daily({
      namespace: 'AWS/EBS',
      name: ({ VolumeId }: Used) => VolumeId,
      dimensions: ({ VolumeId }) => ({ VolumeId }),
      metrics: { VolumeReadOps: 'Sum', VolumeWriteOps: 'Sum' },
      idle: { member: ({ State }) => State, states: ['available'] },
    }),
  },
);
interface Used {
  readonly VolumeId: string;
  readonly State: string;
}
interface Attached {
  readonly VolumeId: string;
  readonly Attachments: readonly { readonly InstanceId?: string | undefined }[];
}

/** The account's own snapshots, not those that others share with it. */
export const snapshot = defineResource(
  {
    type: 'AWS::EC2::Snapshot',
    scope: 'regional',
    list: ec2.list('DescribeSnapshots', {
      items: 'Snapshots',
      input: () => ({ OwnerIds: ['self'], MaxResults: 1000 }),
    }),
    always: ['SnapshotId', 'Encrypted', 'StartTime', 'State', 'VolumeId', 'Tags.Key'],
    id: ({ SnapshotId, Tags = [] }, at) => ({
      arn: ec2Arn({ ...at, ...nobody }, 'snapshot', SnapshotId),
      name: SnapshotId,
      tags: Tags,
    }),
  },
  {
    createVolumePermissions: ec2.read('DescribeSnapshotAttribute', {
      input: ({ SnapshotId }) => ({ SnapshotId, Attribute: 'createVolumePermission' }),
      pick: 'CreateVolumePermissions',
      emptyMeans: 'gap',
      always: ['Group|UserId'],
      goneWhen: ['InvalidSnapshot.NotFound'],
    }),
  },
);

/** The account's own images. Disabled ones are not listed: AWS makes them private, and nobody can launch them. */
export const image = defineResource({
  type: 'AWS::EC2::Image',
  scope: 'regional',
  list: ec2.list('DescribeImages', {
    items: 'Images',
    input: () => ({ Owners: ['self'], MaxResults: 1000 }),
  }),
  always: [
    'ImageId',
    'Public',
    'State',
    'CreationDate',
    'BlockDeviceMappings',
    'BlockDeviceMappings.Ebs|VirtualName|NoDevice',
    'BlockDeviceMappings.Ebs.Encrypted',
    'Tags.Key',
  ],
  id: ({ ImageId, Tags = [] }, at) => ({
    arn: ec2Arn({ ...at, ...nobody }, 'image', ImageId),
    name: ImageId,
    tags: Tags,
  }),
});

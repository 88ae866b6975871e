import { parsePolicy } from '../policy-document.ts';
import { defineResource } from '../resource.ts';
import { service } from '../service.ts';

const efs = service('efs', () => import('@aws-sdk/client-efs'), 'elasticfilesystem');

export const fileSystem = defineResource(
  {
    type: 'AWS::EFS::FileSystem',
    scope: 'regional',
    list: efs.list('DescribeFileSystems', { items: 'FileSystems' }),
    always: ['FileSystemId', 'FileSystemArn', 'Tags'],
    id: ({ FileSystemId, FileSystemArn, Tags }) => ({ arn: FileSystemArn, name: FileSystemId, tags: Tags }),
  },
  {
    /**
     * Absent where EFS's default policy counts: whoever reaches a mount target may do everything.
     * https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html
     */
    policy: efs.read('DescribeFileSystemPolicy', {
      input: ({ FileSystemId }) => ({ FileSystemId }),
      pick: 'Policy',
      emptyMeans: 'gap',
      absentWhen: ['PolicyNotFound'],
      goneWhen: ['FileSystemNotFound'],
      parse: parsePolicy,
    }),
  },
);

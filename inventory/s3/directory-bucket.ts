import { arnAt } from '../arn.ts';
import { defineResource } from '../resource.ts';
import { s3Express } from './service.ts';

const goneWhen = ['NoSuchBucket'];

/** Without tags: they are asked for by the words of access points, and no rule needs them. Buckets of one zone, listed by the region's own endpoint. Those of general purpose are not among them. */
export const directoryBucket = defineResource(
  {
    type: 'AWS::S3Express::DirectoryBucket',
    scope: 'regional',
    list: s3Express.list('ListDirectoryBuckets', {
      items: 'Buckets',
      input: () => ({ MaxDirectoryBuckets: 1000 }),
      actions: ['s3express:ListAllMyDirectoryBuckets'],
    }),
    always: ['Name'],
    id: ({ Name }, at) => ({ arn: arnAt(at, 's3express', `bucket/${Name}`), name: Name }),
  },
  {
    lifecycle: s3Express.read('GetBucketLifecycleConfiguration', {
      input: ({ Name }) => ({ Bucket: Name }),
      pick: 'Rules',
      emptyMeans: 'gap',
      always: ['Status'],
      absentWhen: ['NoSuchLifecycleConfiguration'],
      goneWhen,
      actions: ['s3express:GetLifecycleConfiguration'],
    }),
  },
);

import { parsePolicy } from '../policy-document.ts';
import { defineResource } from '../resource.ts';
import { service } from '../service.ts';

const kms = service('kms', () => import('@aws-sdk/client-kms'));
const goneWhen = ['NotFoundException'];
const input = ({ KeyArn }: { readonly KeyArn: string }) => ({ KeyId: KeyArn });

export const key = defineResource(
  {
    type: 'AWS::KMS::Key',
    scope: 'regional',
    list: kms.list('ListKeys', { items: 'Keys', input: () => ({ Limit: 1000 }) }),
    always: ['KeyId', 'KeyArn'],
    id: ({ KeyId, KeyArn }) => ({ arn: KeyArn, name: KeyId }),
  },
  {
    metadata: kms.read('DescribeKey', {
      input,
      pick: 'KeyMetadata',
      emptyMeans: 'gap',
      always: ['KeyManager', 'KeySpec', 'KeyState', 'Origin'],
      goneWhen,
    }),
    /**
     * Absent where KMS says that the key cannot rotate: asymmetric and HMAC keys, imported material, custom stores,
     * and states that do not allow the question. AWS managed keys always rotate; a key pending deletion never does.
     * https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html
     */
    rotation: kms.read('GetKeyRotationStatus', {
      input,
      emptyMeans: 'gap',
      always: ['KeyRotationEnabled'],
      absentWhen: ['UnsupportedOperationException', 'KMSInvalidStateException'],
      goneWhen,
    }),
    policy: kms.read('GetKeyPolicy', {
      input: ({ KeyArn }) => ({ KeyId: KeyArn, PolicyName: 'default' }),
      pick: 'Policy',
      emptyMeans: 'gap',
      goneWhen,
      parse: parsePolicy,
    }),
    tags: kms.read('ListResourceTags', {
      input,
      pick: 'Tags',
      emptyMeans: 'gap',
      goneWhen,
      parse: (tags) => tags.map(({ TagKey, TagValue }) => ({ Key: TagKey, Value: TagValue })),
    }),
  },
);

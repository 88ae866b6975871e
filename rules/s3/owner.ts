import type { Shown } from '../../engine/index.ts';

/** Whether a canonical user id, of 64 digits, is that of the bucket's owner. */
export const isOwnerOf =
  ({ facets }: Shown<'AWS::S3::Bucket', 'acl'>) =>
  (owner: string): boolean =>
    owner.length === 64 && owner === facets.acl?.Owner.ID;

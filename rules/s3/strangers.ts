import { strangersTo, type Shown } from '../../engine/index.ts';

/** All accounts but that of the bucket and the trusted ones, by account id, organization id or canonical user id. */
export const strangersToBucket = (
  { facets, id }: Shown<'AWS::S3::Bucket', 'acl'>,
  trusted: readonly string[] = [],
) => {
  const isOwner = (canonicalId: string) => canonicalId.length === 64 && canonicalId === facets.acl?.Owner.ID;
  return strangersTo((owner) => owner === id.accountId || trusted.includes(owner) || isOwner(owner));
};

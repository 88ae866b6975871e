import { resourceOf } from './registry.ts';
import { relationOf } from './relations.ts';
import { callsOf, listedBy } from './listing.ts';

/** A path from a resource on: through relations, to a facet or to what was listed. */
const PATH = /^(self|facets|related|id)?\.?(\w*)(.*)$/;
const beyond = (rest: string): string => rest.replace(/^\[[^\]]*\]/, '').replace(/^\./, '');
const joined = (operation: string, member: string): string => [operation, member].filter(Boolean).join(' → ');

/**
 * Says where AWS reports a value, in AWS's own terms.
 *
 * @example apiPath('AWS::S3::Bucket', 'facets.publicAccessBlock.BlockPublicAcls')
 *   // GetPublicAccessBlock → PublicAccessBlockConfiguration.BlockPublicAcls
 */
export function apiPath(type: string, path: string): string {
  const [, space = '', name = '', rest = ''] = PATH.exec(path) ?? [];
  const { list, facets } = resourceOf(type);
  const facet = facets[name];
  if (space === 'facets' && facet) {
    return joined(facet.call.operation, `${facet.pick ?? ''}${rest}`.replace(/^\./, ''));
  }
  const relation = space === 'related' && relationOf(type, name);
  if (relation) return apiPath(relation.to, beyond(rest));
  return joined(callsOf(list.listing).at(-1)?.operation ?? '', space === 'self' ? `${name}${rest}` : path);
}

/** The actions of the call that told what is at a path: `s3:GetBucketAcl` of `facets.acl.Grants`. */
export function askedFor(type: string, path: string): string {
  const [, space = '', name = '', rest = ''] = PATH.exec(path) ?? [];
  const facet = space === 'facets' && resourceOf(type).facets[name];
  if (facet) return facet.call.actions.join(' ');
  const relation = space === 'related' && relationOf(type, name);
  return relation ? askedFor(relation.to, beyond(rest)) : listedBy(resourceOf(type));
}

import { resourceOf } from './registry.ts';
import { relationOf } from './relations.ts';
import type { AnyListing } from './call.ts';

const operationOf = (listing: AnyListing): string => {
  if (listing.how === 'known') return '';
  if (listing.how === 'children') return operationOf(listing.listing);
  if (listing.how === 'pages') return listing.call.operation;
  return (listing.how === 'batches' ? listing.batch : listing.single).call.operation;
};
const joined = (operation: string, member: string): string => [operation, member].filter(Boolean).join(' → ');

/**
 * Says where AWS reports a value, in AWS's own terms.
 *
 * @example apiPath('AWS::S3::Bucket', 'facets.publicAccessBlock.BlockPublicAcls')
 *   // GetPublicAccessBlock → PublicAccessBlockConfiguration.BlockPublicAcls
 */
export function apiPath(type: string, path: string): string {
  const [, space = '', name = '', rest = ''] = /^(self|facets|related|id)?\.?(\w*)(.*)$/.exec(path) ?? [];
  const { list, facets } = resourceOf(type);
  const facet = facets[name];
  if (space === 'facets' && facet) {
    return joined(facet.call.operation, `${facet.pick ?? ''}${rest}`.replace(/^\./, ''));
  }
  const relation = space === 'related' && relationOf(type, name);
  if (relation) return apiPath(relation.to, rest.replace(/^\[[^\]]*\]/, '').replace(/^\./, ''));
  return joined(operationOf(list.listing), space === 'self' ? `${name}${rest}` : path);
}

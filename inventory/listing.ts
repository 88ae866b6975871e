/** Which calls a type is listed by. */
import type { AnyListing, Call } from './call.ts';

/** The calls of a listing, in the order in which they are made. The parents' own are not among them. */
export const callsOf = (listing: AnyListing): readonly Call[] => {
  if (listing.how === 'known') return [];
  if (listing.how === 'pages') return [listing.call];
  if (listing.how === 'parts') return listing.calls;
  if (listing.how === 'children') return callsOf(listing.listing);
  if (listing.how === 'union') return listing.listings.flatMap(callsOf);
  return [...callsOf(listing.keys), (listing.how === 'batches' ? listing.batch : listing.single).call];
};

/** The actions of the call that told what a type's resources are like; nothing where nobody was asked. */
export const listedBy = ({ list }: { readonly list: { readonly listing: AnyListing } }): string =>
  callsOf(list.listing).at(-1)?.actions.join(' ') ?? '';

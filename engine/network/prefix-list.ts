import { unreported } from '../claim.ts';
import { parseCidr, type Block } from './cidr.ts';
import { readable, remembered } from '../readable.ts';

type Entries = readonly { readonly Cidr?: string | undefined }[];
export interface PrefixList {
  readonly self: { readonly PrefixListId: string };
  readonly facets: { readonly entries: Entries | null };
}

/** What the prefix list of that id holds. */
export function blocksOf(id: string, lists: readonly PrefixList[]): readonly Block[] {
  const list = lists.find((one) => readable(() => one.self.PrefixListId) === id);
  if (list) return list.facets.entries ? blocksIn(list.facets.entries) : [];
  const known = lists.map(({ self }) => self.PrefixListId); // stumbles over a gap: that list may be this one
  return unreported(`the prefix list '${id}', only ${known.join(', ') || 'none'}`);
}

const blocksIn = remembered((entries: Entries): readonly Block[] =>
  entries.map(({ Cidr = '' }) => parseCidr(Cidr)),
);

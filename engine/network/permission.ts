/** One permission of a security group: its ports, and the addresses that it names or that its prefix lists hold. */
import { unreported } from '../claim.ts';
import { parseCidr, type Block } from './cidr.ts';
import { portsOf, type Ports } from './ports.ts';
import { readable } from './readable.ts';

export interface Permission {
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly IpRanges?: readonly { readonly CidrIp?: string | undefined }[] | undefined;
  readonly Ipv6Ranges?: readonly { readonly CidrIpv6?: string | undefined }[] | undefined;
  readonly PrefixListIds?: readonly { readonly PrefixListId?: string | undefined }[] | undefined;
}
export interface PrefixList {
  readonly self: { readonly PrefixListId: string };
  readonly facets: { readonly entries: readonly { readonly Cidr?: string | undefined }[] | null };
}

/** What tells permissions apart: AWS joins those of one protocol and range. */
export const permissionKey = ({ IpProtocol = '?', FromPort, ToPort }: Permission): string =>
  `${IpProtocol}/${FromPort ?? '*'}-${ToPort ?? '*'}`;

export const portsIn = ({ IpProtocol, FromPort, ToPort }: Permission): Ports =>
  portsOf(IpProtocol, FromPort, ToPort);

/** Where a permission's addresses stand. Each place can be a gap for itself: it then throws when read. */
export function addressesOf(
  permission: Permission,
  lists: () => readonly PrefixList[],
): readonly (() => readonly Block[])[] {
  const ids = () => (permission.PrefixListIds ?? []).map((one) => one.PrefixListId ?? '');
  return [
    () => (permission.IpRanges ?? []).map(({ CidrIp = '' }) => parseCidr(CidrIp)),
    () => (permission.Ipv6Ranges ?? []).map(({ CidrIpv6 = '' }) => parseCidr(CidrIpv6)),
    ...(readable(ids)?.map((id) => () => entriesOf(id, lists())) ?? [() => ids().map(parseCidr)]),
  ];
}

function entriesOf(id: string, lists: readonly PrefixList[]): readonly Block[] {
  const list = lists.find((one) => readable(() => one.self.PrefixListId) === id);
  if (list) return (list.facets.entries ?? []).map(({ Cidr = '' }) => parseCidr(Cidr));
  const known = lists.map(({ self }) => self.PrefixListId); // stumbles over a gap: that list may be this one
  return unreported(`the prefix list '${id}', only ${known.join(', ') || 'none'}`);
}

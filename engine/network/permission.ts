/** One permission of a security group: its ports, and the addresses that it names or that its prefix lists hold. */
import { parseCidr, type Block } from './cidr.ts';
import { portsOf, type Ports } from './ports.ts';
import { blocksOf, type PrefixList } from './prefix-list.ts';
import { readable } from '../readable.ts';

export interface Permission {
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly IpRanges?: readonly { readonly CidrIp?: string | undefined }[] | undefined;
  readonly Ipv6Ranges?: readonly { readonly CidrIpv6?: string | undefined }[] | undefined;
  readonly PrefixListIds?: readonly { readonly PrefixListId?: string | undefined }[] | undefined;
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
    ...(readable(ids)?.map((id) => () => blocksOf(id, lists())) ?? [() => ids().map(parseCidr)]),
  ];
}

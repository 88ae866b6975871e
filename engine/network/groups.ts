/** What the security groups of an interface let in, all together. Answers they let out by themselves: they are stateful. */
import { gap, type Gap } from '../../inventory/reading.ts';
import { unreported } from '../claim.ts';
import { covers } from './acl.ts';
import { Addresses } from './addresses.ts';
import { parseCidr, type Block, type Family } from './cidr.ts';
import { permissionKey, portsIn, type Permission } from './permission.ts';
import type { Ports, Protocol } from './ports.ts';
import { blocksOf, type PrefixList } from './prefix-list.ts';
import { look, readable, remembered } from '../readable.ts';
import { anybody, between, either, nobody, type Span } from './span.ts';

export interface GroupPair {
  readonly GroupId?: string | undefined;
  readonly UserId?: string | undefined;
}
export interface GroupPermission extends Permission {
  readonly UserIdGroupPairs?: readonly GroupPair[] | undefined;
}
export interface Group {
  readonly self: {
    readonly GroupId?: string | undefined;
    readonly GroupName?: string | undefined;
    readonly IpPermissions?: readonly GroupPermission[] | undefined;
    readonly IpPermissionsEgress?: readonly GroupPermission[] | undefined;
  };
  readonly related: { readonly prefixLists: readonly PrefixList[] };
}
/** The private addresses of a group's members, where they are known. */
export type Members = (pair: GroupPair, family: Family) => Span;

/** A group's members, where nobody has listed them. */
export const unlistedMembers: Members = ({ GroupId = '?' }, family) =>
  anybody(family, gap({ call: 'ec2:DescribeNetworkInterfaces', error: `NotListed: members of ${GroupId}` }));

/** A permission, as far as it can be read; what its prefix lists hold is another's to say. */
interface Read {
  readonly ports: Ports | undefined;
  readonly blocks: readonly Block[];
  readonly lists: readonly string[];
  readonly pairs: readonly GroupPair[];
  /** Why it may refer to any group. */
  readonly unreadPairs: Gap | undefined;
  /** Why it may let in anybody on its ports, or on any. */
  readonly gaps: readonly Gap[];
}

const readOf = remembered((permission: GroupPermission): Read => {
  const ports = look(() => portsIn(permission));
  const ipv4 = look(() => (permission.IpRanges ?? []).map(({ CidrIp = '' }) => parseCidr(CidrIp)));
  const ipv6 = look(() => (permission.Ipv6Ranges ?? []).map(({ CidrIpv6 = '' }) => parseCidr(CidrIpv6)));
  const lists = look(() =>
    (permission.PrefixListIds ?? []).map((one) => one.PrefixListId ?? unreported('its id')),
  );
  const pairs = look(() =>
    (permission.UserIdGroupPairs ?? []).map(({ GroupId, UserId }) => ({ GroupId, UserId })),
  );
  return {
    ...{ ports: ports.value, lists: lists.value ?? [], pairs: pairs.value ?? [], unreadPairs: pairs.gap },
    blocks: [...(ipv4.value ?? []), ...(ipv6.value ?? [])],
    gaps: [ports, ipv4, ipv6, lists].flatMap((one) => one.gap ?? []),
  };
});

export interface Knock {
  readonly family: Family;
  readonly protocol: Protocol;
  readonly port: number;
  /** References to groups let in the private addresses of their members, and never the internet. */
  readonly members?: Members;
}

/** Whom one permission lets in. */
export function admitted(
  permission: GroupPermission,
  lists: () => readonly PrefixList[],
  knock: Knock,
): Span {
  const { family, protocol, port, members } = knock;
  const { ports, blocks, lists: ids, pairs, unreadPairs, gaps } = readOf(permission);
  if (ports && !covers(ports, protocol, port)) return nobody(family);
  let least = Addresses.of(family, blocks);
  let most = gaps.length > 0 ? Addresses.all(family) : least;
  const doubts = [...gaps];
  for (const id of ids) {
    const { value, gap: doubt } = look(() => Addresses.of(family, blocksOf(id, lists())));
    least = least.or(value ?? Addresses.none(family));
    most = most.or(value ?? Addresses.all(family));
    if (doubt) doubts.push(doubt);
  }
  const named = between(ports ? least : Addresses.none(family), most, doubts);
  if (!members) return named;
  const referred = pairs.map((pair) => members(pair, family));
  return [...referred, ...(unreadPairs ? [anybody(family, unreadPairs)] : [])].reduce(
    (all, one) =>
      either(all, ports ? one : between(Addresses.none(family), one.most, [...gaps, ...one.gaps])),
    named,
  );
}

/** Whom the groups let in; one that cannot be read may let in anybody. */
export function admittedBy(groups: readonly Group[], knock: Knock): Span {
  let all = nobody(knock.family);
  for (const group of groups) {
    const { value, gap: doubt } = look(
      () => group.self.IpPermissions ?? unreported('the permissions of a group'),
    );
    if (doubt) all = either(all, anybody(knock.family, doubt));
    for (const permission of value ?? [])
      all = either(
        all,
        admitted(permission, () => group.related.prefixLists, knock),
      );
  }
  return all;
}

/** Where the ports begin for which some permission says something else than for the port before. */
export function doorsOf(groups: readonly Group[], protocol: Protocol): readonly Ports[] {
  return groups.flatMap((group) =>
    (readable(() => group.self.IpPermissions) ?? []).flatMap((permission) => {
      const { ports } = readOf(permission);
      return ports?.protocols.includes(protocol) ? [ports] : [];
    }),
  );
}

/** The permissions that let in some of the addresses, as `web tcp/22-22`, for evidence. */
export function doormenOf(groups: readonly Group[], knock: Knock, about: Addresses): readonly string[] {
  return groups.flatMap((group) => {
    const name = readable(() => group.self.GroupId) ?? '?';
    const { value, gap: doubt } = look(() => group.self.IpPermissions ?? []);
    if (doubt) return [`${name} ?`];
    return (value ?? []).flatMap((permission) => {
      const { most } = admitted(permission, () => group.related.prefixLists, knock);
      return most.meets(about) ? [`${name} ${readable(() => permissionKey(permission)) ?? '?'}`] : [];
    });
  });
}

/** Security groups that let somebody in, as AWS describes them; to be changed by tables. */
import { blocked, face, instance, world as worldAnd } from './exposed-instance.ts';

export const WORLD = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
export const OFFICE = { IpRanges: [{ CidrIp: '203.0.113.0/24' }] };
/** Who is on the list `pl-1`. */
export const LISTED = { IpRanges: [], PrefixListIds: [{ PrefixListId: 'pl-1' }] };
const NOBODY_ELSE = { Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [] };

/** Lets the world in on one port. */
export const world = (port: number, IpProtocol = 'tcp') => ({
  ...{ IpProtocol, FromPort: port, ToPort: port },
  ...NOBODY_ELSE,
  ...WORLD,
});

export const group = (...IpPermissions: object[]) => ({
  self: { IpPermissions },
  related: { prefixLists: [], ...instance().related },
});

/** A group on an interface that the world reaches where the group lets it. */
export const reached = (port: number) => ({
  ...group(world(port)),
  related: { prefixLists: [], ...instance(face(worldAnd(port))).related },
});
/** The same, where the region blocks public access. */
export const unreached = (port: number) => {
  const { self, related } = reached(port);
  return { self, related: { ...related, region: blocked } };
};
/** What evidence then says of that interface. */
export const STOPPED = {
  'related.networkInterfaces[eni-1][IPv4]': [
    { hop: 'VPC block public access', id: 'subnet-1', by: 'block-ingress' },
  ],
  'related.networkInterfaces[eni-1][IPv6]': [{ hop: 'public address', id: 'none' }],
};

/** A group that lets in, on one port, what a prefix list holds. */
export const listed = (port: number, cidrs: readonly string[]) => ({
  self: { IpPermissions: [{ ...world(port), ...LISTED }] },
  related: {
    ...group().related,
    prefixLists: [{ self: { PrefixListId: 'pl-1' }, facets: { entries: cidrs.map((Cidr) => ({ Cidr })) } }],
  },
});

/** What evidence says of a permission for one port. */
export const opened = (port: number, protocol = 'tcp', sources: object = WORLD) => ({
  [`self.IpPermissions[${protocol}/${port}-${port}]`]: { ...world(port, protocol), ...sources },
});

/** Security groups that let somebody in, as AWS describes them; to be changed by tables. */
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
  related: { prefixLists: [] },
});

/** A group that lets in, on one port, what a prefix list holds. */
export const listed = (port: number, cidrs: readonly string[]) => ({
  self: { IpPermissions: [{ ...world(port), ...LISTED }] },
  related: {
    prefixLists: [{ self: { PrefixListId: 'pl-1' }, facets: { entries: cidrs.map((Cidr) => ({ Cidr })) } }],
  },
});

/** What evidence says of a permission for one port. */
export const opened = (port: number, protocol = 'tcp', sources: object = WORLD) => ({
  [`self.IpPermissions[${protocol}/${port}-${port}]`]: { ...world(port, protocol), ...sources },
});

/** An instance that the internet can reach where its group lets it, as AWS describes it; to be changed by tables. */
const local = {
  DestinationCidrBlock: '10.0.0.0/16',
  GatewayId: 'local',
  Origin: 'CreateRouteTable',
} as const;
const active = { State: 'active', Origin: 'CreateRoute' } as const;
export const route = (target: object) => ({ DestinationCidrBlock: '0.0.0.0/0', ...target, ...active });
const toList = { DestinationPrefixListId: 'pl-1', TransitGatewayId: 'tgw-1', ...active };
const offices = {
  self: { PrefixListId: 'pl-1' },
  facets: { entries: [{ Cidr: '8.8.8.0/24' }] },
};
export const allow = (Egress: boolean, RuleNumber = 100, RuleAction: 'allow' | 'deny' = 'allow') => ({
  ...{ RuleNumber, RuleAction, Egress, Protocol: '-1', CidrBlock: '0.0.0.0/0' },
});

/** The world on a port, and the offices on any. */
export const world = (port: number, IpProtocol = 'tcp', CidrIp = '0.0.0.0/0') => ({
  ...{ IpProtocol, FromPort: port, ToPort: port, IpRanges: [{ CidrIp }], Ipv6Ranges: [] },
  ...{ PrefixListIds: [{ PrefixListId: 'pl-1' }], UserIdGroupPairs: [] },
});

type Entry = ReturnType<typeof allow>;
interface Around {
  readonly address?: boolean;
  /** Where the way back leads. */
  readonly target?: object;
  /** Where the table of another subnet leads. */
  readonly other?: object;
  readonly entries?: readonly Entry[];
}
/** Its one interface: with a public address, in a subnet that leads to an internet gateway. */
export const face = (
  permission: object,
  { address = true, target = { GatewayId: 'igw-1' }, other, entries = [] }: Around = {},
) => ({
  self: {
    InterfaceType: 'interface' as const,
    ...{ NetworkInterfaceId: 'eni-1', VpcId: 'vpc-1', SubnetId: 'subnet-1', Ipv6Addresses: [] },
    PrivateIpAddresses: [
      { PrivateIpAddress: '10.0.0.5', ...(address && { Association: { PublicIp: '198.51.100.1' } }) },
    ],
    Groups: [{ GroupId: 'sg-1' }],
  },
  related: {
    networkAcls: [
      {
        self: {
          NetworkAclId: 'acl-1',
          Entries: [...entries, allow(false), allow(true)],
          Associations: [{ SubnetId: 'subnet-1' }],
        },
      },
    ],
    routeTables: [
      {
        self: {
          RouteTableId: 'rtb-1',
          Routes: [{ ...local, State: 'active' as const }, route(target), toList],
          Associations: [{ Main: true }],
        },
        related: { prefixLists: [offices] },
      },
      ...(other
        ? [
            {
              self: {
                RouteTableId: 'rtb-2',
                Routes: [{ ...local, State: 'active' as const }, route(other)],
                Associations: [{ SubnetId: 'subnet-2', Main: false }],
              },
              related: { prefixLists: [] },
            },
          ]
        : []),
    ],
    securityGroups: [
      { self: { GroupId: 'sg-1', IpPermissions: [permission] }, related: { prefixLists: [offices] } },
    ],
  },
});

const region = {
  facets: {
    vpcBlockPublicAccess: { State: 'default-state' as const, InternetGatewayBlockMode: 'off' as const },
    vpcBlockPublicAccessExclusions: [],
  },
};
/** VPC Block Public Access, with an exclusion of another VPC. */
export const blocked = {
  facets: {
    vpcBlockPublicAccess: {
      State: 'update-complete' as const,
      InternetGatewayBlockMode: 'block-ingress' as const,
    },
    vpcBlockPublicAccessExclusions: [
      {
        ResourceArn: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-2',
        ...({ State: 'create-complete', InternetGatewayExclusionMode: 'allow-bidirectional' } as const),
      },
    ],
  },
};
export const instance = (...networkInterfaces: ReturnType<typeof face>[]) => ({
  related: { networkInterfaces, region },
});

/** What evidence says where the world gets to a port. */
export const reached = (port: number, protocol = 'tcp') => ({
  [`related.networkInterfaces[eni-1][IPv4 ${protocol}:${port}]`]: {
    from: 'the internet without 8.8.8.0/24',
    through: [
      { hop: 'public address', id: '198.51.100.1' },
      { hop: 'route', id: 'rtb-1', by: '0.0.0.0/0 to igw-1' },
      { hop: 'VPC block public access', id: 'subnet-1', by: 'off' },
      { hop: 'network ACL out', id: 'acl-1', by: '100 allow' },
      { hop: 'network ACL in', id: 'acl-1', by: '100 allow' },
      { hop: 'security groups', id: 'sg-1', by: `sg-1 ${protocol}/${port}-${port}` },
    ],
  },
});

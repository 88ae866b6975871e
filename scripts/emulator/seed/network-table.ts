import type { Placed } from './sample.ts';

export interface VpcRow extends Placed {
  readonly cidr: string;
  /** Has an internet gateway, and its public subnets a route to it. */
  readonly internet: boolean;
  /** A flow log to the account's bucket, of this traffic. */
  readonly flowLog?: 'ALL' | 'REJECT';
  /** The default security group as AWS makes it (egress open), emptied, or with everything open to its members. */
  readonly defaultGroup: 'as-made' | 'emptied' | 'open-inside';
}

export interface SubnetRow {
  readonly vpc: string;
  readonly name: string;
  readonly cidr: string;
  readonly zone: 'a' | 'b';
  /** Routed to the internet gateway. */
  readonly routed?: boolean;
  readonly autoPublicIp?: boolean;
}

export interface AclRow {
  readonly vpc: string;
  readonly name: string;
  /** Inbound entries in the order of their rule numbers. */
  readonly inbound: readonly {
    readonly protocol: string;
    readonly cidr: string;
    readonly ports?: readonly [number, number];
    readonly action: 'allow' | 'deny';
  }[];
}

export const vpcs: readonly VpcRow[] = [
  {
    in: 'workloads',
    region: 'eu-west-1',
    name: 'shop',
    cidr: '10.10.0.0/16',
    internet: true,
    flowLog: 'ALL',
    defaultGroup: 'emptied',
  },
  {
    in: 'workloads',
    region: 'us-east-1',
    name: 'shop-us',
    cidr: '10.20.0.0/16',
    internet: true,
    flowLog: 'REJECT',
    defaultGroup: 'emptied',
  },
  {
    in: 'sandbox',
    region: 'eu-west-1',
    name: 'playground',
    cidr: '10.30.0.0/16',
    internet: true,
    defaultGroup: 'open-inside',
  },
  {
    in: 'sandbox',
    region: 'us-east-1',
    name: 'isolated',
    cidr: '10.40.0.0/16',
    internet: false,
    defaultGroup: 'as-made',
  },
];

export const subnets: readonly SubnetRow[] = [
  { vpc: 'shop', name: 'shop-public-a', cidr: '10.10.0.0/24', zone: 'a', routed: true },
  { vpc: 'shop', name: 'shop-public-b', cidr: '10.10.1.0/24', zone: 'b', routed: true },
  { vpc: 'shop', name: 'shop-private-a', cidr: '10.10.10.0/24', zone: 'a' },
  { vpc: 'shop', name: 'shop-private-b', cidr: '10.10.11.0/24', zone: 'b' },
  { vpc: 'shop-us', name: 'us-public', cidr: '10.20.0.0/24', zone: 'a', routed: true, autoPublicIp: true },
  { vpc: 'shop-us', name: 'us-private', cidr: '10.20.10.0/24', zone: 'a' },
  {
    vpc: 'playground',
    name: 'play-public',
    cidr: '10.30.0.0/24',
    zone: 'a',
    routed: true,
    autoPublicIp: true,
  },
  { vpc: 'isolated', name: 'isolated-a', cidr: '10.40.0.0/24', zone: 'a' },
];

export const acls: readonly AclRow[] = [
  {
    vpc: 'shop',
    name: 'shop-web-only',
    inbound: [
      { protocol: '6', cidr: '0.0.0.0/0', ports: [22, 22], action: 'deny' },
      { protocol: '6', cidr: '0.0.0.0/0', ports: [443, 443], action: 'allow' },
    ],
  },
  {
    vpc: 'playground',
    name: 'play-everything',
    inbound: [{ protocol: '-1', cidr: '0.0.0.0/0', action: 'allow' }],
  },
  {
    vpc: 'isolated',
    name: 'isolated-unused',
    inbound: [{ protocol: '-1', cidr: '10.40.0.0/16', action: 'allow' }],
  },
];

import type { IpPermission } from '@aws-sdk/client-ec2';
import type { Placed } from './sample.ts';

/** A rule as people say it; `from` holds address ranges, `list:NAME` or `group:NAME`. */
export interface IngressRow {
  readonly protocol: IpPermission['IpProtocol'];
  readonly ports?: readonly [number, number];
  readonly from: readonly string[];
}

export interface GroupRow {
  readonly vpc: string;
  readonly name: string;
  readonly ingress: readonly IngressRow[];
}

export interface PrefixListRow extends Placed {
  readonly entries: readonly string[];
}

export const prefixLists: readonly PrefixListRow[] = [
  { in: 'workloads', region: 'eu-west-1', name: 'offices', entries: ['198.51.100.0/24', '203.0.113.0/25'] },
  { in: 'sandbox', region: 'eu-west-1', name: 'anywhere', entries: ['0.0.0.0/0'] },
];

const world = ['0.0.0.0/0'];
const tcp = (from: readonly string[], first: number, last = first): IngressRow => ({
  protocol: 'tcp',
  ports: [first, last],
  from,
});

/** Later rows may name groups of earlier ones. */
export const groups: readonly GroupRow[] = [
  { vpc: 'shop', name: 'shop-web', ingress: [tcp(world, 443), tcp(['::/0'], 443)] },
  { vpc: 'shop', name: 'shop-db', ingress: [tcp(['group:shop-web'], 5432)] },
  { vpc: 'shop', name: 'shop-admin', ingress: [tcp(['list:offices'], 22)] },
  { vpc: 'shop', name: 'shop-monitoring', ingress: [{ protocol: 'icmp', ports: [-1, -1], from: world }] },
  { vpc: 'shop', name: 'shop-internal', ingress: [{ protocol: '-1', from: ['10.0.0.0/8'] }] },
  { vpc: 'shop', name: 'shop-split-ssh', ingress: [tcp(['0.0.0.0/1', '128.0.0.0/1'], 22)] },
  { vpc: 'shop-us', name: 'us-web', ingress: [tcp(world, 443)] },
  { vpc: 'shop-us', name: 'us-bastion', ingress: [tcp(['203.0.113.10/32'], 22)] },
  { vpc: 'shop-us', name: 'us-ssh-ipv6', ingress: [tcp(['::/0'], 22)] },
  { vpc: 'playground', name: 'play-ssh', ingress: [tcp(world, 22)] },
  { vpc: 'playground', name: 'play-rdp-by-list', ingress: [tcp(['list:anywhere'], 3389)] },
  { vpc: 'playground', name: 'play-everything', ingress: [{ protocol: '-1', from: ['0.0.0.0/0', '::/0'] }] },
  { vpc: 'playground', name: 'play-port-range', ingress: [tcp(world, 20, 30)] },
  { vpc: 'isolated', name: 'isolated-empty', ingress: [] },
];

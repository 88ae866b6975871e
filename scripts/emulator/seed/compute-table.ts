import type { VolumeType } from '@aws-sdk/client-ec2';
import type { Placed } from './sample.ts';

export interface InstanceRow extends Placed {
  readonly subnet: string;
  readonly groups: readonly string[];
  readonly requiresImdsV2?: boolean;
  readonly profile?: string;
}

export interface VolumeRow extends Placed {
  readonly type: VolumeType;
  readonly encrypted: boolean;
  /** A snapshot of this name is taken. */
  readonly snapshot?: string;
}

export interface ImageRow extends Placed {
  readonly snapshot: string;
  readonly shared?: boolean;
}

export interface AddressRow extends Placed {
  /** The instance it belongs to; unused without. */
  readonly instance?: string;
}

const shop = { in: 'workloads', region: 'eu-west-1' } as const;
const us = { in: 'workloads', region: 'us-east-1' } as const;
const play = { in: 'sandbox', region: 'eu-west-1' } as const;

/** MiniStack gives each a public address and forgets the metadata options; AWS and moto do not. */
export const instances: readonly InstanceRow[] = [
  { ...shop, name: 'shop-web-1', subnet: 'shop-public-a', groups: ['shop-web'], requiresImdsV2: true },
  { ...shop, name: 'shop-web-2', subnet: 'shop-public-b', groups: ['shop-web'], requiresImdsV2: true },
  {
    ...shop,
    name: 'shop-batch',
    subnet: 'shop-private-a',
    groups: ['shop-internal'],
    requiresImdsV2: true,
    profile: 'batch',
  },
  { ...us, name: 'us-web-1', subnet: 'us-public', groups: ['us-web', 'us-bastion'] },
  { ...play, name: 'play-1', subnet: 'play-public', groups: ['play-ssh'] },
  { ...play, name: 'play-2', subnet: 'play-public', groups: ['play-everything', 'play-rdp-by-list'] },
];

export const volumes: readonly VolumeRow[] = [
  { ...shop, name: 'orders-data', type: 'gp3', encrypted: true, snapshot: 'orders-nightly' },
  { ...shop, name: 'orders-index', type: 'gp3', encrypted: true },
  { ...shop, name: 'old-reports', type: 'gp2', encrypted: true, snapshot: 'reports-archive' },
  { ...shop, name: 'forgotten', type: 'gp2', encrypted: false },
  { ...us, name: 'us-data', type: 'gp3', encrypted: true, snapshot: 'us-nightly' },
  { ...play, name: 'play-data', type: 'gp3', encrypted: false, snapshot: 'play-dump' },
  { ...play, name: 'play-scratch', type: 'gp2', encrypted: false },
];

export const images: readonly ImageRow[] = [
  { ...shop, name: 'shop-golden', snapshot: 'orders-nightly' },
  { ...us, name: 'us-golden', snapshot: 'us-nightly' },
  { ...play, name: 'play-for-everyone', snapshot: 'play-dump', shared: true },
];

export const addresses: readonly AddressRow[] = [
  { ...shop, name: 'shop-web-address', instance: 'shop-web-1' },
  { ...us, name: 'us-web-address', instance: 'us-web-1' },
  { ...shop, name: 'left-over-1' },
  { ...play, name: 'left-over-2' },
];

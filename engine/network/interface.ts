/** Network interfaces, as rules see them, as endpoints. */
import { raise } from '../../inventory/reading.ts';
import { unreported } from '../claim.ts';
import type { Acl } from './acl.ts';
import type { BlockPublicAccess } from './block-public-access.ts';
import { rangeIn, type Family } from './cidr.ts';
import type { Endpoint, Placement } from './endpoint.ts';
import type { Group } from './groups.ts';
import { INTERNET } from './internet.ts';
import { look } from '../readable.ts';
import type { RouteTable, Subnet } from './shapes.ts';

interface Association {
  readonly PublicIp?: string | undefined;
  readonly CarrierIp?: string | undefined;
  /** Of an Outpost: reached through its local gateway. */
  readonly CustomerOwnedIp?: string | undefined;
}
export interface NetworkInterface {
  readonly self: {
    readonly NetworkInterfaceId?: string | undefined;
    readonly VpcId?: string | undefined;
    readonly SubnetId?: string | undefined;
    readonly Association?: Association | undefined;
    readonly PrivateIpAddress?: string | undefined;
    readonly PrivateIpAddresses?:
      | readonly {
          readonly PrivateIpAddress?: string | undefined;
          readonly Association?: Association | undefined;
        }[]
      | undefined;
    readonly Ipv6Addresses?: readonly { readonly Ipv6Address?: string | undefined }[] | undefined;
    readonly Ipv6Prefixes?: readonly { readonly Ipv6Prefix?: string | undefined }[] | undefined;
    readonly Groups?: readonly { readonly GroupId?: string | undefined }[] | undefined;
    readonly DenyAllIgwTraffic?: boolean | undefined;
    readonly Attachment?: { readonly DeviceIndex?: number | undefined } | undefined;
  };
  readonly related: {
    readonly networkAcls: readonly Acl[];
    readonly routeTables: readonly RouteTable[];
    readonly securityGroups: readonly Group[];
    /** Asked for only where neighbours matter. */
    readonly subnet?: Subnet;
  };
}

const text = (value: string | undefined): readonly string[] => (value ? [value] : []);
function publicOf(of: Association | undefined): readonly string[] {
  if (!of) return [];
  const found = [...text(of.PublicIp), ...text(of.CarrierIp)];
  // An association is with some address.
  return found.length > 0 || of.CustomerOwnedIp ? found : unreported('the address of an association');
}

/** Where a subnet stands: AWS lists its VPC's route tables, and its ACL. */
export const placementOf = (
  subnetId: string,
  vpcId: () => string,
  {
    networkAcls,
    routeTables,
    subnet,
  }: {
    readonly networkAcls: () => readonly Acl[];
    readonly routeTables: () => readonly RouteTable[];
    readonly subnet: () => Subnet | undefined;
  },
): Placement => ({ subnetId, vpcId, subnet, tables: routeTables, acls: networkAcls });

/** An interface as what is reached; `path` is where evidence finds it. */
export function interfaceEndpoint(face: NetworkInterface, region: BlockPublicAccess, path: string): Endpoint {
  return {
    path,
    id: look(() => face.self.NetworkInterfaceId).value ?? path,
    region,
    standsIn: 'all',
    publicAddresses(family: Family) {
      // Private IPv6 (fd00::/8 and its like) no internet gateway carries.
      if (family === 'IPv6') return ipv6Of(face.self).filter(isPublic);
      // The association of the first address stands by itself, too.
      const all = (face.self.PrivateIpAddresses ?? []).map((one) => look(() => publicOf(one.Association)));
      const own = look(() => publicOf(face.self.Association));
      const found = [...all, own].flatMap(({ value }) => value ?? []);
      return found.length > 0
        ? [...new Set(found)]
        : [...all, own].flatMap(({ gap }) => (gap ? raise(gap) : []));
    },
    privateAddresses: (family) =>
      family === 'IPv6'
        ? ipv6Of(face.self)
        : [
            ...new Set([
              ...text(face.self.PrivateIpAddress),
              ...(face.self.PrivateIpAddresses ?? []).flatMap((one) => text(one.PrivateIpAddress)),
            ]),
          ],
    shunsGateways: () => face.self.DenyAllIgwTraffic === true,
    // Only AWS's own, such as those of NAT gateways, have no groups: nothing holds packets up there.
    groups: () =>
      (face.self.Groups ?? unreported('the groups of an interface')).length === 0
        ? null
        : face.related.securityGroups,
    placements() {
      const subnetId = face.self.SubnetId ?? unreported('the subnet of an interface');
      return [
        placementOf(subnetId, () => face.self.VpcId ?? unreported('the VPC of an interface'), {
          networkAcls: () => face.related.networkAcls,
          routeTables: () => face.related.routeTables,
          subnet: () => face.related.subnet,
        }),
      ];
    },
  };
}

const isPublic = (address: string): boolean =>
  INTERNET.IPv6.has((rangeIn(address) ?? unreported('an address')).first);

const ipv6Of = ({ Ipv6Addresses, Ipv6Prefixes }: NetworkInterface['self']): readonly string[] => [
  ...(Ipv6Addresses ?? []).flatMap(({ Ipv6Address }) => text(Ipv6Address)),
  ...(Ipv6Prefixes ?? []).flatMap(({ Ipv6Prefix }) => text(Ipv6Prefix)),
];

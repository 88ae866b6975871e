/** RDS instances, as rules see them. */
import { unreported, type Claim } from '../claim.ts';
import { each } from '../elements.ts';
import type { Acl } from './acl.ts';
import type { BlockPublicAccess } from './block-public-access.ts';
import { subnetIn, type Endpoint } from './endpoint.ts';
import { closedToInternet } from './exposure.ts';
import type { Group } from './groups.ts';
import { placementOf } from './interface.ts';
import { readable } from '../readable.ts';
import type { RouteTable, Subnet } from './shapes.ts';
import { leadsToInternet } from './subnets.ts';

interface SubnetOfGroup {
  readonly SubnetIdentifier?: string | undefined;
  readonly SubnetAvailabilityZone?: { readonly Name?: string | undefined } | undefined;
}
export interface Database {
  readonly self: {
    readonly DBInstanceIdentifier?: string | undefined;
    readonly PubliclyAccessible?: boolean | undefined;
    readonly NetworkType?: string | undefined;
    readonly AvailabilityZone?: string | undefined;
    readonly DbInstancePort?: number | undefined;
    readonly Endpoint?: { readonly Port?: number | undefined } | undefined;
    readonly DBSubnetGroup?:
      | { readonly VpcId?: string | undefined; readonly Subnets?: readonly SubnetOfGroup[] | undefined }
      | undefined;
  };
  readonly related: { readonly routeTables: readonly RouteTable[] };
}
export interface PlacedDatabase extends Database {
  readonly related: Database['related'] & {
    readonly networkAcls: readonly Acl[];
    readonly securityGroups: readonly Group[];
    readonly subnets: readonly Subnet[];
    readonly region: { readonly facets: BlockPublicAccess };
  };
}

const subnetOf = ({ SubnetIdentifier }: SubnetOfGroup): string =>
  SubnetIdentifier ?? unreported('a subnet of a database');

/** It stands in one subnet of its zone; AWS does not say in which one, where there are several. */
function databaseEndpoint(database: PlacedDatabase): Endpoint {
  const { self, related } = database;
  return {
    path: 'self.PubliclyAccessible',
    id: readable(() => self.DBInstanceIdentifier) ?? 'the database',
    region: related.region.facets,
    standsIn: 'one',
    publicAddresses(family) {
      const isPublic = self.PubliclyAccessible ?? unreported('whether a database is public');
      return isPublic && (family === 'IPv4' || self.NetworkType === 'DUAL') ? ['publicly accessible'] : [];
    },
    groups: () => related.securityGroups,
    placements() {
      const { VpcId, Subnets } = self.DBSubnetGroup ?? unreported('the subnets of a database');
      const all = Subnets ?? unreported('the subnets of a database');
      const inZone = all.filter(({ SubnetAvailabilityZone: of }) => of?.Name === self.AvailabilityZone);
      return (inZone.length > 0 ? inZone : all).map(subnetOf).map((subnetId) =>
        placementOf(subnetId, () => VpcId ?? unreported('the VPC of a database'), {
          networkAcls: () => related.networkAcls,
          routeTables: () => related.routeTables,
          subnet: () => subnetIn(related.subnets, subnetId),
        }),
      );
    },
  };
}

/** Says that the internet does not reach the port of a database. */
export function databaseClosedToInternet(database: PlacedDatabase): Claim {
  const { self } = database;
  const port = self.Endpoint?.Port ?? self.DbInstancePort;
  const ports = port === undefined || port === 0 ? 'any' : [`tcp:${port}`];
  return closedToInternet([databaseEndpoint(database)], ports);
}

/** Says that no subnet of a database has a route to an internet gateway: that it could not be public. */
export const databaseInPrivateSubnets = (database: Database): Claim =>
  each(database.self, 'DBSubnetGroup', 'Subnets')
    .by(({ SubnetIdentifier = '?' }) => SubnetIdentifier)
    .must(
      'have no route to an internet gateway',
      (one) => !leadsToInternet({ subnetId: subnetOf(one), tables: () => database.related.routeTables }),
    );

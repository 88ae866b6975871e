/** What AWS Config records of ACLs and route tables. */
import { HOME } from '../../../aws.ts';
import { ec2, type Row } from './row.ts';

export const acl = (ruleAction: string, subnets: readonly string[], id = 'acl-1', egress = [false]): Row =>
  ec2('NetworkAcl', 'network-acl', id, {
    associations: subnets.map((subnetId) => ({
      ...{ networkAclAssociationId: `aclassoc-${subnetId}`, networkAclId: id, subnetId },
    })),
    entries: egress.map((one) => ({
      ...{ cidrBlock: '0.0.0.0/0', egress: one, icmpTypeCode: null, ipv6CidrBlock: null, portRange: null },
      ...{ protocol: '-1', ruleAction, ruleNumber: 100 },
    })),
    ...{ isDefault: false, networkAclId: id, tags: [], vpcId: 'vpc-1', ownerId: HOME.accountId },
  });

const route = (to: object, origin = 'CreateRoute') => ({ ...to, origin, state: 'active' });
/** That of a subnet, or else the main one. */
export const routeTable = (
  target: object,
  peered: string | undefined,
  to = '0.0.0.0/0',
  subnetId: string | null = null,
  id = 'rtb-1',
): Row =>
  ec2('RouteTable', 'route-table', id, {
    associations: [
      {
        main: subnetId === null,
        routeTableAssociationId: 'rtbassoc-1',
        routeTableId: id,
        subnetId,
        gatewayId: null,
      },
    ],
    propagatingVgws: [],
    routeTableId: id,
    routes: [
      route({ destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local' }, 'CreateRouteTable'),
      route({ destinationCidrBlock: to, ...target }),
      ...(subnetId === null ? [route({ destinationPrefixListId: 'pl-2', ...target })] : []),
      ...(peered === undefined
        ? []
        : [route({ destinationCidrBlock: peered, vpcPeeringConnectionId: 'pcx-1' })]),
    ],
    ...{ tags: [], vpcId: 'vpc-1', ownerId: HOME.accountId },
  });

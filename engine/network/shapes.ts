/** What AWS tells of networks and of their connections, as rules see it. */
import type { PrefixList } from './prefix-list.ts';

export interface Route {
  readonly DestinationCidrBlock?: string | undefined;
  readonly DestinationIpv6CidrBlock?: string | undefined;
  readonly DestinationPrefixListId?: string | undefined;
  readonly State?: string | undefined;
  readonly Origin?: string | undefined;
  readonly GatewayId?: string | undefined;
  readonly CarrierGatewayId?: string | undefined;
  readonly EgressOnlyInternetGatewayId?: string | undefined;
  readonly InstanceId?: string | undefined;
  readonly NatGatewayId?: string | undefined;
  readonly TransitGatewayId?: string | undefined;
  readonly LocalGatewayId?: string | undefined;
  readonly NetworkInterfaceId?: string | undefined;
  readonly VpcPeeringConnectionId?: string | undefined;
  readonly CoreNetworkArn?: string | undefined;
  readonly OdbNetworkArn?: string | undefined;
}

export interface RouteTable {
  readonly self: {
    readonly RouteTableId?: string | undefined;
    readonly VpcId?: string | undefined;
    readonly Routes?: readonly Route[] | undefined;
    readonly Associations?:
      | readonly {
          readonly Main?: boolean | undefined;
          readonly SubnetId?: string | undefined;
          readonly GatewayId?: string | undefined;
          readonly AssociationState?: { readonly State?: string | undefined } | undefined;
        }[]
      | undefined;
  };
  readonly related: {
    readonly prefixLists: readonly PrefixList[];
    /** What its VPC is connected with; asked for only where somebody within is. */
    readonly peerings?: readonly Peering[];
    readonly transitAttachments?: readonly TransitAttachment[];
  };
}

export interface Subnet {
  readonly self: {
    readonly SubnetId?: string | undefined;
    readonly VpcId?: string | undefined;
    readonly CidrBlock?: string | undefined;
    readonly Ipv6CidrBlockAssociationSet?:
      | readonly {
          readonly Ipv6CidrBlock?: string | undefined;
          readonly Ipv6CidrBlockState?: { readonly State?: string | undefined } | undefined;
        }[]
      | undefined;
  };
}

export interface Side {
  readonly VpcId?: string | undefined;
  readonly OwnerId?: string | undefined;
  readonly Region?: string | undefined;
  readonly CidrBlock?: string | undefined;
  readonly CidrBlockSet?: readonly { readonly CidrBlock?: string | undefined }[] | undefined;
  readonly Ipv6CidrBlockSet?: readonly { readonly Ipv6CidrBlock?: string | undefined }[] | undefined;
}

export interface Peering {
  readonly self: {
    readonly VpcPeeringConnectionId?: string | undefined;
    readonly Status?: { readonly Code?: string | undefined } | undefined;
    readonly AccepterVpcInfo?: Side | undefined;
    readonly RequesterVpcInfo?: Side | undefined;
  };
  readonly related: {
    readonly accepterSubnets: readonly Subnet[];
    readonly accepterRouteTables: readonly RouteTable[];
    readonly requesterSubnets: readonly Subnet[];
    readonly requesterRouteTables: readonly RouteTable[];
  };
}

export interface TransitAttachment {
  readonly self: {
    readonly TransitGatewayAttachmentId?: string | undefined;
    readonly TransitGatewayId?: string | undefined;
    readonly ResourceType?: string | undefined;
    readonly ResourceOwnerId?: string | undefined;
    readonly State?: string | undefined;
    readonly Association?: { readonly State?: string | undefined } | undefined;
  };
  readonly related: {
    /** Of the VPC that is attached. */
    readonly routeTables: readonly RouteTable[];
    readonly subnets: readonly Subnet[];
    readonly transitRouteTable: {
      readonly facets: { readonly routes: readonly TransitRoute[] | null };
      readonly related: { readonly attachments: readonly TransitAttachment[] };
    };
  };
}

export interface TransitRoute {
  readonly DestinationCidrBlock?: string | undefined;
  readonly PrefixListId?: string | undefined;
  readonly State?: string | undefined;
  readonly Type?: string | undefined;
  readonly TransitGatewayAttachments?:
    readonly { readonly TransitGatewayAttachmentId?: string | undefined }[] | undefined;
}

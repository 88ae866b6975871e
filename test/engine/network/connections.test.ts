import { describe, expect, it } from '@jest/globals';
import { Addresses } from '../../../engine/network/addresses.ts';
import { reach } from '../../../engine/network/reach.ts';
import type { Peering, RouteTable, TransitAttachment, TransitRoute } from '../../../engine/network/shapes.ts';
import { tripwire } from '../../../inventory/reading.ts';
import { endpoint, group, HIDDEN, SSH, table, toward } from './network.ts';

/** Who gets to port 22, surely and perhaps, of the addresses of `10.9.0.0/16` and `10.8.0.0/16`, where others may be. */
function told(target: Parameters<typeof toward>[1], related: Partial<RouteTable['related']>): string {
  const own = table([toward('10.8.0.0/15', target)]);
  const { span } = reach({
    to: endpoint({
      self: { PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.5' }] },
      routeTables: [{ ...own, related: { ...own.related, ...related } }],
      groups: [group('sg-1', SSH)],
    }),
    ...{ family: 'IPv4', protocol: 'tcp', port: 22, from: Addresses.all('IPv4') },
  });
  const others = ({ cidrs }: Addresses) => cidrs.filter((cidr) => !cidr.startsWith('10.0.')).join(' ');
  const [surely, perhaps] = [others(span.least), others(span.most.without(span.least))];
  return [surely, perhaps && `perhaps ${perhaps}`].filter(Boolean).join(', ') || 'nobody';
}

const side = (VpcId: string, OwnerId = '111122223333', Region = 'eu-west-1') => ({
  ...{ VpcId, OwnerId, Region },
  CidrBlockSet: [{ CidrBlock: VpcId === 'vpc-1' ? '10.0.0.0/16' : '10.9.0.0/16' }],
});
const THERE = [{ self: { SubnetId: 'subnet-9', VpcId: 'vpc-9', CidrBlock: '10.9.4.0/24' } }];
const back = (target: Parameters<typeof toward>[1]): RouteTable => ({
  self: {
    RouteTableId: 'rtb-9',
    Associations: [{ Main: true }],
    Routes: [toward('10.9.0.0/16', { GatewayId: 'local' }), toward('10.0.0.0/16', target)],
  },
  related: { prefixLists: [] },
});

describe('a peering connection', () => {
  const OVER = { VpcPeeringConnectionId: 'pcx-1' };
  const peering = (self: Partial<Peering['self']> = {}, related: Partial<Peering['related']> = {}) => ({
    peerings: [
      {
        self: {
          ...{ VpcPeeringConnectionId: 'pcx-1', Status: { Code: 'active' } },
          ...{ RequesterVpcInfo: side('vpc-9'), AccepterVpcInfo: side('vpc-1'), ...self },
        },
        related: {
          ...{ requesterSubnets: THERE, requesterRouteTables: [back(OVER)] },
          ...{ accepterSubnets: [], accepterRouteTables: [], ...related },
        },
      },
    ],
  });
  it.each([
    ['lets in whose subnet leads back over it', peering(), '10.9.4.0/24'],
    [
      'lets nobody in whose subnet leads elsewhere',
      peering({}, { requesterRouteTables: [back({ NatGatewayId: 'nat-1' })] }),
      'nobody',
    ],
    [
      'of another account may let in all of its VPC',
      peering({ RequesterVpcInfo: side('vpc-9', '444455556666') }, { requesterSubnets: [] }),
      'perhaps 10.9.0.0/16',
    ],
    [
      'of another region may let in all of its VPC',
      peering({ RequesterVpcInfo: side('vpc-9', '111122223333', 'us-east-1') }, { requesterSubnets: [] }),
      'perhaps 10.9.0.0/16',
    ],
    ['that waits lets nobody in', peering({ Status: { Code: 'pending-acceptance' } }), 'nobody'],
    ['of no state may let in its VPC', peering({ Status: undefined }), 'perhaps 10.8.0.0/15'],
    [
      'that is not among those listed may let in whoever is sent there',
      { peerings: [] },
      'perhaps 10.8.0.0/15',
    ],
    ['that nobody asked about may, too', {}, 'perhaps 10.8.0.0/15'],
    [
      'whose other side’s subnets cannot be read may let in all of its VPC',
      peering({}, { requesterSubnets: [tripwire(HIDDEN) as never] }),
      'perhaps 10.9.0.0/16',
    ],
  ] as const)('%s', (_, related, expected) => expect(told(OVER, related)).toBe(expected));
});

describe('a transit gateway', () => {
  const OVER = { TransitGatewayId: 'tgw-1' };
  const to = (cidr: string, ...ids: readonly string[]): TransitRoute => ({
    ...{ DestinationCidrBlock: cidr, Type: 'propagated', State: ids.length > 0 ? 'active' : 'blackhole' },
    TransitGatewayAttachments: ids.map((TransitGatewayAttachmentId) => ({ TransitGatewayAttachmentId })),
  });
  const ROUTES = [to('10.9.0.0/16', 'there'), to('10.0.0.0/16', 'here')];
  function attached(
    routes: readonly TransitRoute[] = ROUTES,
    there: Partial<TransitAttachment['self']> = {},
    here: Partial<TransitAttachment['self']> = {},
  ): Partial<RouteTable['related']> {
    const attachments: TransitAttachment[] = [];
    const self = {
      ...{ TransitGatewayId: 'tgw-1', ResourceType: 'vpc', ResourceOwnerId: '111122223333' },
      ...{ State: 'available', Association: { State: 'associated' } },
    };
    const transitRouteTable = { facets: { routes }, related: { attachments } };
    attachments.push(
      {
        self: { ...self, TransitGatewayAttachmentId: 'here', ...here },
        related: { routeTables: [], subnets: [], transitRouteTable },
      },
      {
        self: { ...self, TransitGatewayAttachmentId: 'there', ...there },
        related: { routeTables: [back(OVER)], subnets: THERE, transitRouteTable },
      },
    );
    return { transitAttachments: attachments.slice(0, 1) };
  }
  it.each([
    ['lets in whose subnet and attachment lead back', attached(), '10.9.4.0/24'],
    ['without a route back lets nobody in', attached(ROUTES.slice(0, 1)), 'nobody'],
    ['without a route there lets nobody in', attached(ROUTES.slice(1)), 'nobody'],
    ['drops what it is told to', attached([to('10.9.0.0/16'), ...ROUTES.slice(1)]), 'nobody'],
    [
      'may let in a VPC of another account',
      attached(ROUTES, { ResourceOwnerId: '444455556666' }),
      'perhaps 10.9.0.0/16',
    ],
    ['may let in an office', attached(ROUTES, { ResourceType: 'vpn' }), 'perhaps 10.9.0.0/16'],
    [
      'that spreads packets over two may let in either',
      attached([to('10.9.0.0/16', 'there', 'elsewhere'), ...ROUTES.slice(1)]),
      'perhaps 10.9.0.0/16',
    ],
    [
      'that does not say where it sends to may let all in',
      attached(ROUTES, {}, { Association: undefined }),
      'perhaps 10.8.0.0/15',
    ],
    ['whose attachment goes lets nobody in', attached(ROUTES, {}, { State: 'deleting' }), 'nobody'],
    ['that nobody asked about may let in whoever is sent there', {}, 'perhaps 10.8.0.0/15'],
    ['of which no attachment is listed may, too', { transitAttachments: [] }, 'perhaps 10.8.0.0/15'],
  ] as const)('%s', (_, related, expected) => expect(told(OVER, related)).toBe(expected));
});

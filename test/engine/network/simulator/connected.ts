/** Two VPCs, what connects them, and what a packet between them meets: written down again without sets. */
import fc from 'fast-check';
import type {
  Peering,
  Route,
  RouteTable,
  TransitAttachment,
  TransitRoute,
} from '../../../../engine/network/shapes.ts';
import { rangeIn } from '../../../../engine/network/cidr.ts';
import { chosenOf } from './packets.ts';

export const STAND = '10.0.0.1';
const OURS = '10.0.0.0/28';
const THEIRS = '10.1.0.0/28';
export const THEIR_SUBNETS = ['10.1.0.0/29', '10.1.0.8/30'];
const DESTINATIONS = ['0.0.0.0/0', OURS, '10.0.0.0/30', THEIRS, '10.1.0.0/29', '10.1.0.8/29', '10.2.0.0/28'];

export interface Connected {
  readonly ours: readonly RouteTable[];
  readonly theirs: readonly RouteTable[];
  readonly isPeered: boolean;
  /** Whether the other VPC is the account's own. */
  readonly isListed: boolean;
  readonly transit: readonly TransitRoute[];
  readonly associated: readonly ('attachment-a' | 'attachment-b')[];
}

const target = fc.constantFrom<Partial<Route>>(
  { VpcPeeringConnectionId: 'pcx-1' },
  { VpcPeeringConnectionId: 'pcx-1' },
  { TransitGatewayId: 'tgw-1' },
  { TransitGatewayId: 'tgw-1' },
  { NatGatewayId: 'nat-1' },
  { GatewayId: 'vgw-1' },
);
/** AWS has no two routes of one destination. */
const distinct = <R extends { readonly DestinationCidrBlock?: string | undefined }>(
  routes: readonly R[],
): readonly R[] => [...new Map(routes.map((one) => [one.DestinationCidrBlock, one])).values()];
const table = (id: string, own: string, associations: NonNullable<RouteTable['self']['Associations']>) =>
  fc
    .array(
      fc
        .tuple(
          fc.constantFrom(...DESTINATIONS),
          target,
          fc.constantFrom('active', 'active', 'active', 'blackhole'),
        )
        .map(([DestinationCidrBlock, to, State]) => ({
          ...{ DestinationCidrBlock, State, Origin: 'CreateRoute' },
          ...to,
        })),
      { maxLength: 4 },
    )
    .map((routes): RouteTable => ({
      self: {
        ...{ RouteTableId: id, Associations: associations },
        Routes: distinct([
          ...routes,
          {
            ...{ DestinationCidrBlock: own, GatewayId: 'local', State: 'active' },
            Origin: 'CreateRouteTable',
          },
        ]),
      },
      related: { prefixLists: [] },
    }));
const transitRoute = fc
  .tuple(
    fc.constantFrom(...DESTINATIONS),
    fc.constantFrom('attachment-a', 'attachment-b', 'attachment-b', 'attachment-vpn'),
    fc.constantFrom('active', 'active', 'active', 'blackhole'),
    fc.constantFrom('static', 'propagated'),
  )
  .map(([DestinationCidrBlock, TransitGatewayAttachmentId, State, Type]) => ({
    ...{ DestinationCidrBlock, State, Type },
    TransitGatewayAttachments: State === 'active' ? [{ TransitGatewayAttachmentId }] : [],
  }));

export const connected: fc.Arbitrary<Connected> = fc.record({
  ours: fc.tuple(
    table('rtb-a', OURS, [{ SubnetId: 'subnet-1' }]),
    table('rtb-main-a', OURS, [{ Main: true }]),
  ),
  theirs: fc.tuple(
    table('rtb-b', THEIRS, [{ SubnetId: 'subnet-b0' }]),
    table('rtb-main-b', THEIRS, [{ Main: true }]),
  ),
  isPeered: fc.constantFrom(true, true, true, false),
  isListed: fc.constantFrom(true, true, false),
  transit: fc
    .array(transitRoute, { maxLength: 5 })
    .map((routes) => [
      ...new Map(routes.map((one) => [`${one.DestinationCidrBlock} ${one.Type}`, one])).values(),
    ]),
  associated: fc.constantFrom<Connected['associated']>(
    ['attachment-a', 'attachment-b'],
    ['attachment-a', 'attachment-b'],
    ['attachment-a'],
    ['attachment-b'],
  ),
});

const subnets = THEIR_SUBNETS.map((CidrBlock, index) => ({
  self: { SubnetId: `subnet-b${index}`, VpcId: 'vpc-2', CidrBlock },
}));

/** The same as AWS describes it. */
export function tablesOf({
  ours,
  theirs,
  isPeered,
  isListed,
  transit,
  associated,
}: Connected): readonly RouteTable[] {
  const other = isListed ? '111122223333' : '444455556666';
  const peering: Peering = {
    self: {
      VpcPeeringConnectionId: 'pcx-1',
      Status: { Code: isPeered ? 'active' : 'pending-acceptance' },
      RequesterVpcInfo: {
        ...{ VpcId: 'vpc-1', OwnerId: '111122223333', Region: 'eu-west-1' },
        CidrBlockSet: [{ CidrBlock: OURS }],
      },
      AccepterVpcInfo: {
        ...{ VpcId: 'vpc-2', OwnerId: other, Region: 'eu-west-1' },
        ...(isPeered && { CidrBlockSet: [{ CidrBlock: THEIRS }] }),
      },
    },
    related: {
      ...{ accepterSubnets: isListed ? subnets : [], accepterRouteTables: isListed ? theirs : [] },
      ...{ requesterSubnets: [], requesterRouteTables: ours },
    },
  };
  const attachments: TransitAttachment[] = [];
  const transitRouteTable = { facets: { routes: transit }, related: { attachments } };
  const attachment = (
    id: 'attachment-a' | 'attachment-b' | 'attachment-vpn',
    owner: string,
    related: Pick<TransitAttachment['related'], 'routeTables' | 'subnets'>,
  ): TransitAttachment => ({
    self: {
      ...{ TransitGatewayAttachmentId: id, TransitGatewayId: 'tgw-1', State: 'available' },
      ...{ ResourceType: id === 'attachment-vpn' ? 'vpn' : 'vpc', ResourceOwnerId: owner },
      Association: {
        State: id === 'attachment-vpn' || associated.includes(id) ? 'associated' : 'disassociated',
      },
    },
    related: { ...related, transitRouteTable },
  });
  attachments.push(
    attachment('attachment-a', '111122223333', { routeTables: ours, subnets: [] }),
    attachment('attachment-b', other, { routeTables: theirs, subnets }),
    attachment('attachment-vpn', '111122223333', { routeTables: [], subnets: [] }),
  );
  return ours.map(({ self }) => ({
    self,
    related: { prefixLists: [], peerings: [peering], transitAttachments: attachments.slice(0, 1) },
  }));
}

type Answer = boolean | undefined;
const isIn = (address: bigint, cidr: string): boolean => {
  const range = rangeIn(cidr);
  return range !== undefined && range.first <= address && address <= range.last;
};
const standing = rangeIn(STAND)?.first ?? 0n;
/** Sure only where all say so; sure not only where all deny it. */
const all = (...answers: readonly Answer[]): Answer =>
  answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
const allAlike = (answers: readonly boolean[]): Answer =>
  answers.every(Boolean) ? true : answers.some(Boolean) ? undefined : false;

const routeOf = (of: RouteTable | undefined, to: bigint): Route | undefined => {
  const [route] = of ? chosenOf(of, 'IPv4', to) : [];
  return route?.State === 'blackhole' ? undefined : route;
};
const isLocal = (of: RouteTable, to: bigint): boolean => routeOf(of, to)?.GatewayId === 'local';

/** Whether somebody there sends packets to what is reached that get there, and its answers get back. */
export function isConnected(network: Connected, from: bigint): Answer {
  const route = routeOf(network.ours[0], from);
  if (route?.GatewayId === 'local') return true;
  if (route?.GatewayId !== undefined) return undefined;
  if (route?.VpcPeeringConnectionId) return overPeering(network, from);
  return route?.TransitGatewayId ? overTransit(network, from) : false;
}

/** The route table of the sender's subnet; none where nobody can be. */
function tableAt({ theirs }: Connected, from: bigint): RouteTable | undefined {
  const index = THEIR_SUBNETS.findIndex((cidr) => isIn(from, cidr));
  return index < 0 ? undefined : theirs[index];
}

function overPeering(network: Connected, from: bigint): Answer {
  if (!network.isPeered || !isIn(from, THEIRS)) return false;
  if (!network.isListed) return undefined;
  return routeOf(tableAt(network, from), standing)?.VpcPeeringConnectionId !== undefined;
}

function transited({ transit, associated }: Connected, by: 'attachment-a' | 'attachment-b', to: bigint) {
  if (!associated.includes(by)) return undefined;
  const matching = transit.filter(({ DestinationCidrBlock = '' }) => isIn(to, DestinationCidrBlock));
  const length = ({ DestinationCidrBlock = '' }: TransitRoute) => Number(DestinationCidrBlock.split('/')[1]);
  const [first] = [...matching].sort(
    (a, b) => length(b) - length(a) || (a.Type === b.Type ? 0 : a.Type === 'static' ? -1 : 1),
  );
  return first?.TransitGatewayAttachments?.[0]?.TransitGatewayAttachmentId;
}

/** Sends it on to somewhere out of sight. */
function leadsOn(of: RouteTable, to: bigint): boolean {
  const route = routeOf(of, to);
  return route?.TransitGatewayId !== undefined || route?.GatewayId === 'vgw-1';
}

function overTransit(network: Connected, from: bigint): Answer {
  const arrived = allAlike(network.ours.map((one) => isLocal(one, standing)));
  const by = transited(network, 'attachment-a', from);
  if (by === undefined || arrived === false) return false;
  if (by === 'attachment-a') return network.ours.some((one) => leadsOn(one, from)) ? undefined : false;
  if (by === 'attachment-vpn' || !network.isListed) return undefined;
  const straight = all(
    routeOf(tableAt(network, from), standing)?.TransitGatewayId !== undefined,
    allAlike(network.theirs.map((one) => isLocal(one, from))),
    transited(network, 'attachment-b', standing) === 'attachment-a',
    arrived,
  );
  if (straight === true) return true;
  return network.theirs.some((one) => leadsOn(one, from)) ? undefined : straight;
}

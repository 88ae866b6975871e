/**
 * From a load balancer's listener on to its targets.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation
 */
import { gap, raise } from '../../inventory/reading.ts';
import { answered, passes } from './acl.ts';
import type { Addresses } from './addresses.ts';
import { carriersOf, type Balancer } from './balancer.ts';
import type { Family } from './cidr.ts';
import { entriesOf, rangesOf, standOf, type Endpoint, type Placement } from './endpoint.ts';
import { admittedBy, type Members } from './groups.ts';
import { hopOf, start, walk, type Hop, type Way } from './hop.ts';
import { answers, door, neighbours, type Asked } from './hops.ts';
import type { Protocol } from './ports.ts';
import { anybody, both, either, everybody, nobody, reading, where, type Span } from './span.ts';

export interface TargetGroup {
  readonly self: {
    readonly TargetGroupArn?: string | undefined;
    readonly TargetGroupName?: string | undefined;
    readonly TargetType?: string | undefined;
    readonly Protocol?: string | undefined;
    readonly Port?: number | undefined;
    readonly IpAddressType?: string | undefined;
    readonly LoadBalancerArns?: readonly string[] | undefined;
  };
  readonly facets: {
    readonly attributes:
      readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | null;
    readonly targets:
      | readonly {
          readonly Target?:
            { readonly Id?: string | undefined; readonly Port?: number | undefined } | undefined;
        }[]
      | null;
  };
}

/** A balancer that sends to a port of a target. */
export interface Leg {
  readonly balancer: Balancer;
  readonly front: Endpoint;
  readonly group: TargetGroup;
  readonly target: Endpoint;
  readonly port: number;
}

/** Ports that balancers send from: https://docs.aws.amazon.com/vpc/latest/userguide/nacl-ephemeral-ports.html */
const BALANCER_PORTS = { from: 1024, to: 65535 };

/** On from where clients have come as far as the listener. */
export function onward(way: Way, leg: Leg, spoken: Protocol): Way {
  const { target, group } = leg;
  const family: Family = group.self.IpAddressType === 'ipv6' ? 'IPv6' : 'IPv4';
  const span = reading(way.from.family, () => {
    const [place] = target.placements();
    if (!place) return nobody(way.from.family);
    const carriers = carriersOf(group.self.Protocol);
    const protocol = carriers.includes(spoken) ? spoken : (carriers[0] ?? 'tcp');
    const asked: Asked = { to: { ...target, members: membersOf(leg) }, family, protocol };
    const isPreserved = way.from.family === family && keepsClients(leg);
    const entered = isPreserved ? clientsEnter(way, leg, asked, place) : nodesEnter(way, leg, asked, place);
    return both(entered, sent(way.from.family, leg, asked, place));
  });
  const by = () => `port ${leg.port}`;
  return walk(way, [hopOf('target', () => target.id, span, by)]);
}

/** A reference to a group of the balancer lets in what the balancer sends, whatever the address of the client. */
const membersOf = ({ balancer }: Leg): Members => {
  const { SecurityGroups: groups } = balancer.self;
  return ({ GroupId }, family) =>
    GroupId !== undefined && groups?.includes(GroupId) ? everybody(family) : nobody(family);
};

const UNSAID = gap({
  call: 'elasticloadbalancing:DescribeTargetGroupAttributes',
  error: 'NotReported: preserve_client_ip.enabled',
});

/** Whether targets see the addresses of clients: a matter of network load balancers. */
function keepsClients({ balancer, group }: Leg): boolean {
  if (balancer.self.Type !== 'network') return false;
  const found = (group.facets.attributes ?? []).find(({ Key }) => Key === 'preserve_client_ip.enabled');
  return (found?.Value ?? raise(UNSAID)) === 'true';
}

const doorOf = (asked: Asked, place: Placement, port: number): readonly Hop[] => [
  answers(asked, place, neighbours(asked, place)),
  ...door(asked, place, port, false),
];

function clientsEnter(way: Way, { port }: Leg, asked: Asked, place: Placement): Span {
  return walk({ ...start(way.from), span: way.span }, doorOf(asked, place, port)).span;
}

/** The balancer's own addresses are somewhere in its subnets: where these differ for the target, nobody knows. */
function nodesEnter(way: Way, { front, port, balancer }: Leg, asked: Asked, place: Placement): Span {
  const family = way.from.family;
  const nodes = front.placements().map((at) => {
    const ranges = rangesOf(at, asked.family);
    const { span } = walk(start(ranges), doorOf({ ...asked, senderPorts: BALANCER_PORTS }, place, port));
    return { ranges, span };
  });
  const whole = nodes.filter(({ ranges, span }) => !ranges.isEmpty && span.least.holds(ranges));
  // Nodes of an application load balancer send to all zones.
  const isSure = balancer.self.Type === 'application' ? whole.length > 0 : whole.length === nodes.length;
  if (isSure && nodes.length > 0) return everybody(family);
  if (nodes.every(({ span }) => span.most.isEmpty)) return nobody(family);
  const gaps = nodes.flatMap(({ span }) => span.gaps);
  return anybody(family, ...(gaps.length > 0 ? gaps : [unseen(`the addresses of ${front.id}`)]));
}

/** What the balancer's own groups and ACLs let it send to the target, and have back. */
function sent(family: Family, { front, port }: Leg, asked: Asked, place: Placement): Span {
  const stand = standOf(asked.to, place, asked.family);
  const passage = { family: asked.family, protocol: asked.protocol };
  const acls = front.placements().map((at) => {
    if (at.subnetId === place.subnetId) return everybody(family);
    const entries = entriesOf(at);
    return both(
      hits(family, passes(entries, { ...passage, egress: true }, port), stand),
      hits(family, answered(entries, { ...passage, egress: false }, BALANCER_PORTS), stand),
    );
  });
  const zones = acls.reduce(either, nobody(family));
  const groups = front.groups();
  if (!groups) return zones;
  const own = asked.to.groups();
  const members: Members = ({ GroupId }, of) =>
    where(of, () => own?.some(({ self }) => self.GroupId === GroupId) ?? false);
  const letOut = groups.map(({ self, related }) => ({
    self: { IpPermissions: self.IpPermissionsEgress },
    related,
  }));
  return both(zones, hits(family, admittedBy(letOut, { ...passage, port, members }), stand));
}

/** Whether what may be sent to is where the target stands. */
function hits(family: Family, { least, most, gaps }: Span, stand: Addresses): Span {
  if (least.holds(stand)) return everybody(family);
  if (!most.meets(stand)) return nobody(family);
  return anybody(family, ...(gaps.length > 0 ? gaps : [unseen('which address of the target is sent to')]));
}

const unseen = (what: string) => gap({ call: 'ec2:DescribeNetworkInterfaces', error: `NotListed: ${what}` });

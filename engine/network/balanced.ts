/** What the internet reaches of a target through load balancers, as a claim. */
import { gap, type Gap } from '../../inventory/reading.ts';
import { Combined, unreported, type Claim, type Status, type Trace } from '../claim.ts';
import { balancerEndpoint, forwardsTo, portsOf, type Balancer, type Listener } from './balancer.ts';
import type { BlockPublicAccess } from './block-public-access.ts';
import { FAMILIES, type Family } from './cidr.ts';
import { beyond, type Endpoint } from './endpoint.ts';
import { statusOf, toldOf } from './exposure.ts';
import { hopOf, start, walk, type Way } from './hop.ts';
import { areInternet, INTERNET } from './internet.ts';
import { PROTOCOLS, type Protocol } from './ports.ts';
import { approach, decided, type Approach } from './reach.ts';
import { look } from './readable.ts';
import { anybody, either, nobody } from './span.ts';
import { onward, type TargetGroup } from './targets.ts';

/** Who may be behind balancers, and the balancers and target groups of its VPC. */
export interface Behind {
  readonly region: BlockPublicAccess;
  /** The target that a target group registers under an id or an address; `undefined` where that is another one. */
  readonly targetBy: (id: string, kind: string) => Endpoint | undefined;
  /** The target, where nobody knows whether it is registered. */
  readonly targets: () => readonly Endpoint[];
  readonly balancers: () => readonly Balancer[];
  readonly groups: () => readonly TargetGroup[];
}

/** A target of a group, on a port; without one where nobody knows whether, or where, it is a target. */
type Aim =
  | { readonly target: Endpoint; readonly port: number }
  | { readonly target: Endpoint; readonly port: undefined; readonly doubt: Gap };

/** Says that the internet does not reach the target through any balancer that is listed. */
export function closedThroughBalancers(
  behind: Behind,
  expected = 'not be reachable from the internet through a load balancer',
): Claim {
  const { value: balancers = [], gap: lost } = look(() => behind.balancers());
  const { value: groups = [], gap: unread } = look(() => behind.groups());
  const claims = [
    ...[lost, unread].flatMap((one) => (one ? [unknown('related.loadBalancers', expected, [one])] : [])),
    ...balancers.flatMap((balancer) => throughOne(balancer, balancers, groups, behind, expected)),
  ];
  return claims.length > 0 ? new Combined(statusOf(claims), claims) : nothing(expected);
}

const nothing = (expected: string): Claim => ({
  status: 'holds',
  trace: () => [{ root: undefined, keys: ['related.loadBalancers'], actual: [], expected, status: 'holds' }],
});
const unknown = (path: string, expected: string, gaps: readonly Gap[]): Claim => ({
  status: 'unknown',
  trace: () => gaps.map((actual) => ({ root: undefined, keys: [path], actual, expected, status: 'unknown' })),
});

/** One balancer, spoken to by one family and protocol. */
interface Spoken {
  readonly balancer: Balancer;
  readonly front: Endpoint;
  readonly near: Approach;
  readonly family: Family;
  readonly protocol: Protocol;
  readonly expected: string;
}

function throughOne(
  balancer: Balancer,
  all: readonly Balancer[],
  groups: readonly TargetGroup[],
  behind: Behind,
  expected: string,
): readonly Claim[] {
  const name = look(() => balancer.self.LoadBalancerName).value ?? '?';
  const front = balancerEndpoint(balancer, behind.region, `related.loadBalancers[${name}]`);
  const aims = groups.flatMap((group) => aimsAt(group, balancer, behind).map((aim) => ({ group, aim })));
  if (aims.length === 0) return [];
  return FAMILIES.flatMap((family) =>
    PROTOCOLS.flatMap((protocol): readonly Claim[] => {
      const straight = approach({ to: front, family, protocol });
      const near = areInternet(straight.span.least)
        ? straight
        : roundabout(straight, balancer, all, groups, behind.region, { family, protocol });
      if (!areInternet(near.span.most)) return [];
      const spoken = { balancer, front, near, family, protocol, expected };
      const { value: listeners, gap: lost } = look(() => balancer.facets.listeners ?? []);
      if (lost) return [unknown(front.path, expected, [lost])];
      return (listeners ?? []).flatMap((listener) =>
        aims.flatMap(({ group, aim }) =>
          throughListener(listener, doubtOf(listener, listeners ?? [], group, balancer), group, aim, spoken),
        ),
      );
    }),
  );
}

function throughListener(
  listener: Listener,
  doubt: ReturnType<typeof doubtOf>,
  group: TargetGroup,
  aim: Aim,
  { balancer, front, near, family, protocol, expected }: Spoken,
): readonly Claim[] {
  if (doubt === 'never') return [];
  const { value: ports, gap: lost } = look(() => portsOf(listener));
  if (lost) return [unknown(front.path, expected, [lost])];
  return (ports ?? [])
    .filter((one) => one.protocol === protocol)
    .map(({ port }) => {
      const ways = near.at(port).ways.map((way) => {
        const sent = doubted(way, doubt);
        return aim.port === undefined
          ? doubted(sent, aim.doubt)
          : onward(sent, { balancer, front, group, ...aim }, protocol);
      });
      const key = `[${family} ${protocol}:${port} to ${aim.target.id}:${aim.port ?? '?'}]`;
      return claimOf(ways, family, front.path, key, expected);
    });
}

/** Where a balancer is itself a target, the internet may come through another one: as far as that is decided. */
function roundabout(
  straight: Approach,
  balancer: Balancer,
  all: readonly Balancer[],
  groups: readonly TargetGroup[],
  region: BlockPublicAccess,
  { family, protocol }: Pick<Spoken, 'family' | 'protocol'>,
): Approach {
  const isTarget = ({ self, facets }: TargetGroup) =>
    (look(() => self.TargetType).value ?? 'alb') === 'alb' &&
    (look(() => facets.targets?.some(({ Target }) => Target?.Id === balancer.self.LoadBalancerArn)).value ??
      true);
  const sends = ({ self }: TargetGroup, one: Balancer) =>
    look(() => self.LoadBalancerArns?.includes(one.self.LoadBalancerArn ?? '')).value ?? true;
  const outer = all
    .filter((one) => one !== balancer && groups.some((group) => isTarget(group) && sends(group, one)))
    .map((one) => approach({ to: balancerEndpoint(one, region, ''), family, protocol }))
    .filter(({ span }) => areInternet(span.most));
  if (outer.length === 0) return straight;
  const lost = beyond('the load balancer before it');
  const more = walk(start(INTERNET[family]), [hopOf('load balancer', () => '?', anybody(family, lost))]);
  return {
    span: either(straight.span, more.span),
    at: (port) => ({ span: more.span, ways: [...straight.at(port).ways, more] }),
  };
}

const doubted = (way: Way, doubt: Gap | undefined): Way =>
  doubt ? walk(way, [hopOf('listener rules', () => '?', anybody(way.from.family, doubt))]) : way;

/** Where the target is among those of a group that the balancer sends to. */
function aimsAt({ self, facets }: TargetGroup, balancer: Balancer, behind: Behind): readonly Aim[] {
  const sends = look(() => (self.LoadBalancerArns ?? []).includes(balancer.self.LoadBalancerArn ?? ''));
  if (sends.value === false) return [];
  const registered = look(() =>
    (facets.targets ?? []).flatMap(({ Target: { Id, Port } = {} }): readonly Aim[] => {
      const id = Id ?? unreported('the id of a target');
      const target = behind.targetBy(id, self.TargetType ?? unreported('the type of targets'));
      return target ? [{ target, port: Port ?? self.Port ?? unreported('the port of a target') }] : [];
    }),
  );
  const doubt = sends.gap ?? registered.gap;
  return doubt
    ? behind.targets().map((target) => ({ target, port: undefined, doubt }))
    : (registered.value ?? []);
}

/** Whether a listener sends to the group: by default; by rules, that are not read; or never. */
function doubtOf(
  listener: Listener,
  all: readonly Listener[],
  { self }: TargetGroup,
  balancer: Balancer,
): Gap | undefined | 'never' {
  const { value: sends, gap: lost } = look(() => forwardsTo(listener, self.TargetGroupArn ?? ''));
  if (lost) return lost;
  if (sends || all.length === 1) return undefined;
  if (look(() => balancer.self.Type).value === 'network') return 'never';
  return gap({
    call: 'elasticloadbalancing:DescribeRules',
    error: 'NotRead: which listener sends to the target',
  });
}

function claimOf(ways: readonly Way[], family: Family, path: string, key: string, expected: string): Claim {
  const span = ways.map((way) => way.span).reduce(either, nobody(family));
  const { status, gaps } = decided({ span, ways }, areInternet);
  const said: Status = status === 'open' ? 'violated' : status === 'closed' ? 'holds' : 'unknown';
  const at = { root: undefined, keys: [path, key], expected, status: said };
  return {
    status: said,
    trace: (): readonly Trace[] =>
      said === 'unknown'
        ? gaps.map((actual) => ({ ...at, actual }))
        : [{ ...at, actual: toldOf({ span, ways }) }],
  };
}

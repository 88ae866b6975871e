/** What the internet reaches of a target through load balancers, as a claim. */
import { gap, type Gap } from '../../inventory/reading.ts';
import { Combined, type Claim, type Status, type Trace } from '../claim.ts';
import { aimsAt, doubtOf, type Aim, type Behind } from './aims.ts';
import { balancerEndpoint, portsOf, type Balancer, type Listener } from './balancer.ts';
import type { BlockPublicAccess } from './block-public-access.ts';
import { FAMILIES, type Family } from './cidr.ts';
import { beyond, type Endpoint } from './endpoint.ts';
import { statusOf, toldOf } from './exposure.ts';
import { hopOf, start, walk, type Way } from './hop.ts';
import { areInternet, INTERNET } from './internet.ts';
import { PROTOCOLS, type Protocol } from './ports.ts';
import { approach, decided, type Approach } from './reach.ts';
import { look } from '../readable.ts';
import { anybody, either, nobody } from './span.ts';
import { onward, type TargetGroup } from './targets.ts';

/** Says that the internet does not reach the target through any balancer that is listed. */
export function closedThroughBalancers(
  behind: Behind,
  expected = 'not be reachable from the internet through a load balancer',
): Claim {
  const { value: balancers = [], gap: lost } = look(() => behind.balancers());
  const { value: groups = [], gap: unread } = look(() => behind.groups());
  const claims = [
    ...[lost, unread].flatMap((one) => (one ? [unknown('related.loadBalancers', expected, [one])] : [])),
    ...(lost ? [] : unlisted(balancers, groups, behind, expected)),
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

/** Balancers that send to the target, and are not among those that are listed. */
function unlisted(
  balancers: readonly Balancer[],
  groups: readonly TargetGroup[],
  behind: Behind,
  expected: string,
): readonly Claim[] {
  const known = new Set(balancers.map(({ self }) => look(() => self.LoadBalancerArn).value));
  if (known.has(undefined)) return []; // It may be that one.
  return groups.flatMap((group) => {
    const arns = (look(() => group.self.LoadBalancerArns).value ?? []).filter((arn) => !known.has(arn));
    return arns
      .filter((arn) => aimsAt(group, { LoadBalancerArn: arn }, behind).length > 0)
      .map((arn) => {
        const why = { call: 'elasticloadbalancing:DescribeLoadBalancers', error: `Dangling: ${arn}` };
        return unknown(`related.loadBalancers[${arn}]`, expected, [gap(why)]);
      });
  });
}

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
  const aims = groups.flatMap((group) => aimsAt(group, balancer.self, behind).map((aim) => ({ group, aim })));
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

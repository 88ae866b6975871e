/** What the internet reaches of endpoints, as claims. */
import type { Gap } from '../../inventory/reading.ts';
import { Combined, type Claim, type Status, type Trace } from '../claim.ts';
import type { Addresses } from './addresses.ts';
import { cutsOf } from './acl.ts';
import { FAMILIES, type Family } from './cidr.ts';
import { entriesOf, type Endpoint } from './endpoint.ts';
import { doorsOf } from './groups.ts';
import { pathOf, reached, stopOf } from './hop.ts';
import { areInternet, inShort } from './internet.ts';
import { LAST_PORT, portIn, PROTOCOLS, type Protocol } from './ports.ts';
import { approach, decided, type Approach, type Reach } from './reach.ts';
import { look } from '../readable.ts';

/** Ports from first to last, that the same addresses reach in the same way. */
interface Piece {
  readonly from: number;
  readonly to: number;
}
/** What is said of one endpoint: of some ports by one family and protocol. */
export interface Exposure {
  readonly endpoint: Endpoint;
  readonly family: Family;
  readonly protocol: Protocol;
  readonly ports: Piece;
  readonly status: Status;
  readonly reach: Reach;
  /** Why it is unknown. */
  readonly gaps: readonly Gap[];
}

/** Which ports are asked about: some, written `tcp:22`, or any. */
export type Ports = readonly string[] | 'any';
/** How many addresses are enough. */
export type Enough = (addresses: Addresses) => boolean;

/** What is reached, or may be, of the ports. Empty where surely nothing is. */
export function* exposures(
  endpoint: Endpoint,
  ports: Ports,
  enough: Enough = areInternet,
): Generator<Exposure> {
  for (const family of FAMILIES)
    for (const protocol of PROTOCOLS) {
      const asked =
        ports === 'any' ? undefined : ports.map(portIn).filter((one) => one.protocol === protocol);
      if (asked?.length === 0) continue;
      const near = approach({ to: endpoint, family, protocol });
      if (!enough(near.span.most)) continue;
      const pieces = asked?.map(({ port }) => ({ from: port, to: port })) ?? piecesOf(endpoint, protocol);
      yield* joined([...told({ endpoint, family, protocol }, near, pieces, enough)]);
    }
}

function* told(
  of: Pick<Exposure, 'endpoint' | 'family' | 'protocol'>,
  near: Approach,
  pieces: readonly Piece[],
  enough: Enough,
): Generator<Exposure> {
  for (const ports of pieces) {
    const reach = near.at(ports.from);
    const { status, gaps } = decided(reach, enough);
    if (status === 'closed') continue;
    yield { ...of, ports, reach, gaps, status: status === 'open' ? 'violated' : 'unknown' };
  }
}

/** Cuts all ports where a group or an ACL says something else than of the port before. */
function piecesOf(endpoint: Endpoint, protocol: Protocol): readonly Piece[] {
  const groups = look(() => endpoint.groups()).value ?? [];
  const doors = doorsOf(groups, protocol).flatMap(({ from, to }) => [from, to + 1]);
  const places = look(() => endpoint.placements()).value ?? [];
  const acls = places.flatMap((place) => look(() => cutsOf(entriesOf(place))).value ?? []);
  const cuts = [...new Set([0, ...doors, ...acls])].filter((port) => port <= LAST_PORT).sort((a, b) => a - b);
  return cuts.map((from, index) => ({ from, to: (cuts[index + 1] ?? LAST_PORT + 1) - 1 }));
}

/** Neighbours that are reached by the same path are one. */
function joined(all: readonly Exposure[]): readonly Exposure[] {
  const result: Exposure[] = [];
  for (const one of all) {
    const before = result.at(-1);
    const isSame =
      before?.ports.to === one.ports.from - 1 &&
      before.status === one.status &&
      JSON.stringify(toldOf(before.reach)) === JSON.stringify(toldOf(one.reach));
    if (isSame) result.splice(-1, 1, { ...before, ports: { from: before.ports.from, to: one.ports.to } });
    else result.push(one);
  }
  return result;
}

/** What evidence says of those who get there: who they are, and one of their ways. */
export const toldOf = ({ span, ways }: Reach) => ({
  from: inShort(reached(span)),
  through: ways
    .filter((way) => reached(way.span).meets(reached(span)))
    .slice(0, 1)
    .flatMap(pathOf),
});

/** The key of an opening: the same for as long as it stays open. */
const keyOf = ({ family, protocol, ports: { from, to } }: Exposure): string =>
  `[${family} ${protocol}:${from === to ? from : `${from}-${to}`}]`;

/** Says that the internet does not reach any of the ports of the endpoints. For what stays closed, the hop that stops it. */
export function closedToInternet(
  endpoints: readonly Endpoint[],
  ports: Ports,
  expected = 'not be reachable from the internet',
  enough: Enough = areInternet,
): Claim {
  const claims = endpoints.map((endpoint) => {
    const found = [...exposures(endpoint, ports, enough)];
    return found.length > 0
      ? new Combined(
          statusOf(found),
          found.map((one) => claimOf(one, expected)),
        )
      : closed(endpoint, ports, expected, enough);
  });
  return new Combined(statusOf(claims), claims);
}

export const statusOf = (all: readonly { readonly status: Status }[]): Status =>
  all.some(({ status }) => status === 'violated')
    ? 'violated'
    : all.some(({ status }) => status === 'unknown')
      ? 'unknown'
      : 'holds';

const claimOf = (of: Exposure, expected: string): Claim => ({
  status: of.status,
  trace(): readonly Trace[] {
    const at = { root: undefined, keys: [of.endpoint.path, keyOf(of)], expected, status: of.status };
    if (of.status === 'violated') return [{ ...at, actual: toldOf(of.reach) }];
    return of.gaps.map((actual) => ({ ...at, actual }));
  },
});

/** Looked for only where somebody must be told. */
const closed = (endpoint: Endpoint, ports: Ports, expected: string, enough: Enough): Claim => ({
  status: 'holds',
  trace: () =>
    FAMILIES.flatMap((family): Trace[] => {
      const [first = 'tcp:0'] = ports === 'any' ? [] : ports;
      const { protocol, port } = portIn(first);
      const { ways } = approach({ to: endpoint, family, protocol }).at(port);
      const stops = ways.flatMap((way) => stopOf(way, enough) ?? []);
      const keys = [endpoint.path, `[${family}]`];
      return [{ root: undefined, keys, actual: stops, expected, status: 'holds' }];
    }),
});

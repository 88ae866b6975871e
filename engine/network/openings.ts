/** What is open to the internet, worked out over permissions taken together. */
import { FAMILIES, type Block, type Family } from './cidr.ts';
import { areOpen } from './internet.ts';
import { LAST_PORT, portIn, PROTOCOLS, type Ports, type Protocol } from './ports.ts';

/** Who may come in, and where; `of` is what says so. */
export interface Source<T> {
  readonly of: T;
  readonly ports: Ports;
  readonly blocks: readonly Block[];
}
/** Ports, from first to last, that the internet of one family reaches through the sources. */
export interface Opening<T> {
  readonly protocol: Protocol;
  readonly family: Family;
  readonly from: number;
  readonly to: number;
  readonly through: readonly T[];
}

/** Cuts the ports where any source begins or ends: within such a piece, all ports have the same sources. */
export const openingsOf = <T>(sources: readonly Source<T>[]): readonly Opening<T>[] =>
  FAMILIES.flatMap((family) => {
    if (!areOpen(sources, family)) return [];
    return PROTOCOLS.flatMap((protocol) => {
      const all = sources.filter(({ ports }) => ports.protocols.includes(protocol));
      if (all.length === 0) return [];
      const cuts = [...new Set(all.flatMap(({ ports: { from, to } }) => [from, to + 1]))];
      return cuts
        .sort((a, b) => a - b)
        .flatMap((from, index, { [index + 1]: next }) => {
          const here = all.filter(
            ({ ports, blocks }) =>
              ports.from <= from && from <= ports.to && blocks.some((block) => block.family === family),
          );
          if (next === undefined || !areOpen(here, family)) return [];
          return [{ protocol, family, from, to: next - 1, through: here.map((one) => one.of) }];
        });
    });
  });

/** Says which openings must not be. With more openings it may only say more. */
export type Wrong = <T>(openings: readonly Opening<T>[]) => readonly Opening<T>[];

/** Openings of any of the ports: `tcp:22`. */
export const opening =
  (ports: readonly string[], families: readonly Family[] = FAMILIES): Wrong =>
  (openings) =>
    openings.filter((one) => families.includes(one.family) && ports.some((port) => isIn(port, one)));

/** Openings of any port but these. */
export const openingMoreThan =
  (ports: readonly string[]): Wrong =>
  (openings) =>
    openings.filter((one) => new Set(ports.filter((port) => isIn(port, one))).size <= one.to - one.from);

/** Openings that, joined, are all ports of their protocol. */
export const openingEverything: Wrong = (openings) =>
  openings.filter((one) => {
    const same = openings.filter(
      ({ protocol, family }) => one.protocol === protocol && one.family === family,
    );
    return same.reduce((ports, { from, to }) => ports + to - from + 1, 0) > LAST_PORT;
  });

const isIn = (text: string, opening: Opening<unknown>): boolean => {
  const { protocol, port } = portIn(text);
  return protocol === opening.protocol && opening.from <= port && port <= opening.to;
};

/** Who is to blame: those that open it alone, and those that do together even without them. */
export function blamed<T>(sources: readonly Source<T>[], wrong: Wrong): ReadonlySet<T> {
  if (wrong(openingsOf(sources)).length === 0) return new Set();
  const bySelf = [...Map.groupBy(sources, (one) => one.of)];
  const alone = new Set(bySelf.flatMap(([of, own]) => (wrong(openingsOf(own)).length > 0 ? [of] : [])));
  const others = sources.filter((one) => !alone.has(one.of));
  const together = wrong(openingsOf(others)).flatMap(({ through }) => through);
  return new Set([...alone, ...together]);
}

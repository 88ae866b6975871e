/** What network ACLs let in. */
import type { Claim } from '../claim.ts';
import { each } from '../elements.ts';
import { blockIn, covers, cutsOf, portsIn, said, type AclEntry } from './acl.ts';
import { Addresses } from './addresses.ts';
import type { Block, Family } from './cidr.ts';
import { blamed, opening, openingEverything, type Source } from './openings.ts';
import { LAST_PORT, portIn, PROTOCOLS, type Protocol } from './ports.ts';

/**
 * Says that the entries, in order of their numbers, do not let the internet in on the port: `tcp:22`.
 * The first entry that matches decides, so that what one denies no later one opens.
 */
export function neverAllows(
  { self }: { readonly self: { readonly Entries: readonly AclEntry[] } },
  port: string,
): Claim {
  const guilty = blamed(allowing(self.Entries, port), opening([port]));
  return each(self, 'Entries')
    .by(entryKey)
    .must(`not let the internet in on ${port}`, (entry) => !guilty.has(entry));
}

/** Says that the entries do not let the internet in on every port of TCP, or of UDP: not one, and not several together. */
export function neverAllowsEverything({
  self,
}: {
  readonly self: { readonly Entries: readonly AclEntry[] };
}): Claim {
  const guilty = blamed(
    PROTOCOLS.flatMap((protocol) => piecesOf(self.Entries, protocol)),
    openingEverything,
  );
  return each(self, 'Entries')
    .by(entryKey)
    .must('not let the internet in on all ports', (entry) => !guilty.has(entry));
}

/** What entries allow of each piece of the ports: within one, no entry begins or ends. */
function piecesOf(entries: readonly AclEntry[], protocol: Protocol): readonly Source<AclEntry>[] {
  const starts = [...new Set([0, ...cutsOf(entries)])]
    .filter((port) => port <= LAST_PORT)
    .sort((a, b) => a - b);
  return starts.flatMap((from, index) => {
    const ports = { protocols: [protocol], from, to: (starts[index + 1] ?? LAST_PORT + 1) - 1 };
    return allowing(entries, `${protocol}:${from}`, 'each for itself').map((one) => ({ ...one, ports }));
  });
}

const entryKey = ({ Egress, RuleNumber }: AclEntry): string =>
  `${Egress ? 'egress' : 'ingress'} ${RuleNumber ?? '?'}`;

/**
 * A denial of fewer addresses than half of the internet (`0.0.0.0/1`; of IPv6's `2000::/3`, `2000::/4`) is a block list:
 * it shuts some strangers out, and leaves the door open to most.
 */
const BLOCK_LIST: Readonly<Record<Family, bigint>> = { IPv4: 1n << 31n, IPv6: 1n << 124n };

/** AWS does not say whether a mapped IPv6 range stops IPv4: as a denial it does not count. */
const isBlockList = ({ first, last, family, mapped }: Block): boolean =>
  mapped ?? last - first + 1n < BLOCK_LIST[family];

/** What each entry allows that no earlier one has decided; each for itself, that no earlier one has denied. */
function allowing(
  entries: readonly AclEntry[],
  port: string,
  how: 'in order' | 'each for itself' = 'in order',
): readonly Source<AclEntry>[] {
  const decided: Block[] = [];
  return entries
    .filter((entry) => !said(entry, 'Egress') && matches(entry, port))
    .sort((a, b) => said(a, 'RuleNumber') - said(b, 'RuleNumber'))
    .flatMap((of) => {
      const block = blockIn(of);
      const { family } = block;
      const earlier = Addresses.of(family, decided);
      const isDenial = said(of, 'RuleAction') === 'deny';
      if (isDenial ? !isBlockList(block) : how === 'in order') decided.push(block);
      if (isDenial) return [];
      const left = Addresses.of(family, [block]).without(earlier);
      const blocks = left.ranges.map((range) => ({ ...range, family }));
      return [{ of, ports: portsIn(of), blocks }];
    });
}

function matches(entry: AclEntry, text: string): boolean {
  const { protocol, port } = portIn(text);
  return covers(portsIn(entry), protocol, port);
}

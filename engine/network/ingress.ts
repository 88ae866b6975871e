/** What security groups let in. */
import type { Claim } from '../claim.ts';
import { each } from '../elements.ts';
import { WORLD } from './internet.ts';
import { blamed, type Source, type Wrong } from './openings.ts';
import { addressesOf, permissionKey, portsIn, type Permission } from './permission.ts';
import type { PrefixList } from './prefix-list.ts';
import { ALL_PORTS } from './ports.ts';
import { readable } from '../readable.ts';

interface Group {
  readonly self: { readonly IpPermissions: readonly Permission[] };
  readonly related: { readonly prefixLists: readonly PrefixList[] };
}

/**
 * Says that no permission of the group, nor several together, makes a wrong opening to the internet.
 * What cannot be read counts twice: as nothing, and as the world. Where that makes a difference, it is unknown.
 */
export function neverOpens({ self, related }: Group, wrong: Wrong, expected: string): Claim {
  const seen = (readable(() => self.IpPermissions) ?? []).map((one) => look(one, () => related.prefixLists));
  const surely = blamed(
    seen.flatMap(({ least }) => least ?? []),
    wrong,
  );
  const perhaps = seen.every(({ gaps }) => gaps.length === 0)
    ? surely
    : blamed(
        seen.map(({ most }) => most),
        wrong,
      );
  return each(self, 'IpPermissions')
    .by(permissionKey)
    .must(expected, (one) => {
      if (surely.has(one)) return false;
      if (perhaps.has(one)) seen.find(({ most }) => most.of === one)?.gaps.forEach((read) => read());
      return true;
    });
}

interface Seen {
  /** What can be read of it; nothing, where its ports cannot. */
  readonly least: Source<Permission> | undefined;
  /** The same, with the world for what cannot be read. */
  readonly most: Source<Permission>;
  /** What could not be read: it throws when it is read again. */
  readonly gaps: readonly (() => unknown)[];
}

function look(of: Permission, lists: () => readonly PrefixList[]): Seen {
  const ports = readable(() => portsIn(of));
  const places = addressesOf(of, lists).map((read) => ({ read, blocks: readable(read) }));
  const gaps = places.filter((one) => !one.blocks).map((one) => one.read);
  const blocks = places.flatMap((one) => one.blocks ?? []);
  return {
    least: ports && { of, ports, blocks },
    most: { of, ports: ports ?? ALL_PORTS, blocks: gaps.length > 0 ? WORLD : blocks },
    gaps: ports ? gaps : [() => portsIn(of), ...gaps],
  };
}

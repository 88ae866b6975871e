/** Resources as lines of JSON, gaps and all. */
import { gap, holed, isGap, tripwire, type Gap, type Reason } from './reading.ts';
import type { Stored } from './stored.ts';

/** One line, without a line break. Gaps become `{ "$gap": reason }`. */
export const encodeStored = (stored: Stored): string => JSON.stringify(stored);

/** The resource of a line. Throws where the line is none. */
export function decodeStored(line: string): Stored {
  const raw = JSON.parse(line) as Stored;
  if (typeof raw.type !== 'string' || typeof raw.id.arn !== 'string' || typeof raw.observedAt !== 'string') {
    throw new Error('no resource: type, id.arn or observedAt is missing');
  }
  if (!line.includes('"$gap"')) return raw;
  const self = revive(raw.self) as object;
  const facets = Object.fromEntries(
    Object.entries(raw.facets).map(([name, reading]) => [name, revive(reading)]),
  ) as Stored['facets'];
  return { ...raw, id: revive(raw.id) as Stored['id'], self: isGap(self) ? tripwire(self) : self, facets };
}

function revive(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(revive);
  return (
    gapIn(value) ??
    holed(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, revive(member)])))
  );
}

/** AWS has no record with this one member that holds a call and an error; ours is a gap. */
function gapIn(value: object): Gap | undefined {
  const { $gap } = value as { readonly $gap?: Partial<Reason> | null };
  if (typeof $gap !== 'object' || $gap === null || Object.keys(value).length !== 1) return undefined;
  const { call, error } = $gap;
  return typeof call === 'string' && typeof error === 'string' ? gap($gap as Reason) : undefined;
}

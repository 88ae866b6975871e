/** Resources as lines of JSON, gaps and all. */
import { isGap, tripwire } from './reading.ts';
import { revive } from './revive.ts';
import type { Stored } from './stored.ts';

/** One line, without a line break. Gaps become `{ "$gap": reason }`. */
export const encodeStored = (stored: Stored): string => JSON.stringify(stored);

/** The resource of a line. Throws where the line is none. */
export function decodeStored(line: string): Stored {
  const raw = JSON.parse(line) as Stored;
  const wrong = faultIn(raw);
  if (wrong !== undefined) throw new Error(`no resource: ${wrong} is missing, or not what it should be`);
  if (!line.includes('"$gap"')) return raw;
  const self = revive(raw.self) as object;
  const facets = Object.fromEntries(
    Object.entries(raw.facets).map(([name, reading]) => [name, revive(reading)]),
  ) as Stored['facets'];
  return { ...raw, id: revive(raw.id) as Stored['id'], self: isGap(self) ? tripwire(self) : self, facets };
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first member that no resource can be without. Of a million lines: plain looks, no schema. */
function faultIn(raw: unknown): string | undefined {
  if (!isRecord(raw)) return 'a record';
  const { type, id, self, facets, observedAt } = raw;
  if (typeof type !== 'string') return 'type';
  if (!isRecord(id)) return 'id';
  const wrong = ['arn', 'accountId', 'region'].find((name) => typeof id[name] !== 'string');
  if (wrong !== undefined) return `id.${wrong}`;
  if (id['name'] !== undefined && typeof id['name'] !== 'string') return 'id.name';
  if (!isRecord(id['tags'])) return 'id.tags';
  if (!isRecord(self)) return 'self';
  if (!isRecord(facets)) return 'facets';
  if (typeof observedAt !== 'string' || !TIME.test(observedAt)) return 'observedAt';
  return undefined;
}

/** What a scan could not see: equal gaps as one line, counted. */
import { plan, type Demand } from '../../inventory/demands.ts';
import type { Unlisted } from '../../inventory/inventory.ts';
import { bare, isGap, reasonOf, type Gap } from '../../inventory/reading.ts';
import type { Stored } from '../../inventory/stored.ts';
import type { GapLine } from './types.ts';

const MOST = 100;

/** Counts the gaps of one account as its resources come by: holds one line for each call, error, type and region. */
export class GapCounts {
  readonly #account: string;
  readonly #wanted: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #lines = new Map<string, GapLine>();
  #count = 0;

  constructor(account: string, demands: readonly Demand[]) {
    this.#account = account;
    this.#wanted = plan(demands);
  }

  /** The types that the demands need: those of which gaps count. */
  get types(): Iterable<string> {
    return this.#wanted.keys();
  }
  /** How many there were. */
  get count(): number {
    return this.#count;
  }
  /** All lines, the most frequent first. */
  lines(): readonly GapLine[] {
    return inOrder(this.#lines);
  }

  /** A listing that failed. */
  unlisted({ gap, id }: Unlisted, type: string): void {
    this.#note(gap, type, id.region);
  }

  /** What could not be read of a resource: all of it, a member, a wanted facet, a member of a facet. */
  see({ type, self, facets, id: { region } }: Stored): void {
    if (isGap(self)) {
      this.#note(self, type, region);
      return;
    }
    this.#members(self, type, region);
    for (const name of this.#wanted.get(type) ?? []) {
      const reading = facets[name];
      if (isGap(reading)) this.#note(reading, type, region);
      else if (typeof reading === 'object' && reading !== null) this.#members(reading, type, region);
    }
  }

  #members(of: object, type: string, region: string): void {
    for (const member of Object.values(bare(of))) if (isGap(member)) this.#note(member, type, region);
  }

  #note(gap: Gap, type: string, region: string): void {
    this.#count += 1;
    add(this.#lines, { ...reasonOf(gap), account: this.#account, region, type, count: 1 });
  }
}

/**
 * Equal gaps as one line, as many as people look at: accounts that nobody could look into first, then what was denied, as
 * somebody can grant it; each with the most frequent first.
 */
export function counted(gaps: Iterable<GapLine>, most = MOST): readonly GapLine[] {
  const lines = new Map<string, GapLine>();
  for (const gap of gaps) add(lines, gap);
  return inOrder(lines)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, most);
}

function add(lines: Map<string, GapLine>, line: GapLine): void {
  const { call, error, deniedBy, account, region, type } = line;
  const name = JSON.stringify([call, error, deniedBy, account, region, type]);
  const known = lines.get(name);
  lines.set(name, known ? { ...known, count: known.count + line.count } : line);
}

const rankOf = ({ type, deniedBy }: GapLine): number =>
  type === undefined ? 0 : deniedBy === undefined ? 2 : 1;

const inOrder = (lines: ReadonlyMap<string, GapLine>): GapLine[] =>
  [...lines.values()].sort((a, b) => b.count - a.count);

/** Ways from outside to administrators and data, as data for people: link by link, and where they are cheapest to cut. */
import type { Claim, Trace } from '../claim.ts';
import { materialise, type Evidence } from '../evidence.ts';
import { isGap, type Gap } from '../../inventory/reading.ts';
import type { Context } from '../rule.ts';
import { openedBy } from './claims.ts';
import { settingOf, type Workload } from './workload.ts';

/** One link of a way. To cut it takes so many changes. */
export interface Link {
  /** The same for all ways that it is a link of. */
  readonly key: string;
  readonly kind: 'entry' | 'takeover' | 'administrator' | 'data';
  /** For people: `close tcp:22 of eni-1`. */
  readonly cut: string;
  readonly changes: number;
}

export interface Path {
  /** The ARN of the role that the workload has. */
  readonly role: string;
  /** How strangers get to the workload. */
  readonly entry: readonly Pick<Evidence, 'path' | 'actual'>[];
  /** Identities that are taken over on the way: by which way, who, and what allows it. */
  readonly steps: readonly {
    readonly way: string;
    readonly how: string;
    readonly to?: string;
    readonly allowedBy: readonly string[];
  }[];
  readonly end: {
    readonly kind: 'administrator' | 'bucket' | 'secret' | 'table';
    /** The administrator; or all stores of that kind that may be read. */
    readonly arns: readonly string[];
    readonly by: readonly string[];
  };
  readonly links: readonly Link[];
}

export interface Seen {
  readonly paths: readonly Path[];
  /** What could not be read, and may hide more. */
  readonly gaps: readonly Gap[];
}

/** The ways over one workload: none where nobody gets to it. `closed` says whether strangers do, `pathOf` names its parts. */
export function pathsOver(
  workload: Workload & { readonly id: { readonly arn: string } },
  closed: Claim,
  setting: Pick<Context<unknown>, 'organization' | 'once'>,
  pathOf: (root: object) => string | undefined,
): Seen {
  if (closed.status === 'holds') return { paths: [], gaps: [] };
  const { estate, role } = settingOf(workload, setting);
  if (!role) return { paths: [], gaps: [] };
  const { administrator, chains, stores, doubts } = estate.endsOf(role);
  if (closed.status === 'unknown') {
    const leads = administrator !== undefined || chains.length + stores.length + doubts.length > 0;
    return { paths: [], gaps: leads ? gapsIn(closed.trace()) : [] };
  }
  const entry = materialise(closed.trace(), pathOf).map(({ path, actual }) => ({ path, actual }));
  const door: Link = {
    key: `entry ${workload.id.arn}`,
    kind: 'entry',
    cut: `close ${entry.map(({ path }) => path).join(', ')} of ${workload.id.arn}`,
    changes: entry.length,
  };
  const path = (steps: Path['steps'], end: Path['end'], ...links: readonly Link[]): Path => ({
    ...{ role: role.arn, entry, steps, end, links: [door, ...links] },
  });
  const paths: Path[] = [];
  if (administrator !== undefined)
    paths.push(
      path(
        [],
        { kind: 'administrator', arns: [role.arn], by: [administrator] },
        endOf('administrator', '', [administrator], role.arn),
      ),
    );
  const [shortest] = [...chains].sort((a, b) => a.steps.length - b.steps.length);
  if (shortest) {
    const steps = shortest.steps.map(({ route, to, grants }) => ({
      ...{ way: route.id, how: route.how, allowedBy: [...new Set(grants.map(({ name }) => name))] },
      ...(to !== undefined && { to }),
    }));
    const arn = shortest.steps.at(-1)?.to ?? role.arn;
    const by = shortest.by === undefined ? (steps.at(-1)?.allowedBy ?? []) : [shortest.by];
    const takeover: Link = {
      key: `takeover ${role.arn}`,
      kind: 'takeover',
      cut: `take one permission of each way from ${role.arn}`,
      changes: new Set(chains.map(({ steps: [first] }) => first?.route.id)).size,
    };
    paths.push(path(steps, { kind: 'administrator', arns: [arn], by }, takeover));
  }
  for (const [kind, some] of Map.groupBy(stores, ({ store }) => store.kind)) {
    const by = [...new Set(some.flatMap(openedBy))];
    const arns = some.map(({ store }) => store.arn);
    paths.push(path([], { kind, arns, by }, endOf('data', kind, by, role.arn)));
  }
  return { paths, gaps: doubts };
}

const endOf = (kind: 'administrator' | 'data', what: string, by: readonly string[], role: string): Link => ({
  key: `${kind} ${what} ${role} ${by.join(' ')}`,
  kind,
  cut: kind === 'data' ? `narrow ${by.join(' and ')} of ${role}` : `take ${by.join(' and ')} from ${role}`,
  changes: by.length,
});

const gapsIn = (traces: readonly Trace[]): readonly Gap[] =>
  traces.flatMap(({ actual }) => (isGap(actual) ? [actual] : []));

/** The cheapest link of each way: the fewest changes; of those, the one that most ways have. */
export function cheapestOf(paths: readonly Path[]): ReadonlyMap<Path, Link & { readonly closes: number }> {
  const closes = new Map<string, number>();
  for (const { links } of paths) for (const { key } of links) closes.set(key, (closes.get(key) ?? 0) + 1);
  const cost = (link: Link): readonly [number, number] => [link.changes, -(closes.get(link.key) ?? 0)];
  return new Map(
    paths.map((path) => {
      const [first, ...more] = path.links.map((link) => ({ ...link, closes: closes.get(link.key) ?? 0 }));
      if (!first) throw new Error('A way has links');
      const cheapest = more.reduce((best, link) => {
        const [[a, b], [c, d]] = [cost(link), cost(best)];
        return a < c || (a === c && b < d) ? link : best;
      }, first);
      return [path, cheapest];
    }),
  );
}

/** Events as EventBridge takes them: how large they are, and how many fit into one call. */
import type { Change, OutboxEntry, Summary } from '../../../engine/changes.ts';
import type { Documentation } from '../../../engine/rule.ts';
import { apiPath } from '../../../inventory/api-path.ts';
import { lineOf } from '../../../reports/finding.ts';

/** An event as EventBridge gets it. Told again it has the same `id`, so that a receiver can drop it. */
export interface Told {
  readonly id: string;
  readonly source: typeof SOURCE;
  readonly detailType: string;
  /** JSON. */
  readonly detail: string;
  readonly resources: readonly string[];
  /** The entries of the outbox that it tells. */
  readonly entries: readonly string[];
}

const SOURCE = 'plumbline';
/** The limits of one PutEvents call: entries, and bytes of all of them (256 KB, of which some are left free). */
const AT_ONCE = 10;
const BYTES = 250_000;

const DETAIL_TYPES = {
  opened: 'Plumbline Finding Opened',
  reopened: 'Plumbline Finding Opened',
  resolved: 'Plumbline Finding Resolved',
  worsened: 'Plumbline Finding Worsened',
  // Told in summaries only.
  exempted: 'Plumbline Finding Exempted',
  unexempted: 'Plumbline Finding Opened',
} as const;

/** The events of an outbox: one for each change that is told by itself, one for all others of a kind and cause. */
export function eventsOf(
  entries: readonly OutboxEntry[],
  account: string,
  rules: ReadonlyMap<string, Documentation>,
): readonly Told[] {
  const alone = entries.filter((entry) => 'change' in entry);
  const grouped = Map.groupBy(
    entries.filter((entry) => 'summary' in entry),
    ({ summary: { kind, cause, revision } }) => `${kind}-${cause}-${account}-${revision}`,
  );
  return [
    ...[...grouped].map(([id, group]) => summaryOf(id, group, account)),
    ...alone.map((entry) => eventOf(entry, account, rules)),
  ];
}

function summaryOf(
  id: string,
  group: readonly (OutboxEntry & { readonly summary: Summary })[],
  account: string,
): Told {
  const [first] = group.map(({ summary: { kind, cause, at, scan } }) => ({ kind, cause, at, scan }));
  const rules = group.map(({ summary: { rule, severity, count, exemption } }) => ({
    ...{ rule, severity, count },
    ...(exemption && { exemption }),
  }));
  const count = rules.reduce((total, one) => total + one.count, 0);
  return {
    id,
    source: SOURCE,
    detailType: 'Plumbline Findings Summary',
    detail: JSON.stringify({ version: '1', id, account, ...first, count, rules }),
    resources: [],
    entries: group.map((entry) => entry.id),
  };
}

/** One too large for EventBridge says in `finding.cut` what it left out. */
function eventOf(
  { id, change }: OutboxEntry & { readonly change: Change },
  account: string,
  rules: ReadonlyMap<string, Documentation>,
): Told {
  const head = { version: '1', id, account };
  const { kind, cause, at, scan, finding } = change;
  const line = lineOf(finding, rules.get(finding.rule), apiPath);
  const withLine = (of: object): Told => ({
    id,
    source: SOURCE,
    detailType: DETAIL_TYPES[kind],
    detail: JSON.stringify({ ...head, kind, cause, at, scan, finding: of }),
    resources: [finding.resource.arn],
    entries: [id],
  });
  const whole = withLine(line);
  if (sizeOf(whole) <= BYTES) return whole;
  const short = withLine({ ...line, evidence: [], cut: ['evidence'] });
  if (sizeOf(short) <= BYTES) return short;
  const { error, ...rest } = line;
  const resource = { ...line.resource, tags: {} };
  const cut = ['evidence', 'resource.tags', ...(error === undefined ? [] : ['error'])];
  return withLine({ ...rest, resource, evidence: [], cut });
}

/** The bytes of an entry, as EventBridge counts them: source, detail type, detail and resources in UTF-8. */
export const sizeOf = ({ source, detailType, detail, resources }: Told): number =>
  [source, detailType, detail, ...resources].reduce((total, text) => total + Buffer.byteLength(text), 0);

/** The events in their order, as many together as one call takes. */
export function* parcelsOf(events: Iterable<Told>): Generator<readonly Told[]> {
  let parcel: Told[] = [];
  let size = 0;
  for (const event of events) {
    const bytes = sizeOf(event);
    if (parcel.length === AT_ONCE || (parcel.length > 0 && size + bytes > BYTES)) {
      yield parcel;
      [parcel, size] = [[], 0];
    }
    parcel.push(event);
    size += bytes;
  }
  if (parcel.length > 0) yield parcel;
}

/** The one message of a scan, for people: what changed, worst first, and what could not be seen. */
import type { Change, OutboxEntry } from '../engine/changes.ts';
import type { Documentation, Severity } from '../engine/rule.ts';
import { lineOf, type ApiPath } from './finding.ts';

/** What a message needs to know of a scan. */
export interface Scanned {
  readonly scan: string;
  readonly finishedAt: string;
  readonly accounts: number;
  readonly resources: number;
  readonly failing: Readonly<Record<Severity, number>>;
  readonly gaps: readonly {
    readonly account: string;
    readonly region?: string;
    readonly call: string;
    readonly error: string;
    readonly count: number;
  }[];
  readonly gapCount: number;
}

const ORDER: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];
/** Findings that are told one by one; the rest is counted. */
const MOST = 50;
/** SNS takes no longer subject. */
const SUBJECT = 100;

export function messageOf(
  scanned: Scanned,
  entries: readonly OutboxEntry[],
  rules: ReadonlyMap<string, Documentation>,
  apiPath: ApiPath,
): { readonly subject: string; readonly text: string } {
  const changes = entries.flatMap((entry) => ('change' in entry ? entry.change : []));
  const summaries = entries.flatMap((entry) => ('summary' in entry ? entry.summary : []));
  const opened = changes.filter(({ kind }) => kind === 'opened' || kind === 'reopened').sort(worstFirst);
  const worsened = changes.filter(({ kind }) => kind === 'worsened').sort(worstFirst);
  const resolved = changes.filter(({ kind }) => kind === 'resolved').sort(worstFirst);
  const subject = [
    opened.length > 0 ? `${opened.length} opened (${severities(opened)})` : '',
    worsened.length > 0 ? `${worsened.length} worsened` : '',
    resolved.length > 0 ? `${resolved.length} resolved` : '',
    ...groups(summaries).map(({ count, what }) => `${count} ${what}`),
  ].filter(Boolean);
  const text = [
    ...section('Opened', opened, rules, apiPath),
    ...section('Worsened', worsened, rules, apiPath),
    ...section('Resolved', resolved, rules, apiPath),
    ...groups(summaries).map(
      ({ count, what, of }) => `${count} ${what}, by ${of} rule${of === 1 ? '' : 's'}.`,
    ),
    ...(summaries.length > 0 ? [''] : []),
    ...blind(scanned),
    `${ORDER.map((severity) => `${scanned.failing[severity]} ${severity}`).join(', ')} are open in ${scanned.accounts} account${scanned.accounts === 1 ? '' : 's'}.`,
    `Scan ${scanned.scan}, finished ${scanned.finishedAt}.`,
  ];
  const title = `Plumbline: ${subject.join(', ') || 'what can be seen has changed'}`;
  return { subject: plain(title).slice(0, SUBJECT), text: text.map(plain).join('\n') };
}

const worstFirst = (a: Change, b: Change): number =>
  ORDER.indexOf(a.finding.severity) - ORDER.indexOf(b.finding.severity) ||
  (a.finding.id < b.finding.id ? -1 : 1);

const severities = (changes: readonly Change[]): string =>
  ORDER.map(
    (severity) => [changes.filter(({ finding }) => finding.severity === severity).length, severity] as const,
  )
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}`)
    .join(', ');

function section(
  heading: string,
  changes: readonly Change[],
  rules: ReadonlyMap<string, Documentation>,
  apiPath: ApiPath,
): string[] {
  if (changes.length === 0) return [];
  const lines = changes.slice(0, MOST).flatMap(({ finding, cause }) => {
    const { title, fix, resource, evidence, severity } = lineOf(finding, rules.get(finding.rule), apiPath);
    const isOver = heading === 'Resolved';
    const seen = evidence
      .filter(({ status }) => status === 'violated')
      .slice(0, 3)
      .map(({ path, actual, expected }) => `    ${path} is ${JSON.stringify(actual)}, must ${expected}`);
    return [
      `  [${severity}] ${title}: ${resource.arn} (${cause})`,
      ...(isOver ? [] : [...seen, `    since ${finding.firstSeen}. ${fix}`]),
    ];
  });
  const more = changes.length > MOST ? [`  and ${changes.length - MOST} more`] : [];
  return [`${heading}: ${changes.length}`, ...lines, ...more, ''];
}

const WHAT: Readonly<Record<string, string>> = {
  'new-account': 'found by a first scan of an account',
  'new-rule': 'found by a new rule',
  'rule-changed': 'found by a changed rule',
  unblinded: 'found where nothing could be seen before',
  deleted: 'resolved, the resource is gone',
  excluded: 'no longer looked at',
  'rule-removed': 'no longer looked at, the rule is gone',
  'account-left': 'no longer looked at, the account has left',
};

/** Many changes of one cause, counted. */
function groups(summaries: readonly { cause: string; rule: string; count: number }[]) {
  return [...Map.groupBy(summaries, ({ cause }) => cause)].map(([cause, all]) => ({
    count: all.reduce((total, { count }) => total + count, 0),
    what: WHAT[cause] ?? cause,
    of: new Set(all.map(({ rule }) => rule)).size,
  }));
}

function blind({ gaps, gapCount }: Scanned): string[] {
  if (gapCount === 0) return [];
  const lines = gaps
    .slice(0, 10)
    .map(
      ({ account, region, call, error, count }) =>
        `  ${account}${region === undefined ? '' : ` ${region}`}: ${call}: ${error}${count > 1 ? ` (${count} times)` : ''}`,
    );
  const more = gaps.length > 10 ? [`  and more: see the coverage table`] : [];
  return [`Could not be seen: ${gapCount} reading${gapCount === 1 ? '' : 's'}`, ...lines, ...more, ''];
}

/** Names come from AWS, and so from strangers: no control characters, one line each. */
// eslint-disable-next-line no-control-regex -- these are what must go
const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');

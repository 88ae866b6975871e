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

/** What one account has to tell. */
export interface News {
  readonly account: string;
  readonly entries: readonly OutboxEntry[];
}

/** What could be seen by the scan before and now cannot, and the other way round: a line each. */
export interface Sight {
  readonly lost: readonly string[];
  readonly regained: readonly string[];
}

const ORDER: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];
/** Findings of a kind that are told one by one; the rest is counted. */
const MOST = 50;
/** Lines of what could not be seen. */
const FEW = 10;
/** The longest value in a line, in characters; the event and the tables have all of it. */
const VALUE = 200;
/** The most accounts that a line names. */
const NAMED = 3;
/** SNS takes a subject of less than 100 characters, and a message of 256 KB: see its API's `Publish`. */
const SUBJECT = 99;
const MESSAGE = 256_000;

/** Subject (ASCII, under 100 characters) and text (under 256 KB, no line begun by a name from AWS) for SNS. */
export function messageOf(
  scanned: Scanned,
  news: readonly News[],
  { lost, regained }: Sight,
  rules: ReadonlyMap<string, Documentation>,
  apiPath: ApiPath,
): { readonly subject: string; readonly text: string } {
  const changes = news.flatMap(({ entries }) =>
    entries.flatMap((entry) => ('change' in entry ? entry.change : [])),
  );
  const grouped = groups(news);
  const opened = changes.filter(({ kind }) => kind === 'opened' || kind === 'reopened').sort(worstFirst);
  const worsened = changes.filter(({ kind }) => kind === 'worsened').sort(worstFirst);
  const resolved = changes.filter(({ kind }) => kind === 'resolved').sort(worstFirst);
  const subject = [
    opened.length > 0
      ? `${opened.length} opened (${severities(opened.map(({ finding: { severity } }) => ({ severity, count: 1 })))})`
      : '',
    worsened.length > 0 ? `${worsened.length} worsened` : '',
    resolved.length > 0 ? `${resolved.length} resolved` : '',
    ...grouped.map(({ count, what }) => `${count} ${what}`),
    lost.length > 0 ? `${lost.length} newly unseen` : '',
    regained.length > 0 ? `${regained.length} seen again` : '',
  ].filter(Boolean);
  const body = [
    ...section('Opened', opened, rules, apiPath),
    ...section('Worsened', worsened, rules, apiPath),
    ...section('Resolved', resolved, rules, apiPath),
    ...grouped.map(({ line }) => line),
    ...(grouped.length > 0 ? [''] : []),
    ...listed('Newly unseen', lost),
    ...listed('Seen again', regained),
    ...blind(scanned),
  ];
  const end = [
    `${ORDER.map((severity) => `${scanned.failing[severity]} ${severity}`).join(', ')} are open in ${numbered(scanned.accounts, 'account')}.`,
    `Scan ${scanned.scan}, finished ${scanned.finishedAt}.`,
  ];
  return {
    subject: subjectOf(`Plumbline: ${subject.join(', ')}`),
    text: [...fitting(body.map(plain)), ...end.map(plain)].join('\n'),
  };
}

const numbered = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** ASCII, on one line, and short enough. */
const subjectOf = (text: string): string =>
  plain(text)
    .replace(/[^ -~]/g, '?')
    .slice(0, SUBJECT);

/** The lines that fit into a message, with room for its end; where some do not, it says so. */
function fitting(lines: readonly string[]): readonly string[] {
  let left = MESSAGE - 1000;
  const cut = lines.findIndex((line) => (left -= Buffer.byteLength(line) + 1) < 0);
  return cut < 0 ? lines : [...lines.slice(0, cut), 'Cut here: the rest is in the tables.', ''];
}

const worstFirst = (a: Change, b: Change): number =>
  ORDER.indexOf(a.finding.severity) - ORDER.indexOf(b.finding.severity) ||
  (a.finding.id < b.finding.id ? -1 : 1);

const severities = (of: readonly { readonly severity: Severity; readonly count: number }[]): string =>
  ORDER.map((severity) => {
    const ours = of.filter((one) => one.severity === severity);
    return [ours.reduce((total, { count }) => total + count, 0), severity] as const;
  })
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
      .map(({ path, actual, expected }) => `    ${path} is ${shown(actual)}, must ${expected}`);
    return [
      `  [${severity}] ${title}: ${resource.arn} (${cause})`,
      ...(isOver ? [] : [...seen, `    since ${finding.firstSeen}. ${fix}`]),
    ];
  });
  const more = changes.length > MOST ? [`  and ${changes.length - MOST} more`] : [];
  return [`${heading}: ${changes.length}`, ...lines, ...more, ''];
}

function shown(actual: unknown): string {
  const json = JSON.stringify(actual);
  return json.length > VALUE ? `${json.slice(0, VALUE)}…` : json;
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
function groups(news: readonly News[]) {
  const summaries = news.flatMap(({ account, entries }) =>
    entries.flatMap((entry) => ('summary' in entry ? { account, ...entry.summary } : [])),
  );
  return [...Map.groupBy(summaries, ({ cause }) => cause)].map(([cause, all]) => {
    const count = all.reduce((total, one) => total + one.count, 0);
    const accounts = [...new Set(all.map(({ account }) => account))].sort();
    const where = accounts.length > NAMED ? numbered(accounts.length, 'account') : accounts.join(', ');
    const of = new Set(all.map(({ rule }) => rule)).size;
    const what = WHAT[cause] ?? cause;
    return {
      count,
      what,
      line: `${count} ${what} (${severities(all)}), by ${numbered(of, 'rule')}, in ${where}.`,
    };
  });
}

function listed(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > FEW ? [`  and ${lines.length - FEW} more`] : [];
  return [`${heading}: ${lines.length}`, ...lines.slice(0, FEW).map((line) => `  ${line}`), ...more, ''];
}

function blind({ gaps, gapCount }: Scanned): string[] {
  if (gapCount === 0) return [];
  const lines = gaps
    .slice(0, FEW)
    .map(
      ({ account, region, call, error, count }) =>
        `  ${account}${region === undefined ? '' : ` ${region}`}: ${call}: ${error}${count > 1 ? ` (${count} times)` : ''}`,
    );
  const more = gaps.length > FEW ? ['  and more: see the coverage table'] : [];
  return [`Could not be seen: ${numbered(gapCount, 'reading')}`, ...lines, ...more, ''];
}

/** Names come from AWS, and so from strangers: nothing that breaks a line, turns it round, or hides in it. */
const plain = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ');

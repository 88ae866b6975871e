/** The one message of a scan, for people: what changed, worst first, and what could not be seen. */
import type { Change } from '../engine/changes.ts';
import type { Documentation, Severity } from '../engine/rule.ts';
import { expiringSoon, lapsed, refused, type Expiring } from './exemption-message.ts';
import { groups, numbered, ORDER, severities, type News } from './message-groups.ts';
import { lineOf, type ApiPath } from './finding.ts';
import { blindCalls, seenAgainLines, unseenLines, type Unseen } from './unseen.ts';

export type { News } from './message-groups.ts';

/** What a message needs to know of a scan. */
export interface Scanned {
  readonly scan: string;
  readonly finishedAt: string;
  readonly accounts: number;
  readonly resources: number;
  readonly failing: Readonly<Record<Severity, number>>;
  readonly gapCount: number;
  /** All gaps, by their cause. */
  readonly unseen?: readonly Unseen[];
  /** Files at run time that were refused, a line a problem. */
  readonly configProblems?: readonly string[];
}

/** What could be seen by the scan before and now cannot, and the other way round. */
export interface Sight {
  readonly lost: readonly Unseen[];
  readonly regained: readonly Unseen[];
  /** Exemptions that end soon, and were not announced before. */
  readonly expiring?: readonly Expiring[];
}

/** Findings of a kind that are told one by one; the rest is counted. */
const MOST = 50;
/** Lines of what could not be seen. */
const FEW = 10;
/** The longest value in a line, in characters; the event and the tables have all of it. */
const VALUE = 200;
/** SNS takes a subject of less than 100 characters, and a message of 256 KB: see its API's `Publish`. */
const SUBJECT = 99;
const MESSAGE = 256_000;

/** Subject (ASCII, under 100 characters) and text (under 256 KB, no line begun by a name from AWS) for SNS. */
export function messageOf(
  scanned: Scanned,
  news: readonly News[],
  { lost, regained, expiring }: Sight,
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
  const [bad, over, soon] = [
    refused(scanned.configProblems),
    lapsed(news, severities),
    expiringSoon(expiring),
  ];
  const subject = [
    bad.subject,
    opened.length > 0
      ? `${opened.length} opened (${severities(opened.map(({ finding: { severity } }) => ({ severity, count: 1 })))})`
      : '',
    worsened.length > 0 ? `${worsened.length} worsened` : '',
    resolved.length > 0 ? `${resolved.length} resolved` : '',
    over.subject,
    ...grouped.map(({ count, what }) => `${count} ${what}`),
    lost.length > 0 ? `${blindCalls(lost)} newly unseen` : '',
    regained.length > 0 ? `${blindCalls(regained)} seen again` : '',
    soon.subject,
  ].filter(Boolean);
  const body = [
    ...bad.lines,
    ...section('Opened', opened, rules, apiPath),
    ...section('Worsened', worsened, rules, apiPath),
    ...section('Resolved', resolved, rules, apiPath),
    ...over.lines,
    ...grouped.map(({ line }) => line),
    ...(grouped.length > 0 ? [''] : []),
    ...soon.lines,
    ...listed(`Newly unseen: ${blindCalls(lost)}`, unseenLines(lost)),
    ...listed(`Seen again: ${blindCalls(regained)}`, seenAgainLines(regained)),
    ...blind(scanned, unseenLines(lost)),
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

function listed(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > FEW ? [`  and ${lines.length - FEW} more`] : [];
  return [heading, ...lines.slice(0, FEW).map((line) => `  ${line}`), ...more, ''];
}

/** All that could not be seen; what was told above as new is not told again. */
function blind({ unseen = [], gapCount }: Scanned, told: readonly string[]): string[] {
  if (gapCount === 0) return [];
  const known = unseenLines(unseen).filter((line) => !told.slice(0, FEW).includes(line));
  const lines = listed(`Could not be seen: ${numbered(gapCount, 'reading')}`, known);
  return lines.length > 0 ? lines : [`Could not be seen: ${numbered(gapCount, 'reading')}`, ''];
}

/** Names come from AWS, and so from strangers: nothing that breaks a line, turns it round, or hides in it. */
const plain = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ');

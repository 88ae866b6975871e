import { unseenIn } from '../../lambdas/steps/telling/denials.ts';
import { blindnessOf } from '../../lambdas/steps/telling/sight.ts';
import { unseenLines } from '../../reports/unseen.ts';
import { SEVERITIES, type Tally } from '../exit.ts';
import type { Summary } from '../parts.ts';
import { safe } from './safe-text.ts';
import { plural } from './plural.ts';

/** So many causes of gaps are told; the rest is counted. */
const CAUSES = 10;

/** A scan in a few lines, for people. */
export function summaryText(summary: Summary): string {
  const { accounts, units, rules, resources, verdicts, failing, gaps, gapCount } = summary;
  const seconds = (Date.parse(summary.finishedAt) - Date.parse(summary.startedAt)) / 1000;
  // A scanner that was deployed before they were grouped tells its most frequent gaps.
  const unseen = summary.unseen ?? unseenIn(blindnessOf(gaps));
  const rest = gapCount - unseen.slice(0, CAUSES).reduce((sum, { count }) => sum + count, 0);
  const lines = [
    `Scan ${summary.scan}: ${plural(resources, 'resource')} by ${plural(rules, 'rule')} in ${plural(accounts, 'account')}, ` +
      `${plural(units, 'unit')}, with ${plural(summary.calls, 'call')} in ${seconds.toFixed(0)} s`,
    `Failing: ${counts(failing)}. Unknown: ${verdicts.unknown}. Errors: ${verdicts.error}. Passing: ${verdicts.pass}.`,
    ...leftOutLine(summary),
    ...exempt(summary),
    changed(summary),
    ...grouped(summary.lines).map(groupLine),
    ...(gapCount > 0 ? [`Not seen (${plural(gapCount, 'gap')}):`] : []),
    ...unseenLines(unseen.slice(0, CAUSES)).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
  return problemsText(summary) + lines.map((line) => `${safe(line)}\n`).join('');
}

/** Files that were refused: told even where nothing else is. */
export const problemsText = ({ configProblems = [] }: Pick<Summary, 'configProblems'>): string =>
  configProblems.map((problem) => `plumbline: ${safe(problem)}\n`).join('');

const leftOutLine = ({ leftOut = [] }: Summary): string[] =>
  leftOut.length === 0
    ? []
    : [`Left out: ${plural(leftOut.length, 'rule')} whose reads are billed or slow (--allow, limits.allow).`];

function exempt({ exempt: accepted }: Summary): string[] {
  if (!accepted || accepted.failing + accepted.unknown === 0) return [];
  return [`Exempt: ${accepted.failing} failing, ${accepted.unknown} unknown.`];
}

function changed({ opened, resolved, reopened, worsened, lines }: Summary): string {
  const news = SEVERITIES.reduce((sum, severity) => sum + opened[severity], 0);
  if (news + resolved + reopened + worsened === 0)
    return lines.length > 0 ? 'Nothing opened, nothing resolved.' : 'Nothing changed.';
  const details = news > 0 ? ` (${counts(opened)})` : '';
  return `Changed: ${news} opened${details}, ${resolved} resolved, ${reopened} reopened, ${worsened} worsened.`;
}

interface Group {
  readonly kind: string;
  readonly cause: string;
  readonly count: number;
  readonly rules: readonly string[];
  readonly accounts: readonly string[];
}

/** All of one cause as one: a first scan is one line, however many rules it fails. */
const grouped = (lines: Summary['lines']): readonly Group[] =>
  [...Map.groupBy(lines, ({ kind, cause }) => `${kind} ${cause}`).values()].map((group) => ({
    kind: group[0]?.kind ?? '',
    cause: group[0]?.cause ?? '',
    count: group.reduce((sum, { count }) => sum + count, 0),
    rules: [...new Set(group.flatMap(({ rule }) => rule ?? []))],
    accounts: [...new Set(group.flatMap(({ accounts }) => accounts))],
  }));

/** `12 opened by s3-bucket-blocks-public-access in 2 accounts (new-rule)`, `310 opened by 58 rules in …` */
function groupLine({ kind, cause, rules, count, accounts }: Group): string {
  const by =
    rules.length === 0 ? '' : ` by ${rules.length === 1 ? (rules[0] ?? '') : plural(rules.length, 'rule')}`;
  return `  ${count} ${kind}${by} in ${plural(accounts.length, 'account')} (${cause})`;
}

/** `2 critical, 5 high`, or `none`. */
const counts = (by: Summary['failing']): string =>
  SEVERITIES.filter((severity) => by[severity] > 0)
    .map((severity) => `${by[severity]} ${severity}`)
    .join(', ') || 'none';

/** What the exit code of a scan is decided from. An account that was not entered is unseen, too; what is exempt is not. */
export const tallyOfSummary = ({ failing, verdicts, gapCount, exempt: accepted }: Summary): Tally => ({
  failing,
  unknown: Math.max(verdicts.unknown - (accepted?.unknown ?? 0), gapCount - (accepted?.gaps ?? 0)),
  errors: verdicts.error,
});

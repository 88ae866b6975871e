/** Many changes of one cause, as one line. */
import type { OutboxEntry } from '../engine/changes.ts';
import type { Severity } from '../engine/rule.ts';

/** What one account has to tell. */
export interface News {
  readonly account: string;
  readonly entries: readonly OutboxEntry[];
}

/** Worst first. */
export const ORDER: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];
/** The most accounts that a line names. */
const NAMED = 3;

/** `1 account`, `2 accounts`. */
export const numbered = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** `2 high, 3 low` */
export const severities = (of: readonly { readonly severity: Severity; readonly count: number }[]): string =>
  ORDER.map((severity) => {
    const ours = of.filter((one) => one.severity === severity);
    return [ours.reduce((total, { count }) => total + count, 0), severity] as const;
  })
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}`)
    .join(', ');

const WHAT: Readonly<Record<string, string>> = {
  'new-account': 'found by a first scan of an account',
  'new-rule': 'found by a new rule',
  'rule-changed': 'found by a changed rule',
  unblinded: 'found where nothing could be seen before',
  deleted: 'resolved, the resource is gone',
  excluded: 'no longer looked at',
  'rule-removed': 'no longer looked at, the rule is gone',
  'account-left': 'no longer looked at, the account has left',
  exemption: 'exempt from now on',
};

/** Many changes of one cause, counted. */
export function groups(news: readonly News[]) {
  const summaries = news.flatMap(({ account, entries }) =>
    entries.flatMap((entry) =>
      'summary' in entry && entry.summary.kind !== 'unexempted' ? { account, ...entry.summary } : [],
    ),
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

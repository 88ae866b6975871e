/** What people are told of exemptions, and of files that were refused: sections of the message of a scan. */
import type { Summary } from '../engine/changes.ts';
import type { Exemption } from '../engine/exemptions/exemption.ts';
import type { Severity } from '../engine/rule.ts';
import type { News } from './message-groups.ts';

/** An exemption that is going to end. */
export type Expiring = Pick<Exemption, 'id' | 'owner' | 'reason' | 'expires' | 'ticket'>;

/** A section, and what the subject says of it. */
export interface Section {
  readonly lines: readonly string[];
  readonly subject: string;
}

const NOTHING: Section = { lines: [], subject: '' };
/** Lines of a section; the tables and `plumbline exempt list` have all of them. */
const MOST = 50;
const SHORT = 20;

/** Files at run time that were refused. */
export function refused(problems: readonly string[] = []): Section {
  if (problems.length === 0) return NOTHING;
  const lines = cut(problems, SHORT);
  return {
    lines: ['Refused: what was in force before stays', ...lines, ''],
    subject: 'configuration refused',
  };
}

/** Findings that fail again, an exemption a line. */
export function lapsed(news: readonly News[], severities: (of: readonly Summary[]) => string): Section {
  const ended = news.flatMap(({ account, entries }) =>
    entries.flatMap((entry) =>
      'summary' in entry && entry.summary.kind === 'unexempted' ? { account, ...entry.summary } : [],
    ),
  );
  if (ended.length === 0) return NOTHING;
  const groups = Map.groupBy(ended, ({ cause, exemption }) => JSON.stringify([cause, exemption]));
  const sections = (['exemption-expired', 'exemption-ended'] as const).flatMap((cause) => {
    const ours = [...groups.values()].filter(([first]) => first?.cause === cause);
    if (ours.length === 0) return [];
    const heading =
      cause === 'exemption-expired' ? 'Exemptions that expired' : 'Exemptions that no longer hold';
    const lines = ours.map((group) => {
      const { id = '', owner = '', expires = '' } = group[0]?.exemption ?? {};
      const rules = [...new Set(group.map(({ rule }) => rule))].sort();
      const accounts = [...new Set(group.map(({ account }) => account))].sort();
      const about = `${few(rules, 'rule')}, in ${few(accounts, 'account')}`;
      return `${id} of ${owner}, to ${expires}: ${total(group)} fail again (${severities(group)}), by ${about}`;
    });
    return [`${heading}: ${ours.length}`, ...cut(lines, MOST), ''];
  });
  return { lines: sections, subject: `${total(ended)} fail again after an exemption` };
}

/** Exemptions that are going to end, the first one first. */
export function expiringSoon(soon: readonly Expiring[] = []): Section {
  if (soon.length === 0) return NOTHING;
  const order = [...soon].sort((a, b) => (a.expires + a.id < b.expires + b.id ? -1 : 1));
  const lines = order.map(({ id, owner, reason, expires, ticket }) => {
    const where = ticket === undefined ? '' : ` (${ticket})`;
    return `${id} of ${owner} ends after ${expires}: ${reason}${where}`;
  });
  const heading = `Exemptions that expire soon: ${soon.length}`;
  const noun = soon.length === 1 ? 'exemption expires' : 'exemptions expire';
  return { lines: [heading, ...cut(lines, MOST), ''], subject: `${soon.length} ${noun} soon` };
}

const total = (of: readonly { readonly count: number; readonly severity: Severity }[]): number =>
  of.reduce((sum, { count }) => sum + count, 0);

const few = (names: readonly string[], noun: string): string =>
  names.length > 3 ? `${names.length} ${noun}s` : names.join(', ');

const cut = (lines: readonly string[], most: number): string[] => [
  ...lines.slice(0, most).map((line) => `  ${line}`),
  ...(lines.length > most ? [`  and ${lines.length - most} more`] : []),
];

import { styleText } from 'node:util';
import { inOrder, type FindingLine } from '../finding-line.ts';
import { safe, safeJson } from './safe-text.ts';
import { table } from './table.ts';
import { gapIn, gapText, unjudged } from './unjudged.ts';

const HEAD = ['SEVERITY', 'STATUS', 'RULE', 'RESOURCE', 'ACCOUNT', 'REGION', 'BECAUSE'];
const COLOURS: Readonly<Record<string, Parameters<typeof styleText>[0]>> = {
  critical: ['bold', 'red'],
  high: 'red',
  medium: 'yellow',
  unknown: 'magenta',
  error: 'magenta',
  exempt: 'cyan',
  pass: 'green',
};

/** The table of findings, worst first; a line for people where there are none. */
export function findingsTable(
  findings: readonly FindingLine[],
  options: { readonly width?: number | undefined; readonly colour: boolean },
): string {
  if (findings.length === 0) return 'No findings.\n';
  const { shown, told } = unjudged(findings);
  if (shown.length === 0) return told;
  const rows = inOrder(shown).map((finding) =>
    [
      finding.severity,
      finding.open && !['fail', 'exempt'].includes(finding.status)
        ? `${finding.status} (open)`
        : finding.status,
      finding.rule,
      finding.resource.name ?? (finding.resource.id || finding.resource.arn),
      finding.resource.account,
      finding.resource.region,
      because(finding),
    ].map(safe),
  );
  return table(HEAD, rows, { width: options.width, ...(options.colour && { paint }) }) + told;
}

const paint = (cell: string, column: number): string => {
  const colour = column < 2 ? COLOURS[cell] : undefined;
  return colour === undefined ? cell : styleText(colour, cell, { validateStream: false });
};

/** Why, in one line: the first thing that is not as it must be, and how many more there are. */
export function because({ evidence, title, error, estimate, status, exemption }: FindingLine): string {
  if (exemption && status === 'exempt')
    return `accepted by ${exemption.owner} until ${exemption.expires}: ${exemption.reason}`;
  if (error !== undefined) return `the rule broke: ${error.split('\n')[0] ?? ''}`;
  const telling = evidence.filter(({ status }) => status !== 'holds');
  const [first] = telling;
  if (!first) return title;
  const { path, actual, expected } = first;
  const gap = gapIn(first);
  const more = telling.length > 1 ? ` (and ${telling.length - 1} more)` : '';
  const said = gap ? `could not read ${gapText(gap)}` : `${path} is ${safeJson(actual)}, must ${expected}`;
  const saved = estimate ? `, saves about $${estimate.usdPerMonth.toFixed(2)} a month` : '';
  return said + more + saved;
}

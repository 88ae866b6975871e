import type { FindingLine } from '../finding-line.ts';
import { findingsTable } from './findings-table.ts';
import type { Destination } from './destination.ts';
import { safeJson } from './safe-text.ts';

export const FORMATS = ['table', 'json', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

type Findings = AsyncIterable<FindingLine> | Iterable<FindingLine>;

/**
 * Writes findings. `ndjson` one a line as they come; `json` an array as they come, or, with a frame, an
 * object that ends in them; `table` for people, worst first, once all are there.
 */
export async function writeFindings(
  findings: Findings,
  format: Format,
  to: Destination,
  frame?: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (format === 'table') return to.write(findingsTable(await Array.fromAsync(findings), to));
  if (format === 'ndjson') {
    for await (const finding of findings) await to.write(`${safeJson(finding)}\n`);
    return;
  }
  await to.write(frame ? `${safeJson(frame, 2).slice(0, -2)},\n"findings": [` : '[');
  let between = '\n';
  for await (const finding of findings) {
    await to.write(between + safeJson(finding));
    between = ',\n';
  }
  await to.write(frame ? '\n]}\n' : '\n]\n');
}

/** Writes records of any kind, in the formats for machines. */
export async function writeRecords(
  records: readonly object[],
  format: Exclude<Format, 'table'>,
  to: Destination,
): Promise<void> {
  if (format === 'json') return to.write(`${safeJson(records, 2)}\n`);
  for (const record of records) await to.write(`${safeJson(record)}\n`);
}

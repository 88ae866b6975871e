/** Scores for people: a table of sections, and requirements by what became of them. */
import { fullName } from '../../frameworks/framework.ts';
import type { Counts, Score } from '../../reports/scores/score.ts';
import { table } from './table.ts';

type Requirement = Score['requirements'][number];

const HEAD = [
  'SECTION',
  'PASSED',
  'FAILED',
  'UNKNOWN',
  'SCORE',
  'NOT APPLICABLE',
  'NOT YET',
  'NOT AUTOMATED',
];
const GROUPS: readonly (readonly [head: string, is: (one: Requirement) => boolean])[] = [
  ['Failed', ({ status }) => status === 'fail'],
  ['Unknown', ({ status }) => status === 'unknown'],
  ['Passed with exemptions', ({ status, exempt }) => status === 'pass' && exempt.length > 0],
  ['Judged in part', ({ status, planned }) => status !== 'not-automated-yet' && planned.length > 0],
  ['Not automated yet', ({ status }) => status === 'not-automated-yet'],
  ['Not automated', ({ status }) => status === 'not-automated'],
];

/** Nothing where there are no scores. */
export const scoresText = (
  scores: readonly Score[],
  options: { readonly width?: number | undefined },
): string => scores.map((score) => `\n${scoreText(score, options)}`).join('');

function scoreText(score: Score, { width }: { readonly width?: number | undefined }): string {
  const rows = score.sections.map(({ id, title, ...counts }) => [id, ...cells(counts), title ?? '']);
  const groups = GROUPS.flatMap(([head, is]) => {
    const ids = score.requirements.filter(is).map(({ id }) => id);
    return ids.length === 0 ? [] : `${head} (${ids.length}): ${ids.join(', ')}\n`;
  });
  const sections = table([...HEAD, 'HEADING'], [...rows, ['all', ...cells(score.total), '']], { width });
  return `${fullName(score)} (${score.id})\n${sections}${groups.join('')}`;
}

const cells = (counts: Counts): string[] => [
  ...[counts.passed, counts.failed, counts.unknown].map(String),
  percentText(counts),
  ...[counts.notApplicable, counts.notAutomatedYet, counts.notAutomated].map(String),
];

/** `71%`, or where anything is not known `71%, 12% unknown`: the one is never told without the other. */
const percentText = ({ percent, unknown }: Counts): string => {
  if (percent === null) return '-';
  return `${percent.passed}%${unknown > 0 ? `, ${percent.unknown}% unknown` : ''}`;
};

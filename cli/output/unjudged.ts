import type { FindingLine } from '../finding-line.ts';
import { safe } from './safe-text.ts';

/** What a reading holds that failed: see `inventory/reading.ts`. */
interface Gap {
  readonly call: string;
  readonly error: string;
  readonly deniedBy?: string;
}
type Evidence = FindingLine['evidence'][number];

/** Findings that one cause leaves unknown, up to which they have a row each. */
const FEW = 3;

/** Why a piece of evidence is not known, if a read failed. */
export const gapIn = ({ actual }: Pick<Evidence, 'actual'>): Gap | undefined =>
  (actual as { readonly $gap?: Gap } | null | undefined)?.$gap;

/** `s3:GetBucketLogging: AccessDenied (denied by role)` */
export const gapText = ({ call, error, deniedBy }: Gap): string =>
  `${call}: ${error}${deniedBy ? ` (denied by ${deniedBy})` : ''}`;

/**
 * Takes what many findings cannot be judged by together: a line for each cause, after the rows of all others. What is
 * open keeps its row. Only people read tables; the other formats have every finding.
 */
export function unjudged(findings: readonly FindingLine[]): {
  readonly shown: readonly FindingLine[];
  readonly told: string;
} {
  const causes = Map.groupBy(findings, causeOf);
  causes.delete(undefined);
  const many = [...causes].filter(([, group]) => group.length > FEW);
  if (many.length === 0) return { shown: findings, told: '' };
  const taken = new Set(many.flatMap(([, group]) => group));
  const lines = many
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([cause, group]) => {
      const rules = new Set(group.map(({ rule }) => rule)).size;
      const of = `${group.length.toLocaleString('en')} findings of ${rules} rule${rules === 1 ? '' : 's'}`;
      return `${of} cannot be judged: ${safe(cause ?? '')}\n`;
    });
  return {
    shown: findings.filter((finding) => !taken.has(finding)),
    told: `${lines.join('')}Each of them is printed by --format ndjson.\n`,
  };
}

/** The first read that failed. What the rule itself did, or what is open, is told by itself. */
function causeOf({ status, open, evidence }: FindingLine): string | undefined {
  if (status !== 'unknown' || open) return undefined;
  const [gap] = evidence.flatMap((one) => gapIn(one) ?? []);
  return gap && gapText(gap);
}

/** Files of exemptions, and what is said of them. */
import { FileRefused, lineOf } from '../../../lambdas/config/document.ts';
import { readExemptions, type Standard } from '../../../lambdas/config/exemptions.ts';

export const RULES = [
  ...['s3-bucket-private', 's3-bucket-versioned', 'kms-key-rotated'].map((id) => ({ id, exemptible: true })),
  { id: 'iam-root-mfa', exemptible: false },
];
export const NOW = '2026-07-10T12:00:00.000Z';
export const STANDARD: Standard = { rules: RULES, now: NOW };

/** A file of such entries. Owner, reason and expiry are filled in where they are left out. */
export function fileOf(...entries: readonly Readonly<Record<string, string>>[]): string {
  const lines = entries.flatMap((entry) =>
    Object.entries({ owner: 'me', reason: 'because', expires: '2026-08-01', ...entry })
      .filter(([, value]) => value !== '-')
      .map(([key, value], at) => `${at === 0 ? '  - ' : '    '}${key}: ${value}`),
  );
  return ['exemptions:', ...lines, ''].join('\n');
}
/** A file of one exemption. */
export const one = (entry: Readonly<Record<string, string>>) =>
  fileOf({ rules: '[s3-bucket-private]', ...entry });

/** What is wrong with a file, a line each; none where it is taken. */
export function problemsOf(text: string, standard: Partial<Standard> = {}): string[] {
  try {
    readExemptions(text, 'e.yaml', { ...STANDARD, ...standard });
    return [];
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return error.problems.map((problem) => lineOf('e.yaml', problem));
  }
}

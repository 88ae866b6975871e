/** The file of exemptions that a scan from here goes by. */
import type { Given } from '../../../lambdas/config/exemptions-in-force.ts';
import { EXIT } from '../../exit.ts';
import type { Summary } from '../../parts.ts';
import { existingText, FILE, textIn } from './surroundings.ts';

/** The file that is named, or else the one that is here, if any. Throws `UsageError` where a named one is missing. */
export function exemptionsGiven(named: string | undefined): { readonly exemptions?: Given } {
  const text = named === undefined ? textIn(FILE) : existingText(named);
  return text === undefined ? {} : { exemptions: { text, file: named ?? FILE } };
}

/** A scan that went by other files than it was given is not clean. */
export const orRefused = (code: number, { configProblems = [] }: Pick<Summary, 'configProblems'>): number =>
  code === EXIT.clean && configProblems.length > 0 ? EXIT.usage : code;

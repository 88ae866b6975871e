import type { FindingState, OpenCause } from '../finding.ts';
import { unitOf, type ScopedRule } from './scan.ts';
import { isBlind, isNew } from './seen.ts';
import type { AccountState } from './state.ts';

/**
 * Why a finding opens, by what was known before this scan. The first that applies:
 *
 * - `new-account`: no rule had been judged in this account;
 * - `new-rule`: the rule had not been judged in this region (or account, where its type is listed once an account);
 *   a region that is new to the scan counts as well;
 * - `rule-changed`: it had been judged there, under another revision or other parameters;
 * - `unblinded`: this very pair was unknown or an error, or the last listing of its type had failed there;
 * - `new-resource`: a listing had been complete there, and the resource was neither in it nor seen since;
 * - `drift`: all else. It was there and did not fail.
 */
export function causeOf(
  before: AccountState | undefined,
  rule: ScopedRule,
  { region, arn }: FindingState['resource'],
  entry: FindingState | undefined,
): OpenCause {
  if (!before || before.judged.size === 0) return 'new-account';
  const unit = unitOf(rule, region);
  const judgement = before.judged.get(`${rule.id} ${unit}`);
  if (!judgement) return 'new-rule';
  if (judgement.revision !== rule.revision || judgement.params !== rule.params) return 'rule-changed';
  const known = before.seen.get(`${rule.type} ${unit}`);
  if (entry !== undefined || isBlind(known)) return 'unblinded';
  return isNew(known, arn) ? 'new-resource' : 'drift';
}

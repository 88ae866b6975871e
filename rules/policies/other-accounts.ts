/** Whom the policy of a resource may let in besides its own account. */
import * as z from 'zod';
import { policyKeepsOut, strangersTo, type Claim, type PolicyDocument } from '../../engine/index.ts';

/** What `strangersTo` knows owners by: ids of accounts and of organizations. */
export const trustedAccounts = z
  .array(z.string())
  .default([])
  .describe('Accounts to trust, by their ids; ids of organizations count too');

interface WithPolicy {
  readonly facets: { readonly policy: PolicyDocument | null };
  readonly id: { readonly accountId: string };
}

/**
 * Says that the policy lets in the own account and trusted ones only to do some of the actions (`sns:*`); `isOurs` knows
 * what else the account is called.
 */
export const keepsOtherAccountsOut = (
  { facets, id }: WithPolicy,
  actions: string | readonly string[],
  trusted: readonly string[],
  isOurs: (owner: string) => boolean = () => false,
): Claim =>
  policyKeepsOut(
    facets,
    strangersTo((owner) => owner === id.accountId || trusted.includes(owner) || isOurs(owner)),
    ...[actions].flat(),
  );

/**
 * Service and resource control policies: what an organization leaves to its accounts.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_authorization_policies.html
 */
import type { PolicyDocument } from '../../inventory/policy-document.ts';
import { gap, raise, type Reason } from '../../inventory/reading.ts';
import { unreported } from '../claim.ts';
import type { Limit } from './identity.ts';
import { RCP_SERVICES } from './rcp-services.ts';

/** The policies that people attached to one root, organizational unit or account. */
export interface ControlLevel {
  readonly type: 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY';
  readonly target: string;
  /** The accounts that it binds. Never the management account. */
  readonly accounts: 'all' | readonly string[];
  /** Whether AWS's own policy, that allows everything, is attached as well. */
  readonly allowsAll: boolean;
  readonly documents: readonly PolicyDocument[];
}

/** What is known of an organization's control policies. */
export interface Controls {
  readonly controls?: readonly ControlLevel[];
  /** Why they could not be read. */
  readonly controlsUnread?: Reason;
}

/** What an account says of the organization that it is in. */
interface Account {
  readonly facets: { readonly organization: { readonly MasterAccountId?: string | undefined } | null };
}

/**
 * What limits every identity of an account: nothing without an organization, and in its management account. Throws
 * `Unreadable` where the policies could not be read.
 */
export function controlsOn(account: Account, organization: Controls, accountId: string): readonly Limit[] {
  const own = account.facets.organization;
  if (own === null) return [];
  const management = own.MasterAccountId ?? unreported('the management account of the organization');
  if (management === accountId) return [];
  const { controls, controlsUnread } = organization;
  if (!controls) return raise(gap(controlsUnread ?? NOT_READ));
  return controls
    .filter(({ accounts }) => accounts === 'all' || accounts.includes(accountId))
    .map(({ type, allowsAll, documents }) => ({
      documents: [...documents, ...(allowsAll ? [EVERYTHING] : [])].map((document) => ({ document })),
      ...(type === 'RESOURCE_CONTROL_POLICY' && { services: RCP_SERVICES }),
    }));
}

const NOT_READ: Reason = { call: 'organizations:ListPolicies', error: 'NotRead' };
const EVERYTHING: PolicyDocument = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

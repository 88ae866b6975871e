/** A workload that strangers may get hold of, and where its role leads. */
import { Look, type Claim } from '../claim.ts';
import { readable } from '../readable.ts';
import { controlsOn } from '../iam/controls.ts';
import { lookAt, roleOf, type Home } from '../iam/principals.ts';
import type { RoleView } from '../iam/principal-views.ts';
import type { Context } from '../rule.ts';
import { leadsNowhere } from './claims.ts';
import { estateOf, type Everything } from './estate.ts';

export interface Workload {
  readonly id: { readonly accountId: string };
  readonly related: Everything & {
    readonly account: Parameters<typeof controlsOn>[0];
    /** Without one, all of its members are absent. */
    readonly role: { readonly self: { readonly Arn?: string | undefined } };
  };
}
type Setting = Pick<Context<unknown>, 'organization' | 'once'>;

/** Where the workload is, what its account holds, and its role; no role where it has none. */
export function settingOf({ id, related }: Workload, { organization, once }: Setting) {
  const home: Home = {
    accountId: id.accountId,
    limits: () => controlsOn(related.account, organization, id.accountId),
  };
  lookAt(related);
  for (const kind of ['bucketsOfAccount', 'secretsOfAccount', 'tablesOfAccount'] as const)
    readable(() => related[kind]);
  const estate = once(id.accountId, () => estateOf(related, home));
  const hasRole = related.role.self.Arn !== undefined;
  return { estate, role: hasRole ? roleOf(related.role as RoleView, home, 'related.role.') : undefined };
}

/** Says that whoever gets hold of the workload gets no further: see `leadsNowhere`. */
export function roleLeadsNowhere(workload: Workload, setting: Setting, mostStores: number): Claim {
  const { estate, role } = settingOf(workload, setting);
  const at = 'related.role';
  return role
    ? leadsNowhere(role, estate, mostStores, at)
    : new Look('holds', undefined, [at], null, 'be absent, or lead nowhere');
}

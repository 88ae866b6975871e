/** A workload that strangers may get hold of, and where its role leads. */
import { decide, Look, type Claim } from '../claim.ts';
import { readable } from '../readable.ts';
import { administratorBy, serviceAdministratorBy } from '../iam/administrator.ts';
import { controlsOn } from '../iam/controls.ts';
import { lookAt, roleOf, type Home } from '../iam/principals.ts';
import type { Principal } from '../iam/escalation/edges.ts';
import type { RoleView } from '../iam/principal-views.ts';
import type { Context } from '../rule.ts';
import { leadsNowhere } from './claims.ts';
import { estateOf, type Everything } from './estate.ts';

/** What works with a role. */
interface Employed {
  readonly id: { readonly accountId: string };
  readonly related: {
    readonly account: Parameters<typeof controlsOn>[0];
    /** Without one, all of its members are absent. */
    readonly role: { readonly self: { readonly Arn?: string | undefined } };
  };
}
export interface Workload extends Employed {
  readonly related: Everything & Employed['related'];
}
type Setting = Pick<Context<unknown>, 'organization' | 'once'>;

/** Where the workload is, what its account holds, and its role; no role where it has none. */
export function settingOf(workload: Workload, { organization, once }: Setting) {
  const { id, related } = workload;
  const home = homeOf(workload, organization);
  lookAt(related);
  for (const kind of ['bucketsOfAccount', 'secretsOfAccount', 'tablesOfAccount'] as const)
    readable(() => related[kind]);
  const estate = once(id.accountId, () => estateOf(related, home));
  return { estate, role: principalOf(workload, home) };
}

const homeOf = ({ id, related }: Employed, organization: Setting['organization']): Home => ({
  accountId: id.accountId,
  limits: () => controlsOn(related.account, organization, id.accountId),
});
const principalOf = ({ related: { role } }: Employed, home: Home): Principal | undefined =>
  role.self.Arn === undefined ? undefined : roleOf(role as RoleView, home, 'related.role.');

/** Says that whoever gets hold of the workload gets no further: see `leadsNowhere`. */
export function roleLeadsNowhere(workload: Workload, setting: Setting, mostStores: number): Claim {
  const { estate, role } = settingOf(workload, setting);
  const at = 'related.role';
  return role
    ? leadsNowhere(role, estate, mostStores, at)
    : new Look('holds', undefined, [at], null, 'be absent, or lead nowhere');
}

/** Says that the role of a workload may not do everything, nor all that IAM has: whoever may change policies may do all. */
export function roleIsNoAdministrator(workload: Employed, { organization }: Setting): Claim {
  const role = principalOf(workload, homeOf(workload, organization));
  let by: string | undefined;
  const { status, gap } = decide(() => {
    by = role && (administratorBy(role) ?? serviceAdministratorBy(role, 'iam'));
    return by === undefined;
  });
  const actual = role && by !== undefined ? { role: role.arn, by } : null;
  const expected = 'not be an administrator, of the account or of IAM';
  return new Look(status, undefined, ['related.role[administrator]'], gap ?? actual, expected);
}

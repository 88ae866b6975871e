/** What the organization's control policies leave to each of its accounts, level by level. */
import type { ControlLevel } from '../../../engine/iam/controls.ts';
import type { Organization } from '../../../engine/rule.ts';
import { parsePolicy } from '../../../inventory/policy-document.ts';
import type { ControlPolicies, ControlPolicy, ControlType } from './control-policies.ts';
import { unreadBy } from './closed-regions.ts';

const TYPES: readonly ControlType[] = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'];

/**
 * The levels at which people attached control policies: what they allow together, a request must be allowed by each.
 * A call for each policy says where it is attached, and one for each target that allows anything by itself whether AWS's
 * own policy, which allows everything, is attached there as well.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export async function controlLevels(
  controls: ControlPolicies,
): Promise<Pick<Organization, 'controls' | 'controlsUnread'>> {
  try {
    const levels: ControlLevel[] = [];
    for (const type of TYPES) levels.push(...(await levelsOf(controls, type)));
    return { controls: levels };
  } catch (error) {
    const { unread } = unreadBy(error);
    return unread ? { controlsUnread: unread } : {};
  }
}

async function levelsOf(controls: ControlPolicies, type: ControlType): Promise<readonly ControlLevel[]> {
  const byTarget = new Map<
    string,
    { readonly policies: ControlPolicy[]; readonly bound: ControlLevel['accounts'] }
  >();
  // One after another: Organizations answers few calls a second.
  for (const policy of await controls.of(type)) {
    for (const target of await controls.targets(policy.id)) {
      const { TargetId = '' } = target;
      const known = byTarget.get(TargetId);
      if (known) known.policies.push(policy);
      else byTarget.set(TargetId, { policies: [policy], bound: await controls.accounts(target) });
    }
  }
  const levels: ControlLevel[] = [];
  for (const [target, { policies, bound }] of byTarget) {
    const documents = policies.map(({ content }) => parsePolicy(content));
    const allowsSome = documents.some(({ Statement }) => Statement.some(({ Effect }) => Effect === 'Allow'));
    const allowsAll = !allowsSome || (await controls.allowsAll(target, type));
    levels.push({ type, target, accounts: bound, allowsAll, documents });
  }
  return levels;
}

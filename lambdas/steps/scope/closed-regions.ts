/** Which regions the organization's service control policies close, and for which accounts. */
import { GONE, judgeError } from '../../../inventory/errors.ts';
import { reasonOf, type Reason } from '../../../inventory/reading.ts';
import { atOnce } from '../at-once.ts';
import type { ControlPolicies } from './control-policies.ts';
import { regionDeniesIn, type RegionPolicy } from './region-deny.ts';

const AT_ONCE = 4;

/**
 * The policies that close regions. Nobody asks where the others are attached. Where any of it cannot be read nothing is
 * assumed: then the reads are tried, and `unread` says why.
 */
export async function closedRegions(
  controls: ControlPolicies,
): Promise<{ readonly policies: readonly RegionPolicy[]; readonly unread?: Reason }> {
  try {
    const all = await controls.of('SERVICE_CONTROL_POLICY');
    const closing = all
      .map(({ id, content }) => ({ policy: id, denies: regionDeniesIn(content) }))
      .filter(({ denies }) => denies.length > 0);
    const policies = await atOnce(closing, AT_ONCE, async (one): Promise<RegionPolicy> => {
      const targets = await controls.targets(one.policy);
      if (targets.some(({ Type }) => Type === 'ROOT')) return { ...one, accounts: 'all' };
      const under = await Promise.all(targets.map((target) => controls.accounts(target)));
      return { ...one, accounts: [...new Set(under.flat())].sort() };
    });
    return { policies };
  } catch (error) {
    return { policies: [], ...unreadBy(error) };
  }
}

/** Why the control policies could not be read. */
export function unreadBy(error: unknown): { readonly unread?: Reason } {
  const meaning = judgeError(error, { call: { actions: ['organizations:ListPolicies'] } });
  return meaning === null || meaning === GONE ? {} : { unread: reasonOf(meaning) };
}

/** Reads, once a scan, which regions the organization's service control policies close, and for which accounts. */
import type {
  DescribePolicyResponse,
  ListPoliciesResponse,
  ListTargetsForPolicyResponse,
} from '@aws-sdk/client-organizations';
import { GONE, judgeError } from '../../../inventory/errors.ts';
import { gap, raise, reasonOf, type Reason } from '../../../inventory/reading.ts';
import { Requests, type Aws } from '../../../inventory/requests.ts';
import { service } from '../../../inventory/service.ts';
import type { Base } from '../access.ts';
import { atOnce } from '../at-once.ts';
import { accountsUnder } from './organization-tree.ts';
import { regionDeniesIn, type RegionPolicy } from './region-deny.ts';

const organizations = service('organizations', () => import('@aws-sdk/client-organizations'));
const of = (PolicyId: string) => ({ PolicyId });
const LIST = organizations.read('ListPolicies', {
  input: () => ({ Filter: 'SERVICE_CONTROL_POLICY' }),
  emptyMeans: 'gap',
}).call;
const DESCRIBE = organizations.read('DescribePolicy', { input: of, emptyMeans: 'gap' }).call;
const TARGETS = organizations.read('ListTargetsForPolicy', { input: of, emptyMeans: 'gap' }).call;
/** Organizations answers few calls a second. */
const AT_ONCE = 4;

/**
 * The policies that close regions. Costs a call for the list, one for each policy, one for each that closes regions, and
 * two for each organizational unit below those that it is attached to. Where any of it cannot be read nothing is assumed:
 * then the reads are tried, and `unread` says why.
 */
export async function closedRegions(
  aws: Aws,
  base: Base,
): Promise<{ readonly policies: readonly RegionPolicy[]; readonly unread?: Reason }> {
  const requests = new Requests(aws, {});
  const pages = <P>(call: typeof LIST, input: object) =>
    requests.pages(call, input, base, new Map()) as Promise<readonly P[]>;
  try {
    const listed = await pages<ListPoliciesResponse>(LIST, { Filter: 'SERVICE_CONTROL_POLICY' });
    const ids = listed
      .flatMap(({ Policies }) => Policies ?? missing('organizations:ListPolicies', 'Policies'))
      .filter(({ AwsManaged }) => AwsManaged !== true)
      .map(({ Id }) => Id ?? missing('organizations:ListPolicies', 'Policies.Id'));
    const known = new Map<string, Promise<readonly string[]>>();
    const policies = await atOnce(ids, AT_ONCE, async (policy): Promise<RegionPolicy | undefined> => {
      const [page] = await pages<DescribePolicyResponse>(DESCRIBE, of(policy));
      const denies = regionDeniesIn(
        page?.Policy?.Content ?? missing('organizations:DescribePolicy', 'Content'),
      );
      if (denies.length === 0) return undefined;
      const attached = await pages<ListTargetsForPolicyResponse>(TARGETS, of(policy));
      const targets = attached.flatMap(
        ({ Targets }) => Targets ?? missing('organizations:ListTargetsForPolicy', 'Targets'),
      );
      if (targets.some(({ Type }) => Type === 'ROOT')) return { policy, denies, accounts: 'all' };
      const under = targets.map(({ TargetId = '', Type }) =>
        Type === 'ACCOUNT' ? Promise.resolve([TargetId]) : accountsUnder(requests, base, TargetId, known),
      );
      return { policy, denies, accounts: [...new Set((await Promise.all(under)).flat())].sort() };
    });
    return { policies: policies.filter((one) => one !== undefined) };
  } catch (error) {
    const meaning = judgeError(error, { call: { actions: ['organizations:ListPolicies'] } });
    return { policies: [], ...(meaning !== null && meaning !== GONE && { unread: reasonOf(meaning) }) };
  }
}

function missing(call: string, member: string): never {
  raise(gap({ call, error: `NotReported: ${member}` }));
}

/** The control policies of the organization, and whom they bind: each is read once a scan. */
import type {
  DescribePolicyResponse,
  ListPoliciesForTargetResponse,
  ListPoliciesResponse,
  ListTargetsForPolicyResponse,
  PolicyTargetSummary,
} from '@aws-sdk/client-organizations';
import { gap, raise } from '../../../inventory/reading.ts';
import { once, Requests, type Aws } from '../../../inventory/requests.ts';
import { service } from '../../../inventory/service.ts';
import type { Base } from '../access.ts';
import { atOnce } from '../at-once.ts';
import { accountsUnder } from './organization-tree.ts';

const organizations = service('organizations', () => import('@aws-sdk/client-organizations'));
interface OfType {
  readonly Filter: ControlType;
}
interface OfPolicy {
  readonly PolicyId: string;
}
const emptyMeans = 'gap';
const LIST = organizations.read('ListPolicies', { input: (of: OfType) => of, emptyMeans }).call;
const DESCRIBE = organizations.read('DescribePolicy', { input: (of: OfPolicy) => of, emptyMeans }).call;
const TARGETS = organizations.read('ListTargetsForPolicy', { input: (of: OfPolicy) => of, emptyMeans }).call;
const OF_TARGET = organizations.read('ListPoliciesForTarget', {
  input: (of: OfType & { readonly TargetId: string }) => of,
  emptyMeans,
}).call;
/** Organizations answers few calls a second. */
const AT_ONCE = 4;

export type ControlType = 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY';
export interface ControlPolicy {
  /** `p-a1b2c3`. */
  readonly id: string;
  /** The document, as text. */
  readonly content: string;
}
export type Bound = 'all' | readonly string[];

export class ControlPolicies {
  readonly #requests: Requests;
  readonly #base: Base;
  readonly #policies = new Map<ControlType, Promise<readonly ControlPolicy[]>>();
  readonly #targets = new Map<string, Promise<readonly PolicyTargetSummary[]>>();
  readonly #under = new Map<string, Promise<readonly string[]>>();

  constructor(aws: Aws, base: Base) {
    this.#requests = new Requests(aws, {});
    this.#base = base;
  }

  /** The policies that people wrote: a call for the list, and one for each. AWS's own allow everything. */
  of(type: ControlType): Promise<readonly ControlPolicy[]> {
    return once(this.#policies, type, async () => {
      const listed = await this.#pages<ListPoliciesResponse>(LIST, { Filter: type });
      const ids = listed
        .flatMap(({ Policies }) => Policies ?? missing('organizations:ListPolicies', 'Policies'))
        .filter(({ AwsManaged }) => AwsManaged !== true)
        .map(({ Id }) => Id ?? missing('organizations:ListPolicies', 'Policies.Id'));
      return atOnce(ids, AT_ONCE, async (id) => {
        const [page] = await this.#pages<DescribePolicyResponse>(DESCRIBE, { PolicyId: id });
        return { id, content: page?.Policy?.Content ?? missing('organizations:DescribePolicy', 'Content') };
      });
    });
  }

  /** The roots, units and accounts that a policy is attached to. */
  targets(policy: string): Promise<readonly PolicyTargetSummary[]> {
    return once(this.#targets, policy, async () => {
      const pages = await this.#pages<ListTargetsForPolicyResponse>(TARGETS, { PolicyId: policy });
      return pages.flatMap(
        ({ Targets }) => Targets ?? missing('organizations:ListTargetsForPolicy', 'Targets'),
      );
    });
  }

  /** The accounts under a target: two calls for each organizational unit, once. */
  accounts({ TargetId, Type }: PolicyTargetSummary): Promise<Bound> {
    if (Type === 'ROOT') return Promise.resolve('all');
    const id = TargetId ?? missing('organizations:ListTargetsForPolicy', 'Targets.TargetId');
    return Type === 'ACCOUNT'
      ? Promise.resolve([id])
      : accountsUnder(this.#requests, this.#base, id, this.#under);
  }

  /** Whether AWS's own policy, that allows everything, is attached to a target. */
  async allowsAll(target: string, type: ControlType): Promise<boolean> {
    const pages = await this.#pages<ListPoliciesForTargetResponse>(OF_TARGET, {
      TargetId: target,
      Filter: type,
    });
    return pages
      .flatMap(({ Policies }) => Policies ?? missing('organizations:ListPoliciesForTarget', 'Policies'))
      .some(({ AwsManaged }) => AwsManaged === true);
  }

  #pages<P>(call: typeof LIST, input: object): Promise<readonly P[]> {
    return this.#requests.pages(call, input, this.#base, new Map()) as Promise<readonly P[]>;
  }
}

function missing(call: string, member: string): never {
  raise(gap({ call, error: `NotReported: ${member}` }));
}

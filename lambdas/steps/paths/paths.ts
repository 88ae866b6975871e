/** Ways from the internet over workloads and their roles to administrators and data, in what a scan has read. */
import type { Claim } from '../../../engine/claim.ts';
import { decide } from '../../../engine/claim.ts';
import { onceEach } from '../../../engine/judge.ts';
import { pathsOver, type Path } from '../../../engine/paths/path.ts';
import type { Workload } from '../../../engine/paths/workload.ts';
import type { Organization } from '../../../engine/rule.ts';
import { distinct } from '../../../engine/readable.ts';
import { compile, type View } from '../../../engine/view.ts';
import { gap, reasonOf, tripwire, type Reason } from '../../../inventory/reading.ts';
import type { Identity } from '../../../inventory/stored.ts';
import { functionEntry, instanceEntry } from '../../../rules/paths/entries.ts';
import { BEYOND } from '../../../rules/paths/workload.ts';
import type { Store } from '../../store/store.ts';
import { load } from '../load.ts';
import { recordedScan } from '../recording/choose.ts';
import { mustBeKnown } from '../rules.ts';
import { recordedAccount, recordedPlan } from '../shapes.ts';

/** A workload that strangers get to. */
export interface Workplace extends Pick<Identity, 'arn' | 'accountId' | 'region' | 'name'> {
  readonly type: string;
}
export interface Found {
  readonly account: string;
  readonly workload: Workplace;
  readonly paths: readonly Path[];
}
/** Something that could not be read; it may hide a way. */
export interface Unseen {
  readonly account: string;
  readonly workload?: Workplace;
  readonly reasons: readonly Reason[];
}
export interface Asked {
  readonly store: Store;
  /** Which scan; the newest unless said. */
  readonly scan?: string;
  /** Only these. */
  readonly accounts?: readonly string[];
}

/** What the entries are, their types forgotten. */
interface Entry {
  readonly resource: string;
  readonly needs: readonly string[];
  readonly closed: (view: never) => Claim;
}
const ENTRIES: readonly Entry[] = [instanceEntry, functionEntry].map(({ resource, needs, closed }) => ({
  ...{ resource, closed },
  needs: [...needs, ...BEYOND],
}));

/** Looks through a scan, account by account. Throws a UsageError where there is no such scan or account. */
export async function* pathsIn({ store, scan, accounts }: Asked): AsyncGenerator<Found | Unseen> {
  const from = await recordedScan(store, scan);
  const plan = await recordedPlan(from.store, from.scan);
  const ids = plan.accounts.map(({ id }) => id);
  mustBeKnown('account', accounts ?? [], ids);
  for (const account of ids.filter((id) => accounts?.includes(id) ?? true)) {
    const accountPlan = await recordedAccount(from.store, from.scan, account);
    if (accountPlan.gap) {
      yield { account, reasons: [accountPlan.gap] };
      continue;
    }
    const { inventory, resources } = await load(from.store, accountPlan, plan.startedAt, ENTRIES);
    const setting = { organization: plan.organization ?? NO_ORGANIZATION, once: onceEach() };
    for (const { resource: type, needs, closed } of ENTRIES) {
      const reasons = inventory.unlisted(type).map(({ gap }) => reasonOf(gap));
      if (reasons.length > 0) yield { account, reasons };
      const Shown = compile(type, needs, inventory, { oldest: '' });
      for await (const part of resources(type)) {
        for (const resource of part) {
          const view = new Shown(resource);
          const { arn, accountId, region, name } = resource.id;
          const workload = { type, arn, accountId, region, ...(name !== undefined && { name }) };
          const { paths, gaps } = look(view, closed, setting);
          if (paths.length > 0) yield { account, workload, paths };
          if (gaps.length > 0) yield { account, workload, reasons: distinct(gaps).map(reasonOf) };
        }
      }
    }
  }
}

const NO_ORGANIZATION = tripwire(
  gap({ call: 'organizations:DescribeOrganization', error: 'NotRead' }),
) as unknown as Organization;

/** What could not be read, and settles nothing, hides what there is. */
function look(
  view: View,
  closed: (view: never) => Claim,
  setting: Parameters<typeof pathsOver>[2],
): ReturnType<typeof pathsOver> {
  let seen: ReturnType<typeof pathsOver> = { paths: [], gaps: [] };
  const { gap: lost } = decide(() => {
    const workload = view as unknown as Workload & { readonly id: Identity };
    seen = pathsOver(workload, closed(view as never), setting, (root) => view.pathOf(root));
    return true;
  });
  return lost ? { paths: [], gaps: [lost] } : seen;
}

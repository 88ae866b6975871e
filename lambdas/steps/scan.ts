/** A whole scan in one process: the same steps as deployed, with any store. */
import { randomUUID } from 'node:crypto';
import { findingId } from '../../engine/finding.ts';
import type { Judgement } from '../../engine/judge.ts';
import { apiPath } from '../../inventory/api-path.ts';
import { idIn, lineOf, type FindingLine } from '../../reports/finding.ts';
import { planKey } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { baseFrom, doorTo, ownDoor } from './access.ts';
import { atOnce } from './at-once.ts';
import { collectStep } from './collect.ts';
import { readJson } from './json.ts';
import { evaluateStep } from './evaluate.ts';
import { hashKeyOf } from './hash-key.ts';
import { planAccount, planScan, scanName } from './plan.ts';
import { reportStep } from './report.ts';
import { mustBeKnown, narrow, rulesOf } from './rules.ts';
import { readState } from './state.ts';
import { UsageError, type Plan, type ScanConfig, type Selection, type Summary } from './types.ts';

export type Progress =
  | { readonly kind: 'planned'; readonly units: number }
  | {
      readonly kind: 'unit';
      readonly account: string;
      readonly region: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'judged'; readonly account: string };

export interface ScanRequest {
  readonly store: Store;
  readonly config: ScanConfig;
  readonly request: Selection;
  readonly now: () => Date;
  readonly onProgress?: (event: Progress) => void;
  /** A recorded inventory to judge, in place of asking AWS. */
  readonly from?: Store;
}

export interface ScanResult {
  readonly summary: Summary;
  /** Of every verdict, passes too. */
  readonly findings: AsyncIterable<FindingLine>;
}

/** How many accounts are entered, and units read, at once. */
const AT_ONCE = 4;

/** Scans, and gives what came of it. Throws a UsageError for what the request asks and is not there. */
export async function scanHere(run: ScanRequest): Promise<ScanResult> {
  const { store, now, onProgress, from } = run;
  const { plan, recorded } = from
    ? await planRecorded(run, from)
    : { plan: await readLive(run), recorded: undefined };
  const judged: Judgement[] = [];
  for (const { id } of plan.accounts) {
    await evaluateStep({
      ...{ store, plan, account: id, onJudged: (one) => judged.push(one) },
      ...(from && { from: { store: from, scan: recorded ?? plan.scan } }),
    });
    onProgress?.({ kind: 'judged', account: id });
  }
  // A recording is judged as of its own time.
  const summary = await reportStep(store, plan, from ? () => new Date(plan.startedAt) : now);
  return { summary, findings: linesOf(store, judged, plan.startedAt) };
}

/** Plans and reads: every account, then every unit, several at once. */
async function readLive({ store, config, request, now, onProgress }: ScanRequest): Promise<Plan> {
  const own = ownDoor();
  const base = await baseFrom(own.aws, await region());
  const start = { execution: randomUUID(), startedAt: now().toISOString(), request };
  const plan = await planScan(store, config, start, base, own.aws);
  const accounts = await atOnce(plan.accounts, AT_ONCE, ({ id }) =>
    planAccount(store, plan, id, base, doorTo(plan.config, base)),
  );
  const units = accounts.flatMap((accountPlan) => accountPlan.units.map((unit) => ({ unit, accountPlan })));
  onProgress?.({ kind: 'planned', units: units.length });
  const hashKey = hashKeyOf(config, store.uri);
  let done = 0;
  await atOnce(units, AT_ONCE, async (next) => {
    await collectStep({ store, plan, ...next, door: doorTo(plan.config, base), now, hashKey });
    const { accountId, region } = next.unit;
    onProgress?.({ kind: 'unit', account: accountId, region, done: ++done, total: units.length });
  });
  return plan;
}

/** The region of the SDK's standard configuration. */
async function region(): Promise<string> {
  const { STSClient } = await import('@aws-sdk/client-sts');
  try {
    return await new STSClient({}).config.region();
  } catch (cause) {
    throw new UsageError('no region is set; set AWS_REGION, or a region in the AWS profile', { cause });
  }
}

/** The plan of a recorded scan, with today's rules. Its time is the recording's: ages are as they were then. */
async function planRecorded(
  { store, config, request, now }: ScanRequest,
  from: Store,
): Promise<{ readonly plan: Plan; readonly recorded: string }> {
  const keys = await Array.fromAsync(from.list('scans/'));
  const recorded = keys.filter((key) => /^scans\/[^/]+\/plan\.json$/.test(key)).at(-1);
  if (recorded === undefined)
    throw new UsageError(`${from.uri} holds no recorded inventory: no scans/*/plan.json`);
  const old = await readJson<Plan>(from, recorded);
  const ids = old.accounts.map(({ id }) => id);
  mustBeKnown('account', request.accounts ?? [], ids);
  if (request.regions) throw new UsageError('--regions cannot narrow a recorded inventory');
  const plan: Plan = {
    ...old,
    scan: scanName(now().toISOString(), randomUUID()),
    config: { ...config, rules: narrow(rulesOf(config), request).map(({ id }) => id) },
    full: Object.keys(request).length === 0,
    accounts: old.accounts.filter(({ id }) => request.accounts?.includes(id) ?? true),
  };
  await store.put(planKey(plan.scan), JSON.stringify(plan));
  return { plan, recorded: old.scan };
}

/** What was judged, as the state now knows it; what it does not name has passed. */
async function* linesOf(store: Store, judged: readonly Judgement[], at: string): AsyncGenerator<FindingLine> {
  for (const [account, ours] of Map.groupBy(judged, ({ resource }) => resource.accountId)) {
    const { state } = await readState(store, account);
    for (const { rule, type, resource, verdict } of ours) {
      const { arn, region, name } = resource;
      const id = findingId(rule.id, account, region, arn);
      const known = state?.findings.get(id);
      if (known) yield lineOf(known, rule, apiPath);
      else if (verdict.status === 'pass' || verdict.status === 'not-applicable') {
        const { severity, category, title, fix } = rule;
        yield {
          ...{ id, rule: rule.id, status: verdict.status, severity, category, title, fix },
          resource: { arn, type, id: idIn(arn), name: name ?? null, account, region, tags: {} },
          ...{ evidence: [], frameworks: [], open: false, firstSeen: null, since: null, lastSeen: at },
        };
      }
    }
  }
}

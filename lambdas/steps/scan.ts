/** A whole scan in one process: the same steps as deployed, with any store. */
import { randomUUID } from 'node:crypto';
import { findingId } from '../../engine/finding.ts';
import type { Judgement, Verdict } from '../../engine/judge.ts';
import { apiPath } from '../../inventory/api-path.ts';
import { requirementsOf } from '../../frameworks/of-rules.ts';
import { idIn, lineOf, type FindingLine } from '../../reports/finding.ts';
import { together, type Tallies } from '../../reports/scores/tally.ts';
import { fixExemptions } from '../config/exemptions-in-force.ts';
import { planKey } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { evaluateStep } from './evaluate.ts';
import { readHere, type ReadingHere, type ReadingProgress } from './here.ts';
import { scanName } from './plan.ts';
import { recordedScan, type Recorded } from './recording/choose.ts';
import { reportStep } from './report.ts';
import { chooseRules, mustBeKnown } from './rules.ts';
import { recordedPlan } from './shapes.ts';
import { readState } from './state.ts';
import { ScanTallies } from './tallies.ts';
import { UsageError, type Plan, type Summary } from './types.ts';

export type Progress = ReadingProgress | { readonly kind: 'judged'; readonly account: string };

export interface ScanRequest extends Omit<ReadingHere, 'onProgress'> {
  readonly onProgress?: (event: Progress) => void;
  /** A recorded inventory, or a scanner's own store, to judge in place of asking AWS. */
  readonly from?: Store;
  /** Which scan of it; the newest unless said. */
  readonly recorded?: string;
  /** Whether findings are wanted of what passes, too: of a large account these are millions. */
  readonly passes?: boolean;
}

export interface ScanResult {
  readonly summary: Summary;
  /** Of every verdict; of passes and what is not applicable only where they are wanted. */
  readonly findings: AsyncIterable<FindingLine>;
  /** Verdicts by rule, counted: what scores are made of. */
  readonly tallies: () => Promise<Tallies>;
}

/** What is kept of a judgement until the state knows what became of it. */
type Told = Pick<Judgement, 'rule' | 'type' | 'resource'> & { readonly status: Verdict['status'] };

const isFine = (status: Verdict['status']): status is 'pass' | 'not-applicable' =>
  status === 'pass' || status === 'not-applicable';

/** Scans, and gives what came of it. Throws a UsageError for what the request asks and is not there. */
export async function scanHere(run: ScanRequest): Promise<ScanResult> {
  const { store, now, onProgress, passes = false } = run;
  const { plan, from } = run.from
    ? await planRecorded(run, run.from)
    : { plan: await readHere(run), from: undefined };
  const judged: Told[] = [];
  const seen = new Map<string, ScanTallies>();
  for (const { id } of plan.accounts) {
    const tallies = new ScanTallies();
    const note = (judgement: Judgement): void => {
      const { rule, type, resource, verdict } = judgement;
      tallies.see(judgement);
      if (passes || !isFine(verdict.status)) judged.push({ rule, type, resource, status: verdict.status });
    };
    const run = { ...{ store, plan, account: id, onJudged: note }, ...(from && { from }) };
    const { blocked } = await evaluateStep(run);
    if (!blocked) seen.set(id, tallies);
    onProgress?.({ kind: 'judged', account: id });
  }
  // A recording is judged as of its own time.
  const summary = await reportStep(store, plan, from ? () => new Date(plan.startedAt) : now);
  return {
    summary,
    findings: linesOf(store, judged, plan.startedAt),
    tallies: () => talliesOf(store, plan, judged, seen),
  };
}

/** The plan of a recorded scan, with today's rules. Its time is the recording's: ages are as they were then. */
async function planRecorded(
  { store, config, request, now, recorded, exemptions }: ScanRequest,
  within: Store,
): Promise<{ readonly plan: Plan; readonly from: Recorded }> {
  const from = await recordedScan(within, recorded);
  const old = await recordedPlan(from.store, from.scan);
  const ids = old.accounts.map(({ id }) => id);
  mustBeKnown('account', request.accounts ?? [], ids);
  if (request.regions) throw new UsageError('--regions cannot narrow a recorded inventory');
  const scan = scanName(now().toISOString(), randomUUID());
  const configProblems = await fixExemptions(store, scan, config, now().toISOString(), exemptions);
  const { rules, leftOut } = chooseRules({ ...config, allow: old.config.allow }, request);
  const plan: Plan = {
    ...old,
    scan,
    configProblems,
    config: { ...config, rules: rules.map(({ id }) => id) },
    leftOut,
    // What was recorded of a narrowed scan is no more than that: nothing that it lacks has been removed.
    full: old.full && Object.keys(request).length === 0,
    accounts: old.accounts.filter(({ id }) => request.accounts?.includes(id) ?? true),
  };
  await store.put(planKey(plan.scan), JSON.stringify(plan));
  return { plan, from };
}

/** Nothing was judged of an account that could not be entered. */
async function talliesOf(
  store: Store,
  { accounts, config, startedAt }: Plan,
  judged: readonly Told[],
  seen: ReadonlyMap<string, ScanTallies>,
): Promise<Tallies> {
  const notFine = Map.groupBy(
    judged.filter(({ status }) => !isFine(status)),
    ({ resource }) => resource.accountId,
  );
  const counted: Tallies[] = [];
  for (const { id } of accounts) {
    const findings = (await readState(store, id)).state?.findings;
    const others = (notFine.get(id) ?? []).map(
      ({ rule, resource }) =>
        [rule.id, findings?.get(findingId(rule.id, id, resource.region, resource.arn))] as const,
    );
    counted.push(seen.get(id)?.of(config.rules, others, new Date(startedAt)) ?? new Map());
  }
  return together(counted);
}

/** What was judged, as the state now knows it; what it does not name has passed. */
async function* linesOf(store: Store, judged: readonly Told[], at: string): AsyncGenerator<FindingLine> {
  for (const [account, ours] of Map.groupBy(judged, ({ resource }) => resource.accountId)) {
    const { state } = await readState(store, account);
    for (const { rule, type, resource, status } of ours) {
      const { arn, region, name } = resource;
      const id = findingId(rule.id, account, region, arn);
      const known = state?.findings.get(id);
      if (known) yield lineOf(known, rule, apiPath);
      else if (isFine(status)) {
        const { severity, category, title, fix } = rule;
        yield {
          ...{ id, rule: rule.id, status, severity, category, title, fix },
          resource: { arn, type, id: idIn(arn), name: name ?? null, account, region, tags: {} },
          ...{
            evidence: [],
            frameworks: requirementsOf(rule.id),
            open: false,
            firstSeen: null,
            since: null,
            lastSeen: at,
          },
        };
      }
    }
  }
}

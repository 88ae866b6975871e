/** Looks at one finding again: reads its resource, judges its one rule, and keeps what is true now. */
import { randomUUID } from 'node:crypto';
import type { FindingState } from '../../../engine/finding.ts';
import { judgesOf, type Judgement } from '../../../engine/judge.ts';
import type { AnyRule } from '../../../engine/rule.ts';
import { applyScan, type Applied } from '../../../engine/state/apply.ts';
import type { Gone, ScanResult } from '../../../engine/state/scan.ts';
import { apiPath } from '../../../inventory/api-path.ts';
import { reasonOf, type Reason } from '../../../inventory/reading.ts';
import { lineOf, type FindingLine } from '../../../reports/finding.ts';
import type { Store } from '../../store/store.ts';
import { factsOf, scopedRule } from '../facts.ts';
import { hashKeyOf } from '../hash-key.ts';
import { enter, realDoors, type Doors } from '../here.ts';
import { rulesById } from '../known-rules.ts';
import { newestScan } from '../recording/choose.ts';
import { withSeverities } from '../rules.ts';
import { recordedPlan } from '../shapes.ts';
import { changeState } from '../state.ts';
import { UsageError, type Plan } from '../types.ts';
import { readAgain, type Again } from './again.ts';
import { findingOf, regionsOf } from './find.ts';

export interface VerifyRequest {
  readonly store: Store;
  /** The id of a finding, or its beginning. */
  readonly finding: string;
  readonly now: () => Date;
  /** Kinds of expensive reads that may be made. */
  readonly allow?: Plan['config']['allow'];
  /** Real ones unless said. */
  readonly doors?: Doors;
}

export interface Verified {
  readonly status: 'failing' | 'fixed' | 'gone' | 'unknown' | 'error' | 'listed-again';
  /** As it is now; a fixed one as it was when that was seen. */
  readonly finding: FindingLine;
  /** Why nothing can be said. */
  readonly why?: Reason;
  /** `s3:ListBuckets` → how many calls were made, the one that asks who we are included. */
  readonly calls: Readonly<Record<string, number>>;
}

/** Verifies a finding. Throws a {@link UsageError} where there is none, or where it is of another account. */
export async function verifyHere(run: VerifyRequest): Promise<Verified> {
  const { store, now, doors = realDoors } = run;
  const { state, finding } = await findingOf(store, run.finding);
  const newest = await newestScan(store);
  const plan = newest === undefined ? undefined : await recordedPlan(store, newest);
  const rule = ruleOf(finding, plan);
  const { base, own } = await enter(doors);
  mustBeOurs(finding, base.accountId);
  const { arn, region } = finding.resource;
  const again = await readAgain({
    ...{ aws: own.aws, base, rule, arn, region, regions: regionsOf(state, base.region) },
    options: {
      ...{
        now,
        hashKey: hashKeyOf(plan?.config ?? {}, store.uri),
        allow: run.allow ?? plan?.config.allow ?? [],
      },
      pause: () => new Promise((resolve) => setTimeout(resolve, 2_000)),
    },
  });
  const tell = (status: Verified['status'], of: FindingState, why?: Reason): Verified => ({
    ...{ status, finding: lineOf(of, rule, apiPath), calls: Object.fromEntries(own.calls) },
    ...(why && { why }),
  });
  if (!again.subject && again.failure) return tell('unknown', finding, reasonOf(again.failure));
  // What could not be listed is told of its region or account: to judge what is there now is a scan's work.
  if (finding.resource.type !== rule.resource) return tell('listed-again', finding);
  const judgement = judged(rule, again, now(), plan);
  const { state: after, changes } = await kept(store, finding, rule, again, judgement, now(), plan);
  const is =
    after.findings.get(finding.id) ?? changes.find(({ finding: { id } }) => id === finding.id)?.finding;
  return tell(statusOf(judgement), is ?? finding);
}

function statusOf(judgement: Judgement | undefined): Verified['status'] {
  const status = judgement?.verdict.status;
  if (status === undefined) return 'gone';
  if (status === 'fail') return 'failing';
  return status === 'unknown' || status === 'error' ? status : 'fixed';
}

/** The rule as the newest scan had it. Judged by other parameters, a finding could seem to be fixed. */
function ruleOf({ id, rule, ruleRevision, params }: FindingState, plan: Plan | undefined): AnyRule {
  const found = rulesById().get(rule);
  if (!found)
    throw new UsageError(
      `finding ${id} is of rule '${rule}', which is not known here; scan to end what is left of it`,
    );
  const now = scopedRule(found, plan?.config ?? { params: {} });
  if (!plan && now.revision === ruleRevision && now.params !== params)
    throw new UsageError(
      `finding ${id} was judged with parameters of '${rule}' that are not kept any more; scan again to judge it`,
    );
  return withSeverities([found], plan?.config.severities)[0] ?? found;
}

function mustBeOurs({ id, resource: { accountId } }: FindingState, ours: string): void {
  if (accountId === ours) return;
  throw new UsageError(
    `finding ${id} is in account ${accountId}, and the current credentials are of ${ours}; use some of ${accountId}, as by AWS_PROFILE`,
  );
}

function judged(rule: AnyRule, again: Again, now: Date, plan: Plan | undefined): Judgement | undefined {
  if (!again.subject) return undefined;
  const { organization, config } = plan ?? {};
  const judge = judgesOf([rule], again.inventory, {
    now,
    ...(config && { params: config.params }),
    ...(organization && { organization }),
  });
  const [judgement] = judge(again.subject);
  return judgement;
}

/** Applies the one fact as a scan that looked at nothing else: no other finding can end by it. */
function kept(
  store: Store,
  { resource: { type, region, arn, accountId } }: FindingState,
  rule: AnyRule,
  { observedAt }: Again,
  judgement: Judgement | undefined,
  now: Date,
  plan: Plan | undefined,
): Promise<Applied> {
  const gone: readonly Gone[] = judgement ? [] : [{ type, region, arn, observedAt }];
  const scan: ScanResult = {
    id: `verify-${randomUUID()}`,
    at: now.toISOString(),
    accountId,
    scope: {
      full: false,
      rules: [scopedRule(rule, plan?.config ?? { params: {} })],
      regions: [],
      listings: [],
    },
    judged: judgement ? [factsOf()(judgement)] : [],
    gone,
  };
  return changeState(store, accountId, (before) => applyScan(before, scan));
}

/** Looks at one finding again: reads its resource, judges its one rule, and keeps what is true now. */
import { randomUUID } from 'node:crypto';
import { paramsHash, type FindingState, type Judged } from '../../../engine/finding.ts';
import { judgesOf, type Judgement } from '../../../engine/judge.ts';
import type { AnyRule } from '../../../engine/rule.ts';
import { applyScan, type Applied } from '../../../engine/state/apply.ts';
import type { Gone, ScanResult } from '../../../engine/state/scan.ts';
import { apiPath } from '../../../inventory/api-path.ts';
import { isGap, peek, reasonOf, type Reason } from '../../../inventory/reading.ts';
import { resourceOf } from '../../../inventory/registry.ts';
import { lineOf, type FindingLine } from '../../../reports/finding.ts';
import type { Store } from '../../store/store.ts';
import { hashKeyOf } from '../hash-key.ts';
import { enter, realDoors, type Doors } from '../here.ts';
import { rulesById } from '../known-rules.ts';
import { newestScan } from '../recording/choose.ts';
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
  const rule = ruleOf(finding);
  const newest = await newestScan(store);
  const plan = newest === undefined ? undefined : await recordedPlan(store, newest);
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

function ruleOf({ id, rule }: FindingState): AnyRule {
  const found = rulesById().get(rule);
  if (found) return found;
  throw new UsageError(
    `finding ${id} is of rule '${rule}', which is not known here; scan to end what is left of it`,
  );
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
    scope: { full: false, rules: [scoped(rule, plan)], regions: [], listings: [] },
    judged: judgement ? [factOf(judgement)] : [],
    gone,
  };
  return changeState(store, accountId, (before) => applyScan(before, scan));
}

const scoped = (rule: AnyRule, plan: Plan | undefined): ScanResult['scope']['rules'][number] => ({
  id: rule.id,
  revision: rule.revision,
  params: paramsHash(rule.params.parse(plan?.config.params[rule.id] ?? {})),
  severity: rule.severity,
  title: rule.title,
  type: rule.resource,
  scope: resourceOf(rule.resource).scope,
});

function factOf({ rule, type, resource, verdict, observedAt }: Judgement): Judged {
  const { arn, accountId, region, name } = resource;
  const tags = peek(resource, 'tags');
  const known = isGap(tags) || tags === undefined ? {} : (tags as Record<string, string>);
  const subject = { arn, type, accountId, region, ...(name !== undefined && { name }), tags: known };
  return { rule: rule.id, revision: rule.revision, resource: subject, verdict, observedAt };
}

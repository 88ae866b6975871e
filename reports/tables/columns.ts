import type { Cause, FindingState } from '../../engine/finding.ts';
import type { ChangeKind } from '../../engine/changes.ts';
import type { Category, Severity } from '../../engine/rule.ts';
import type { Columns } from './column.ts';

/** Each word once: a word that the engine learns and this list lacks does not compile. */
const words = <W extends string>(all: Record<W, true>) => Object.keys(all) as W[];

const severities = words<Severity>({ critical: true, high: true, medium: true, low: true, info: true });
const categories = words<Category>({
  identity: true,
  exposure: true,
  'data-protection': true,
  logging: true,
  resilience: true,
  maintenance: true,
  cost: true,
});
const statuses = words<FindingState['verdict'] | 'not-applicable' | 'exempt'>({
  fail: true,
  unknown: true,
  error: true,
  exempt: true,
  pass: true,
  'not-applicable': true,
});
const changeKinds = words<ChangeKind>({
  opened: true,
  resolved: true,
  reopened: true,
  worsened: true,
  exempted: true,
  unexempted: true,
});
const causes = words<Cause>({
  drift: true,
  'new-resource': true,
  'new-rule': true,
  'rule-changed': true,
  'new-account': true,
  unblinded: true,
  fixed: true,
  deleted: true,
  excluded: true,
  'rule-removed': true,
  'account-left': true,
  exemption: true,
  'exemption-expired': true,
  'exemption-ended': true,
});
const verdicts = words<FindingState['verdict']>({ fail: true, unknown: true, error: true, pass: true });

/** Where a thing is. */
const place = {
  account: { kind: 'string', comment: 'Account id, 12 digits' },
  region: { kind: 'string', comment: 'Where the resource lives; global for what lives in no region' },
  type: { kind: 'string', comment: 'CloudFormation type, as AWS::S3::Bucket' },
  arn: { kind: 'string', comment: 'ARN of the resource' },
  name: { kind: 'string', optional: true, comment: 'Name of the resource, where it has one' },
} as const satisfies Columns;

export const findings = {
  id: { kind: 'string', comment: 'Identity of the finding: hash of rule, account, region and ARN' },
  rule: { kind: 'string', comment: 'Id of the rule' },
  service: { kind: 'string', comment: 'Service of the rule, as s3' },
  severity: { kind: 'string', values: severities, comment: 'critical, high, medium, low or info' },
  category: { kind: 'string', values: categories, comment: 'What the rule is about, as exposure' },
  title: { kind: 'string', comment: 'The state to be in' },
  status: {
    kind: 'string',
    values: statuses,
    comment: 'Newest verdict; exempt where an exemption covers it',
  },
  open: { kind: 'boolean', comment: 'Whether the last thing known for sure is that it fails' },
  ...place,
  tags: { kind: 'json', optional: true, comment: 'Tags of the resource, a JSON object' },
  evidence: { kind: 'json', optional: true, comment: 'JSON list of path, actual, expected, status' },
  error: { kind: 'string', optional: true, comment: 'What went wrong in the rule, where status is error' },
  first_seen: { kind: 'timestamp', comment: 'When it was first seen failing without a break (UTC)' },
  since: { kind: 'timestamp', comment: 'When the present verdict began (UTC)' },
  last_seen: { kind: 'timestamp', comment: 'Time of the last scan that told its verdict (UTC)' },
  last_fail: { kind: 'timestamp', optional: true, comment: 'When it was last seen failing (UTC)' },
  observed_at: { kind: 'timestamp', comment: 'Oldest reading behind the verdict (UTC)' },
  revision: { kind: 'bigint', comment: 'Revision of the state of the account that this row was taken from' },
  scan: { kind: 'string', comment: 'The scan after which this row was taken' },
  verdict: { kind: 'string', values: verdicts, optional: true, comment: 'Newest verdict, exempt or not' },
  exempt_by: { kind: 'string', optional: true, comment: 'The exemption that holds for it' },
  exempt_owner: { kind: 'string', optional: true, comment: 'Who answers for that exemption' },
  exempt_reason: { kind: 'string', optional: true, comment: 'Why it is accepted' },
  exempt_ticket: { kind: 'string', optional: true, comment: 'Where that was decided' },
  exempt_until: { kind: 'string', optional: true, comment: 'Last day of the exemption (UTC), as 2026-12-31' },
  cents_per_month: {
    kind: 'bigint',
    optional: true,
    comment: 'US cents that a fix saves a month, by list prices',
  },
} as const satisfies Columns;

export const changes = {
  id: { kind: 'string', comment: 'Identity of the change: finding and revision' },
  finding: { kind: 'string', comment: 'Identity of the finding' },
  kind: {
    kind: 'string',
    values: changeKinds,
    comment: 'opened, resolved, reopened, worsened, exempted, unexempted',
  },
  cause: { kind: 'string', values: causes, comment: 'Why, as drift, new-resource, new-rule, fixed, deleted' },
  rule: { kind: 'string', comment: 'Id of the rule' },
  severity: { kind: 'string', values: severities, comment: 'critical, high, medium, low or info' },
  ...place,
  changed_at: { kind: 'timestamp', comment: 'Time of the scan that showed it (UTC)' },
  revision: { kind: 'bigint', comment: 'Revision of the state of the account that it leads to' },
  scan: { kind: 'string', comment: 'The scan that showed it' },
  exempt_by: { kind: 'string', optional: true, comment: 'The exemption that holds for it, began or ended' },
} as const satisfies Columns;

export const coverage = {
  scan: { kind: 'string', comment: 'The scan' },
  account: { kind: 'string', comment: 'Account id, 12 digits' },
  region: { kind: 'string', optional: true, comment: 'Region; NULL for a gap of the whole account' },
  service: { kind: 'string', optional: true, comment: 'Service that was called, as s3' },
  operation: { kind: 'string', optional: true, comment: 'Operation that was called, as ListBuckets' },
  calls: { kind: 'bigint', optional: true, comment: 'How many calls were made; NULL for a gap' },
  status: {
    kind: 'string',
    values: ['ok', 'gap', 'out-of-scope'],
    comment: 'ok: what was called; gap: what was not seen; out-of-scope: what nobody looks for there',
  },
  call: { kind: 'string', optional: true, comment: 'The call behind the gap, as s3:GetBucketPolicy' },
  error: { kind: 'string', optional: true, comment: 'What AWS answered, as AccessDenied' },
  denied_by: { kind: 'string', optional: true, comment: 'Who denied it, where AWS says so' },
  type: { kind: 'string', optional: true, comment: 'CloudFormation type that was not seen, or not fully' },
  resources: { kind: 'bigint', optional: true, comment: 'How many resources were read' },
  count: { kind: 'bigint', optional: true, comment: 'How many times the gap occurred' },
} as const satisfies Columns;

const number = (comment: string) => ({ kind: 'bigint', comment }) as const;

export const scans = {
  scan: { kind: 'string', comment: 'The scan' },
  started_at: { kind: 'timestamp', comment: 'When it started (UTC)' },
  finished_at: { kind: 'timestamp', comment: 'When its report was made (UTC)' },
  full_scan: { kind: 'boolean', comment: 'Whether nothing narrowed it' },
  accounts: number('Accounts in the plan'),
  accounts_failed: number('Accounts that were not judged'),
  units: number('Pairs of account and region in the plan'),
  units_failed: number('Units that were not read to the end'),
  rules: number('Rules that judged'),
  resources: number('Resources that were read'),
  verdicts_pass: number('Verdicts: pass'),
  verdicts_fail: number('Verdicts: fail'),
  verdicts_unknown: number('Verdicts: unknown, for want of a reading'),
  verdicts_error: number('Verdicts: error in a rule'),
  verdicts_not_applicable: number('Verdicts: not applicable'),
  failing_critical: number('Open findings after the scan: critical'),
  failing_high: number('Open findings after the scan: high'),
  failing_medium: number('Open findings after the scan: medium'),
  failing_low: number('Open findings after the scan: low'),
  failing_info: number('Open findings after the scan: info'),
  opened_critical: number('Findings that the scan opened: critical'),
  opened_high: number('Findings that the scan opened: high'),
  opened_medium: number('Findings that the scan opened: medium'),
  opened_low: number('Findings that the scan opened: low'),
  opened_info: number('Findings that the scan opened: info'),
  resolved: number('Findings that the scan resolved'),
  worsened: number('Findings that grew worse'),
  reopened: number('Findings that were resolved before, and fail again'),
  gaps: number('Things that could not be seen'),
  calls: number('Calls to AWS'),
  calls_by_operation: { kind: 'json', comment: 'JSON object: s3:ListBuckets to the number of calls' },
  notes: { kind: 'json', comment: 'JSON list: what many changes at once are told as, a line each' },
  exempt: { kind: 'bigint', optional: true, comment: 'Open findings that are exempt' },
  exempt_unknown: { kind: 'bigint', optional: true, comment: 'Unknown verdicts that are exempt' },
} as const satisfies Columns;

/** Findings and changes as rows of the tables. */
import type { Change } from '../../engine/changes.ts';
import type { Exempt } from '../../engine/exemptions/exemption.ts';
import type { FindingState } from '../../engine/finding.ts';
import { statusOf } from '../../reports/finding.ts';
import type { ChangeRow, FindingRow } from '../../reports/tables/schema.ts';
import { rulesById } from './known-rules.ts';

const serviceOf = (rule: string): string => rule.slice(0, rule.indexOf('-'));

/** The row of a finding, as the state has it after a scan. */
export function findingRow(finding: FindingState, revision: number, scan: string): FindingRow {
  const { resource } = finding;
  const rule = rulesById().get(finding.rule);
  return {
    id: finding.id,
    rule: finding.rule,
    service: serviceOf(finding.rule),
    severity: finding.severity,
    category: rule?.category ?? 'maintenance',
    title: rule?.title ?? finding.title ?? finding.rule,
    status: statusOf(finding),
    open: finding.open,
    ...placeOf(finding),
    tags: resource.tags,
    evidence: finding.evidence,
    ...(finding.error !== undefined && { error: finding.error }),
    first_seen: finding.firstSeen,
    since: finding.since,
    last_seen: finding.lastSeen,
    ...(finding.lastFail !== undefined && { last_fail: finding.lastFail }),
    observed_at: finding.observedAt,
    revision,
    scan,
    verdict: finding.verdict,
    ...(finding.exemption && exemptionColumns(finding.exemption)),
    ...(finding.estimate && { cents_per_month: Math.round(finding.estimate.usdPerMonth * 100) }),
  };
}

const exemptionColumns = ({ id, owner, reason, ticket, expires }: Exempt) => ({
  exempt_by: id,
  exempt_owner: owner,
  exempt_reason: reason,
  ...(ticket !== undefined && { exempt_ticket: ticket }),
  exempt_until: expires,
});

const placeOf = ({ resource: { accountId, region, type, arn, name } }: FindingState) => ({
  account: accountId,
  ...{ region, type, arn },
  ...(name !== undefined && { name }),
});

/** The row of a change. */
export const changeRow = ({ kind, cause, at, scan, revision, finding, exemption }: Change): ChangeRow => ({
  // An exemption may begin or end in the scan that shows something else of the finding.
  id: `${finding.id}-${revision}${exemption ? `-${kind}` : ''}`,
  finding: finding.id,
  ...{ kind, cause },
  rule: finding.rule,
  severity: finding.severity,
  ...placeOf(finding),
  changed_at: at,
  ...{ revision, scan },
  ...((exemption ?? finding.exemption) && { exempt_by: (exemption ?? finding.exemption)?.id }),
});

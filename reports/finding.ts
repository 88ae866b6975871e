/** A finding as people and programs get it, one a line: the `ndjson` format. */
import type { Evidence } from '../engine/evidence.ts';
import type { Exempt } from '../engine/exemptions/exemption.ts';
import type { FindingState } from '../engine/finding.ts';
import type { Documentation, Estimate } from '../engine/rule.ts';
import { requirementsOf } from '../frameworks/of-rules.ts';

/** Exempt is what somebody has accepted: what it would be else stands in `verdict`. */
export type Status = FindingState['verdict'] | 'not-applicable' | 'exempt';

export interface FindingLine {
  readonly id: string;
  readonly rule: string;
  readonly status: Status;
  readonly severity: Documentation['severity'];
  readonly category: Documentation['category'];
  readonly resource: {
    readonly arn: string;
    readonly type: string;
    /** The last part of the ARN. */
    readonly id: string;
    readonly name: string | null;
    readonly account: string;
    readonly region: string;
    readonly tags: Readonly<Record<string, string>>;
  };
  readonly evidence: readonly {
    /** In AWS's own terms: `GetPublicAccessBlock → PublicAccessBlockConfiguration.BlockPublicAcls`. */
    readonly path: string;
    /** In ours: `facets.publicAccessBlock.BlockPublicAcls`; what tells one violation from another. */
    readonly key: string;
    readonly actual: unknown;
    /** To follow the word "must": `be true`. */
    readonly expected: string;
    readonly status: Evidence['status'];
  }[];
  readonly title: string;
  readonly fix: string;
  /** The requirements that the rule speaks of: `cis-7.0:2.12`. */
  readonly frameworks: readonly string[];
  /** Whether it last failed, whatever is known since. */
  readonly open: boolean;
  readonly firstSeen: string | null;
  readonly since: string | null;
  readonly lastSeen: string;
  readonly error?: string;
  /** What a fix saves, by list prices of that day. */
  readonly estimate?: Estimate;
  /** Of what is exempt: what was found, and who has accepted it, until when. */
  readonly verdict?: FindingState['verdict'];
  readonly exemption?: Exempt;
}

/** Says where AWS reports a value: see `inventory/api-path.ts`. */
export type ApiPath = (type: string, path: string) => string;

/** The last part of an ARN: `arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1` → `vpc-1`. */
export const idIn = (arn: string): string => /[^:/]*$/.exec(arn)?.[0] ?? arn;

/** A rule that breaks is told in any case: nobody has accepted that. */
export const statusOf = ({ verdict, exemption }: Pick<FindingState, 'verdict' | 'exemption'>): Status =>
  exemption && verdict !== 'error' ? 'exempt' : verdict;

/** The line of a finding. Its rule may be gone: then what the finding itself keeps has to do. */
export function lineOf(
  finding: FindingState,
  rule: Documentation | undefined,
  apiPath: ApiPath,
): FindingLine {
  const { resource } = finding;
  return {
    id: finding.id,
    rule: finding.rule,
    status: statusOf(finding),
    severity: finding.severity,
    category: rule?.category ?? 'maintenance',
    resource: {
      arn: resource.arn,
      type: resource.type,
      id: idIn(resource.arn),
      name: resource.name ?? null,
      account: resource.accountId,
      region: resource.region,
      tags: resource.tags,
    },
    evidence: finding.evidence.map(({ path, actual, expected, status }) => ({
      ...{ path: apiPath(resource.type, path), key: path, actual, expected, status },
    })),
    title: rule?.title ?? finding.title ?? finding.rule,
    fix: rule?.fix ?? '',
    frameworks: requirementsOf(finding.rule),
    open: finding.open,
    firstSeen: finding.firstSeen,
    since: finding.since,
    lastSeen: finding.lastSeen,
    ...(finding.error !== undefined && { error: finding.error }),
    ...(finding.estimate && { estimate: finding.estimate }),
    ...(finding.exemption && { verdict: finding.verdict, exemption: finding.exemption }),
  };
}

import * as z from 'zod';
import { defineRule, notApplicable, unreported } from '../../engine/index.ts';
import { measured, MOST_DAYS } from '../metrics/measured.ts';

export const regionInstanceQuotaHeadroom = defineRule({
  id: 'ec2-region-instance-quota-headroom',
  title: 'Regions have vCPUs left for On-Demand instances',
  severity: 'medium',
  category: 'resilience',
  why: 'Where the quota is used up, the next instance does not start: not when load rises, and not when a zone fails.',
  fix: 'Ask Service Quotas for more Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances, or stop what nothing needs.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-on-demand-instances.html'],
  resource: 'AWS::::Region',
  needs: ['instanceQuota', 'instances', 'instanceUsage'],
  params: {
    percent: z.int().min(1).max(100).default(80).describe('Percent of the quota not to be reached'),
    days: z.int().min(1).max(MOST_DAYS).default(7).describe('Whole days to look back'),
  },
  check: ({ facets, related }, { params: { percent, days }, now }) => {
    // Nothing is recorded where none of them ran.
    if (!related.instances.some(({ self }) => counts(self)))
      return notApplicable('No On-Demand instances of these families run');
    const quota = facets.instanceQuota?.Value ?? unreported('the quota');
    return measured('peak', 'facets.instanceUsage.ResourceCount', facets.instanceUsage?.ResourceCount, {
      ...{ days, now, unit: ` vCPUs (${percent}% of ${quota})` },
    }).isBelow((quota * percent) / 100);
  },
});

interface Instance {
  readonly InstanceType: string;
  readonly InstanceLifecycle?: string | undefined;
  readonly State: { readonly Name?: string | undefined };
}

/** Whether an instance counts: others have quotas of their own. */
const counts = ({ InstanceType, InstanceLifecycle, State }: Instance): boolean =>
  /^(a|c|d|h|im?|is|m|r|t|z)\d/.test(InstanceType) &&
  InstanceLifecycle !== 'spot' &&
  State.Name === 'running';

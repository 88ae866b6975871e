import * as z from 'zod';
import { defineRule, field } from '../../engine/index.ts';

export const regionElasticIpQuotaHeadroom = defineRule({
  id: 'ec2-region-elastic-ip-quota-headroom',
  title: 'Regions have Elastic IP addresses left',
  severity: 'medium',
  category: 'resilience',
  why: 'Where the quota is used up, the next gateway or failover that needs an address fails, and a raise takes time.',
  fix: 'Ask Service Quotas for more EC2-VPC Elastic IPs, or release addresses that nothing uses.',
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html'],
  resource: 'AWS::::Region',
  needs: ['elasticIpQuota', 'elasticIps'],
  params: { percent: z.int().min(1).max(100).default(80).describe('Percent of the quota not to be reached') },
  check: ({ facets, related }, { params: { percent } }) => {
    // Addresses of pools that the account brought along do not count.
    const used = related.elasticIps.filter(({ self }) => !self.PublicIpv4Pool?.startsWith('ipv4pool-'));
    return field(facets, 'elasticIpQuota', 'Value').must(
      `leave more than ${100 - percent}% free beside the ${used.length} addresses in use`,
      (quota) => used.length === 0 || used.length * 100 < quota * percent,
    );
  },
});

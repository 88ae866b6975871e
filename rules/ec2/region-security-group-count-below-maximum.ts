import * as z from 'zod';
import { count, defineRule } from '../../engine/index.ts';

export const regionSecurityGroupCountBelowMaximum = defineRule({
  id: 'ec2-region-security-group-count-below-maximum',
  title: 'Regions have no more security groups than people can oversee',
  severity: 'low',
  category: 'maintenance',
  why: 'Nobody reviews hundreds of groups. The one that is open too far goes unnoticed among them.',
  fix: 'Delete groups that nothing uses, and share one between machines of one task.',
  resource: 'AWS::::Region',
  needs: ['securityGroups'],
  params: { maxCount: z.int().min(1).default(200).describe('Security groups that a region may have') },
  check: ({ related }, { params: { maxCount } }) => count(related, 'securityGroups').isAtMost(maxCount),
});

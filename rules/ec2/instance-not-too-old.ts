import * as z from 'zod';
import { age, defineRule, field, when } from '../../engine/index.ts';

export const instanceNotTooOld = defineRule({
  id: 'ec2-instance-not-too-old',
  title: 'EC2 instances do not run for too long',
  severity: 'medium',
  category: 'maintenance',
  why: 'What has run for months has not started with a patched kernel since, and nobody knows if it could be built again.',
  fix: 'Replace the instance by one launched from a current image, or patch it, then stop and start it: a reboot does not count.',
  resource: 'AWS::EC2::Instance',
  params: {
    maxDays: z.int().min(1).default(180).describe('Days that an instance may run since its last start'),
  },
  check: ({ self }, { params: { maxDays }, now }) =>
    when(
      field(self, 'State', 'Name').is('running'),
      age(field(self, 'LaunchTime'), now).isAtMost(maxDays),
      'It does not run',
    ),
});

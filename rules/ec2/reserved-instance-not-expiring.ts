import * as z from 'zod';
import { defineRule, field, when } from '../../engine/index.ts';

export const reservedInstanceNotExpiring = defineRule({
  id: 'ec2-reserved-instance-not-expiring',
  title: 'Reserved instances do not expire soon',
  severity: 'low',
  category: 'cost',
  why: 'From the day a reservation ends, the same instances are billed at the on-demand price. Nobody is told.',
  fix: 'Queue a new reservation or a Savings Plan for that day, or shut down what no longer needs one. The finding goes when this one has ended.',
  resource: 'AWS::EC2::ReservedInstances',
  params: { minDays: z.int().min(1).default(30).describe('Days that must be left') },
  check: ({ self }, { params: { minDays }, now }) =>
    when(
      field(self, 'State').is('active'),
      field(self, 'End').must(
        `be more than ${minDays} days ahead`,
        (end) => Date.parse(end) - now.getTime() > minDays * 86_400_000,
      ),
      'It is not active',
    ),
});

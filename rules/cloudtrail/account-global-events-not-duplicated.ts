import { count, defineRule } from '../../engine/index.ts';

export const accountGlobalEventsNotDuplicated = defineRule({
  id: 'cloudtrail-account-global-events-not-duplicated',
  title: 'Accounts record events of global services once',
  severity: 'low',
  category: 'cost',
  why: 'Each further trail delivers the events of IAM and other global services once more, and each copy is billed.',
  fix: 'Leave global service events to one trail for all regions. Turn them off on trails for one region (CLI or API only), and delete further trails for all regions.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html#cloudtrail-concepts-global-service-events',
  ],
  resource: 'AWS::::Account',
  needs: ['trails'],
  check: ({ related }) =>
    count(related, 'trails')
      .where(({ self }) => self.IncludeGlobalServiceEvents)
      .isAtMost(1),
});

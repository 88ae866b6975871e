import { anyOf, defineRule, roleLeadsNowhere } from '../../engine/index.ts';
import { instanceEntry } from '../paths/entries.ts';
import { BEYOND, mostStores } from '../paths/workload.ts';

export const instanceNoPathToAdminOrData = defineRule({
  id: 'ec2-instance-no-path-to-admin-or-data',
  title: 'No way leads from the internet over an EC2 instance to administrators or much data',
  severity: 'critical',
  category: 'exposure',
  why: 'One hole in what runs there is enough: whoever gets in has its role, and all that the role leads to.',
  fix: 'Cut the way at its cheapest link: close the path to the instance, or take from its role what it does not need.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html'],
  resource: 'AWS::EC2::Instance',
  needs: [...instanceEntry.needs, ...BEYOND],
  params: { mostStores },
  check: (instance, context) => {
    const closed = instanceEntry.closed(instance);
    if (closed.status === 'holds') return closed;
    return anyOf(closed, roleLeadsNowhere(instance, context, context.params.mostStores));
  },
});

import {
  allOf,
  anyOf,
  defineRule,
  instanceClosedThroughBalancers,
  interfacesClosedToInternet,
  roleLeadsNowhere,
} from '../../engine/index.ts';
import { BEYOND, mostStores } from '../paths/workload.ts';
import { BALANCERS, PATH } from './exposed.ts';

export const instanceNoPathToAdminOrData = defineRule({
  id: 'ec2-instance-no-path-to-admin-or-data',
  title: 'No way leads from the internet over an EC2 instance to administrators or much data',
  severity: 'critical',
  category: 'exposure',
  why: 'One hole in what runs there is enough: whoever gets in has its role, and all that the role leads to.',
  fix: 'Cut the way at its cheapest link: close the path to the instance, or take from its role what it does not need.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html'],
  resource: 'AWS::EC2::Instance',
  needs: [...PATH, ...BALANCERS, ...BEYOND],
  params: { mostStores },
  check: (instance, context) => {
    const closed = allOf(
      interfacesClosedToInternet(instance, 'any'),
      instanceClosedThroughBalancers(instance),
    );
    if (closed.status === 'holds') return closed;
    return anyOf(closed, roleLeadsNowhere(instance, context, context.params.mostStores));
  },
});

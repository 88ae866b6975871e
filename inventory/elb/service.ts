import { service } from '../service.ts';

export const elb = service(
  'elbv2',
  () => import('@aws-sdk/client-elastic-load-balancing-v2'),
  'elasticloadbalancing',
);

import { service } from '../service.ts';

export const quotas = service(
  'service-quotas',
  () => import('@aws-sdk/client-service-quotas'),
  'servicequotas',
);

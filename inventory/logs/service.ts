import { service } from '../service.ts';

export const logs = service('logs', () => import('@aws-sdk/client-cloudwatch-logs'));

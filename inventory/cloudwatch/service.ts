import { service } from '../service.ts';

export const cloudwatch = service('cloudwatch', () => import('@aws-sdk/client-cloudwatch'));

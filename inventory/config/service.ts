import { service } from '../service.ts';

export const config = service('config', () => import('@aws-sdk/client-config-service'));

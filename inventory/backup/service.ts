import { service } from '../service.ts';

export const backup = service('backup', () => import('@aws-sdk/client-backup'));

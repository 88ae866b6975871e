import { service } from '../service.ts';

export const identityCenter = service('sso-admin', () => import('@aws-sdk/client-sso-admin'), 'sso');

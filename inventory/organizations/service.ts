import { service } from '../service.ts';

export const organizations = service('organizations', () => import('@aws-sdk/client-organizations'));

/** Where the one endpoint of each partition is. */
export const ORGANIZATIONS_ENDPOINT = {
  aws: 'us-east-1',
  'aws-cn': 'cn-northwest-1',
  'aws-us-gov': 'us-gov-west-1',
};

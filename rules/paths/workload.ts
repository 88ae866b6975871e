/** What the rules on ways from the internet share: what they need to know of roles and data, and how much is little. */
import * as z from 'zod';
import { ALL_OF_ACCOUNT } from '../iam/principals.ts';

export const BEYOND = [
  'account.organization',
  'role.policies',
  'role.boundary',
  ...ALL_OF_ACCOUNT,
  'bucketsOfAccount.policy',
  'secretsOfAccount.policy',
  'tablesOfAccount.policy',
] as const;

export const mostStores = z
  .int()
  .min(0)
  .default(3)
  .describe('How many buckets, secrets and tables the workload may read: its own, which it is there for');

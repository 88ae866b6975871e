import { clientsAt } from './sample.ts';
import type { AccountName, Seeding } from './sample.ts';

/** IAM answers in each region; its resources belong to the first. */
export const iamAt = (seeding: Seeding, account: AccountName) =>
  clientsAt(seeding, { in: account, region: 'us-east-1' });

/** The ARN of `aws:NAME` or of a policy of the account. */
export const policyArn = (account: string, word: string): string =>
  word.startsWith('aws:')
    ? `arn:aws:iam::aws:policy/${word.slice(4)}`
    : `arn:aws:iam::${account}:policy/${word}`;

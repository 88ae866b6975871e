/** "The meaning of public": which conditions S3 counts as keeping the public out of an Allow with Principal "*". */
import type { ResourceExample } from '../example.ts';
import { ANYBODY } from './anybody.ts';
import { SOURCE } from './source.ts';
import { VALUES } from './values.ts';
import { WHENCE } from './whence.ts';
import { WHO } from './who.ts';

/** The list of the page, with the variants that follow from how IAM compares keys that are missing. */
export const MEANING_OF_PUBLIC: readonly ResourceExample[] = [
  ...WHO,
  ...WHENCE,
  ...SOURCE,
  ...VALUES,
  ...ANYBODY,
].map(([lets, says, Condition]) => ({
  page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status',
  says: `lets in ${lets}: ${says}`,
  policy: {
    Statement: {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
      Condition,
    },
  },
  public: lets === 'everybody',
  foreign: lets !== 'ours',
}));

import { allOf, defineRule, deniesPlainHttp, some } from '../../engine/index.ts';

export const bucketPolicyRequiresTls = defineRule({
  id: 's3-bucket-policy-requires-tls',
  title: 'S3 bucket policies require TLS',
  severity: 'medium',
  category: 'data-protection',
  why: 'Over plain HTTP everybody on the way can read and change objects, and replay requests.',
  fix: 'Deny s3:* on the bucket and its objects to everybody when aws:SecureTransport is false.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['policy'],
  check: ({ facets, self, id }) => {
    const arn = `arn:${id.arn.split(':')[1] ?? 'aws'}:s3:::${self.Name}`;
    const isDenied = (resource: string) =>
      some(facets, 'policy', 'Statement')
        .where(({ Effect }) => Effect === 'Deny')
        .must(`deny s3:* on ${resource} over plain HTTP`, (one) => deniesPlainHttp(one, 's3:*', resource));
    return allOf(isDenied(arn), isDenied(`${arn}/*`));
  },
});

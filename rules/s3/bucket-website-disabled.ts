import { defineRule, field } from '../../engine/index.ts';

export const bucketWebsiteDisabled = defineRule({
  id: 's3-bucket-website-disabled',
  title: 'S3 buckets serve no websites',
  severity: 'medium',
  category: 'exposure',
  why: 'A website of a bucket is for everybody, and over plain HTTP: people on the way can read and change it.',
  fix: 'Remove the website configuration, and let CloudFront serve the bucket with origin access control.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['website'],
  check: ({ facets }) => field(facets, 'website').isAbsent(),
});

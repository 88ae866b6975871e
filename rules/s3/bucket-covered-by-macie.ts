import { anyOf, defineRule, field } from '../../engine/index.ts';

export const bucketCoveredByMacie = defineRule({
  id: 's3-bucket-covered-by-macie',
  title: 'Macie looks for sensitive data in S3 buckets',
  severity: 'low',
  category: 'logging',
  why: 'Nobody knows what people put into a bucket over the years. Macie finds personal data and keys among it.',
  fix: 'Turn on automated sensitive data discovery without excluding the bucket, or have a Macie job analyze it.',
  references: ['https://docs.aws.amazon.com/macie/latest/user/data-classification.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['macie'],
  check: ({ facets }) =>
    anyOf(
      field(facets, 'macie', 'automatedDiscoveryMonitoringStatus').is('MONITORED'),
      field(facets, 'macie', 'isDefinedInJob').is('TRUE'),
    ),
});

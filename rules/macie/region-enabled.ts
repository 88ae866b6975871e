import { count, defineRule, field, when } from '../../engine/index.ts';

export const macieRegionEnabled = defineRule({
  id: 'macie-region-enabled',
  title: 'Macie is enabled in regions with buckets',
  severity: 'medium',
  category: 'logging',
  why: 'Nobody knows in which buckets personal data and keys lie. Macie looks, and warns of buckets that open.',
  fix: 'Enable Macie in the region, or resume it, best by a delegated administrator.',
  references: ['https://docs.aws.amazon.com/macie/latest/user/getting-started.html'],
  resource: 'AWS::::Region',
  needs: ['buckets', 'macie'],
  check: ({ facets, related }) =>
    when(
      count(related, 'buckets').isAtLeast(1),
      field(facets, 'macie', 'status').is('ENABLED'),
      'There are no buckets in the region',
    ),
});

import { allOf, count, defineRule, field, when } from '../../engine/index.ts';

export const regionAutomatedDiscoveryEnabled = defineRule({
  id: 'macie-region-automated-discovery-enabled',
  title: 'Macie looks for sensitive data by itself',
  severity: 'high',
  category: 'logging',
  why: 'Jobs look where somebody thought of looking. Automated discovery samples all buckets, new ones among them.',
  fix: 'Turn on automated sensitive data discovery in Macie, as its administrator or in an account of its own.',
  references: ['https://docs.aws.amazon.com/macie/latest/user/discovery-asdd-account-manage.html'],
  resource: 'AWS::::Region',
  needs: ['buckets', 'macieAdministrator', 'macieDiscovery'],
  check: ({ facets, related }) =>
    when(
      allOf(count(related, 'buckets').isAtLeast(1), field(facets, 'macieAdministrator').isAbsent()),
      field(facets, 'macieDiscovery', 'status').is('ENABLED'),
      'There are no buckets in the region, or the administrator of Macie decides on it in an account of its own',
    ),
});

import { defineRule, field } from '../../engine/index.ts';

export const organizationsAllFeaturesEnabled = defineRule({
  id: 'organizations-all-features-enabled',
  title: 'The organization has all features enabled',
  severity: 'medium',
  category: 'identity',
  why: 'With consolidated billing alone, no policy of the organization holds back its accounts.',
  fix: 'Enable all features in AWS Organizations. Every invited account has to agree, then the management account finishes it.',
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_org_support-all-features.html',
  ],
  resource: 'AWS::::Organization',
  check: ({ self }) => field(self, 'FeatureSet').is('ALL'),
});

import { allOf, anyOf, defineRule, field, some } from '../../engine/index.ts';

export const securityhubRegionEnabled = defineRule({
  id: 'securityhub-region-enabled',
  title: 'Security Hub is enabled in all regions',
  severity: 'medium',
  category: 'logging',
  why: 'Findings of many services end in many places. Without Security Hub nobody sees them together, or at all.',
  fix: 'Enable Security Hub in the region, with a standard or an integration, best by central configuration.',
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-settingup.html'],
  resource: 'AWS::::Region',
  needs: ['securityHub', 'securityHubProducts', 'securityHubStandards'],
  check: ({ facets }) =>
    allOf(
      field(facets, 'securityHub').isPresent(),
      anyOf(
        some(facets, 'securityHubStandards')
          .by(({ StandardsArn = '' }) => StandardsArn)
          .must('be enabled', ({ StandardsStatus }) => StandardsStatus !== 'DELETING'),
        some(facets, 'securityHubProducts').must('send its findings', (product) => product !== ''),
      ),
    ),
});

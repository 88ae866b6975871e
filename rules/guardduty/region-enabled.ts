import { defineRule, field, some } from '../../engine/index.ts';

export const guarddutyRegionEnabled = defineRule({
  id: 'guardduty-region-enabled',
  title: 'GuardDuty is enabled in all regions',
  severity: 'high',
  category: 'logging',
  why: 'Intruders work in the regions that nobody watches. A suspended detector watches as little as none.',
  fix: 'Enable GuardDuty in the region, best for all accounts by a delegated administrator.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_suspend-disable.html'],
  resource: 'AWS::::Region',
  needs: ['detectors.settings'],
  check: ({ related }) =>
    some(related, 'detectors').must('be enabled', ({ facets }) =>
      field(facets, 'settings', 'Status').is('ENABLED'),
    ),
});

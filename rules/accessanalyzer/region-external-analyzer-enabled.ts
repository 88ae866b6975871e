import { defineRule, field, some } from '../../engine/index.ts';

export const regionExternalAnalyzerEnabled = defineRule({
  id: 'accessanalyzer-region-external-analyzer-enabled',
  title: 'Regions have an analyzer of external access',
  severity: 'low',
  category: 'logging',
  why: 'Policies that let in strangers are made every day. The analyzer tells of each, and costs nothing.',
  fix: 'Create an analyzer of external access in the region, for the account or for the organization.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-create-external.html'],
  resource: 'AWS::::Region',
  needs: ['analyzers'],
  check: ({ related }) =>
    some(related, 'analyzers')
      .where(({ self }) => field(self, 'type').isOneOf('ACCOUNT', 'ORGANIZATION'))
      .must('be active', ({ self }) => field(self, 'status').is('ACTIVE')),
});

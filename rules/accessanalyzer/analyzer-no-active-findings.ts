import { defineRule, field } from '../../engine/index.ts';

export const analyzerNoActiveFindings = defineRule({
  id: 'accessanalyzer-analyzer-no-active-findings',
  title: 'IAM Access Analyzer has no active findings',
  severity: 'medium',
  category: 'logging',
  why: 'An active finding is access that nobody has said to be meant: of strangers, or access that nobody uses.',
  fix: 'Remove the access that each finding tells of, or archive the finding if the access is meant.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-work-with-findings.html'],
  resource: 'AWS::AccessAnalyzer::Analyzer',
  needs: ['statistics'],
  check: ({ facets }) => field(facets, 'statistics', 'totalActiveFindings').is(0),
});

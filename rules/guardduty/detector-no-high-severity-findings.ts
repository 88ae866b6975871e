import { defineRule, field } from '../../engine/index.ts';

export const detectorNoHighSeverityFindings = defineRule({
  id: 'guardduty-detector-no-high-severity-findings',
  title: 'GuardDuty has no open findings of high severity',
  severity: 'high',
  category: 'logging',
  why: 'A severity of 7 or more says that a resource is being misused now. Nobody has dealt with it so far.',
  fix: 'Look into the findings, end what they tell of, and archive them.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html'],
  resource: 'AWS::GuardDuty::Detector',
  needs: ['highFindings'],
  check: ({ facets }) => field(facets, 'highFindings', 'count').is(0),
});

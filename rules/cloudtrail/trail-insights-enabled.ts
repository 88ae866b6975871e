import { count, defineRule } from '../../engine/index.ts';
import { ofOwner } from './trail.ts';

export const trailInsightsEnabled = defineRule({
  id: 'cloudtrail-trail-insights-enabled',
  title: 'Trails look for unusual activity',
  severity: 'low',
  category: 'logging',
  why: 'Insights tells of bursts of calls and errors that nobody finds among millions of events.',
  fix: 'Turn on Insights events for the API call rate, the API error rate, or both.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-insights-events-with-cloudtrail.html',
  ],
  resource: 'AWS::CloudTrail::Trail',
  needs: ['insightSelectors'],
  check: (trail) => ofOwner(trail, count(trail.facets, 'insightSelectors').isAtLeast(1)),
});

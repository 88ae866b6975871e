import { defineRule, field } from '../../engine/index.ts';
import { ofOwner } from './trail.ts';

export const trailLoggingEnabled = defineRule({
  id: 'cloudtrail-trail-logging-enabled',
  title: 'Trails are logging',
  severity: 'high',
  category: 'logging',
  why: 'A stopped trail looks like a trail, and records nothing. Stopping it is what intruders do first.',
  fix: 'Start logging, and find out who stopped it.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-turning-off-logging.html',
  ],
  resource: 'AWS::CloudTrail::Trail',
  needs: ['status'],
  check: (trail) => ofOwner(trail, field(trail.facets, 'status', 'IsLogging').is(true)),
});

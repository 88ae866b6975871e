import { defineRule, field } from '../../engine/index.ts';
import { ofOwner } from './trail.ts';

export const trailLogFileValidationEnabled = defineRule({
  id: 'cloudtrail-trail-log-file-validation-enabled',
  title: 'Trails sign their log files',
  severity: 'medium',
  category: 'logging',
  why: 'Without digests nobody can tell whether an intruder removed his traces from the log.',
  fix: 'Turn on log file validation.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
  ],
  resource: 'AWS::CloudTrail::Trail',
  check: (trail) => ofOwner(trail, field(trail.self, 'LogFileValidationEnabled').is(true)),
});

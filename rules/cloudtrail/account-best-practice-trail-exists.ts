import { allOf, defineRule, field, some } from '../../engine/index.ts';
import { recordsAllManagementEvents } from './management-events.ts';

export const accountBestPracticeTrailExists = defineRule({
  id: 'cloudtrail-account-best-practice-trail-exists',
  title: 'Accounts have one trail that is set up as AWS recommends',
  severity: 'medium',
  category: 'logging',
  why: 'Several trails with a gap each prove nothing: an investigation needs one that is complete, signed and encrypted.',
  fix: 'Give one trail all regions, all management events, log file validation and a KMS key, and start it.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/cloudtrail-security-trail-enabled.html',
  ],
  resource: 'AWS::::Account',
  needs: ['trails.status', 'trails.eventSelectors', 'trails.advancedEventSelectors'],
  check: ({ related }) =>
    some(related, 'trails').must('follow best practice', (trail) =>
      allOf(
        field(trail.self, 'IsMultiRegionTrail').is(true),
        field(trail.self, 'IncludeGlobalServiceEvents').is(true),
        field(trail.self, 'LogFileValidationEnabled').is(true),
        field(trail.self, 'KmsKeyId').isPresent(),
        field(trail.facets, 'status', 'IsLogging').is(true),
        recordsAllManagementEvents(trail),
      ),
    ),
});

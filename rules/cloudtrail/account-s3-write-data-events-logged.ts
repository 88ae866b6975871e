import { allOf, defineRule, field, some } from '../../engine/index.ts';
import { allObjects, OBJECT_EVENTS, recordsObjects } from './object-events.ts';

export const accountS3WriteDataEventsLogged = defineRule({
  id: 'cloudtrail-account-s3-write-data-events-logged',
  title: 'Accounts record who writes S3 objects',
  severity: 'low',
  category: 'logging',
  why: 'Objects that were overwritten or deleted leave a trace in data events only.',
  fix: 'Let a trail for all regions that is logging select data events of all S3 buckets, writes included.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
  ],
  resource: 'AWS::::Account',
  needs: [...OBJECT_EVENTS],
  check: ({ related, id }) =>
    some(related, 'trails').must('record writes of all objects, in all regions', (trail) =>
      allOf(
        field(trail.self, 'IsMultiRegionTrail').is(true),
        recordsObjects(trail, 'WriteOnly', allObjects(id.arn)),
      ),
    ),
});

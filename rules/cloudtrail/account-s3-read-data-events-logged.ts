import { allOf, defineRule, field, some } from '../../engine/index.ts';
import { allObjects, OBJECT_EVENTS, recordsObjects } from './object-events.ts';

export const accountS3ReadDataEventsLogged = defineRule({
  id: 'cloudtrail-account-s3-read-data-events-logged',
  title: 'Accounts record who reads S3 objects',
  severity: 'low',
  category: 'logging',
  why: 'After a theft the first question is which objects were read. Only data events answer it.',
  fix: 'Let a trail for all regions that is logging select data events of all S3 buckets, reads included.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
  ],
  resource: 'AWS::::Account',
  needs: [...OBJECT_EVENTS],
  check: ({ related, id }) =>
    some(related, 'trails').must('record reads of all objects, in all regions', (trail) =>
      allOf(
        field(trail.self, 'IsMultiRegionTrail').is(true),
        recordsObjects(trail, 'ReadOnly', allObjects(id.arn)),
      ),
    ),
});

import { allOf, anyOf, defineRule, field, some } from '../../engine/index.ts';
import { OBJECT_EVENTS, recordsObjects } from '../cloudtrail/object-events.ts';

export const bucketObjectEventsLogged = defineRule({
  id: 's3-bucket-object-events-logged',
  title: 'S3 buckets have the events of their objects recorded',
  severity: 'low',
  category: 'logging',
  why: 'Trails leave out reads and writes of objects unless told otherwise: nobody can tell later what was taken or changed.',
  fix: 'Let a trail that is logging select data events of the bucket, reads and writes.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-cloudtrail-logging-for-s3.html'],
  resource: 'AWS::S3::Bucket',
  needs: [...OBJECT_EVENTS],
  check: ({ related, id }) =>
    allOf(
      ...(['ReadOnly', 'WriteOnly'] as const).map((kind) =>
        some(related, 'trails').must(`record ${kind} events of the bucket`, (trail) =>
          allOf(
            anyOf(
              field(trail.self, 'IsMultiRegionTrail').is(true),
              field(trail.self, 'HomeRegion').is(id.region),
            ),
            recordsObjects(trail, kind, `${id.arn}/`),
          ),
        ),
      ),
    ),
});

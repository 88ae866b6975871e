import { defineRule } from '../../engine/index.ts';
import { isTagged, REQUIRED } from '../tags/required.ts';

export const bucketHasRequiredTags = defineRule({
  id: 's3-bucket-has-required-tags',
  title: 'S3 buckets are tagged',
  severity: 'low',
  category: 'maintenance',
  why: 'Without tags nobody can say whose data a bucket holds, how secret it is, or who pays for it.',
  fix: 'Tag the bucket with its owner and the kind of data in it.',
  resource: 'AWS::S3::Bucket',
  needs: ['tags'],
  params: REQUIRED,
  check: ({ facets }, { params }) => isTagged(facets, 'tags', params),
});

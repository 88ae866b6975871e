import { defineRule } from '../../engine/index.ts';
import { isTagged, REQUIRED } from '../tags/required.ts';
import { ofOwner } from './trail.ts';

export const trailHasRequiredTags = defineRule({
  id: 'cloudtrail-trail-has-required-tags',
  title: 'Trails are tagged',
  severity: 'low',
  category: 'maintenance',
  why: 'A trail that nobody seems to own is the first to be deleted when costs are cut.',
  fix: 'Tag the trail, so that people see who relies on it.',
  resource: 'AWS::CloudTrail::Trail',
  needs: ['tags'],
  params: REQUIRED,
  check: (trail, { params }) => ofOwner(trail, isTagged(trail.facets, 'tags', params)),
});

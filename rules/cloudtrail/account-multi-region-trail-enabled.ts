import { allOf, defineRule, field, some } from '../../engine/index.ts';
import { recordsAllManagementEvents } from './management-events.ts';

export const accountMultiRegionTrailEnabled = defineRule({
  id: 'cloudtrail-account-multi-region-trail-enabled',
  title: 'Accounts record management events in all regions',
  severity: 'high',
  category: 'logging',
  why: 'Attackers work in the regions that nobody watches. One trail can watch them all.',
  fix: 'Create a trail for all regions that logs read and write management events, and start it.',
  resource: 'AWS::::Account',
  needs: ['trails.status', 'trails.eventSelectors', 'trails.advancedEventSelectors'],
  check: ({ related }) =>
    some(related, 'trails').must('record all management events of all regions', (trail) =>
      allOf(
        field(trail.self, 'IsMultiRegionTrail').is(true),
        field(trail.self, 'IncludeGlobalServiceEvents').is(true),
        field(trail.facets, 'status', 'IsLogging').is(true),
        recordsAllManagementEvents(trail),
      ),
    ),
});

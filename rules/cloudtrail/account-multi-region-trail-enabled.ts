import { allOf, anyOf, defineRule, field, some } from '../../engine/index.ts';
import { recordsManagementEvents } from './trail.ts';

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
    some(related, 'trails').must('record all management events of all regions', ({ self, facets }) =>
      allOf(
        field(self, 'IsMultiRegionTrail').is(true),
        field(self, 'IncludeGlobalServiceEvents').is(true),
        field(facets, 'status', 'IsLogging').is(true),
        anyOf(
          recordsManagementEvents(facets),
          // Members cannot read the selectors of an organization trail; without its own, it records these events.
          allOf(
            field(self, 'IsOrganizationTrail').is(true),
            field(self, 'HasCustomEventSelectors').is(false),
          ),
        ),
      ),
    ),
});

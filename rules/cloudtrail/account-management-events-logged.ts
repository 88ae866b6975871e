import { allOf, defineRule, field, some } from '../../engine/index.ts';
import { recordsAllManagementEvents } from './management-events.ts';

export const accountManagementEventsLogged = defineRule({
  id: 'cloudtrail-account-management-events-logged',
  title: 'Accounts record management events, reads and writes',
  severity: 'low',
  category: 'logging',
  why: 'Management events are who did what to the account. Without them nothing that happened can be told afterwards.',
  fix: 'Let one trail that is logging select all management events, read and write, and exclude no source.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html',
  ],
  resource: 'AWS::::Account',
  needs: ['trails.status', 'trails.eventSelectors', 'trails.advancedEventSelectors'],
  check: ({ related }) =>
    some(related, 'trails').must('record all management events', (trail) =>
      allOf(field(trail.facets, 'status', 'IsLogging').is(true), recordsAllManagementEvents(trail)),
    ),
});

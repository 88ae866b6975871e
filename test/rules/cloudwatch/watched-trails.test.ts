/** Which trails bring events to where they are watched: what all rules on alarms for events share. */
import { accountHasAlarmForKmsKeyDisableOrDeletion } from '../../../rules/cloudwatch/account-has-alarm-for-kms-key-disable-or-deletion.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { anyOf, filter, given, shared, trail, watchingTogether } from './watching.ts';

const PATTERN = `{ ${anyOf('DisableKey ScheduleKeyDeletion')} }`;
const filters = [filter(PATTERN)];
const AT = 'related.trails[main]';
const MANAGEMENT = { Field: 'eventCategory', Equals: ['Management'] };
const WRITES = { Field: 'readOnly', Equals: ['false'] };
const selecting = (...fields: { Field: string; Equals?: string[]; NotEquals?: string[] }[]) =>
  given(
    trail({
      filters,
      facets: {
        eventSelectors: null,
        advancedEventSelectors: [{ FieldSelectors: [MANAGEMENT, ...fields] }],
      },
    }),
  );
const classic = (
  ReadWriteType: 'WriteOnly' | 'ReadOnly' | 'All',
  ...ExcludeManagementEventSources: string[]
) => {
  const selector = { IncludeManagementEvents: true, ReadWriteType, ExcludeManagementEventSources };
  return {
    ...given(trail({ filters, facets: { eventSelectors: [selector] } })),
    because: {
      [`${AT}.facets.eventSelectors[0]`]: selector,
      [`${AT}.facets.advancedEventSelectors`]: [],
    },
  };
};
const but = (self: Parameters<typeof shared>[0], name: string, value: unknown) => ({
  ...given(trail({ filters, ...(self && { self }) })),
  because: { [`${AT}.self.${name}`]: value },
});
const GROUP = 'arn:aws:logs:eu-west-1:444455556666:log-group:trail:*';

testRule(accountHasAlarmForKmsKeyDisableOrDeletion, {
  pass: {
    'a trail that records writes only brings them': classic('WriteOnly'),
    'another service is left out': classic('All', 'rdsdata.amazonaws.com'),
    'advanced selectors let them through': selecting(WRITES, {
      Field: 'eventSource',
      NotEquals: ['rdsdata.amazonaws.com'],
    }),
    'two trails share the calls': given(
      trail({ filters: [filter(`{${anyOf('DisableKey')}}`)] }),
      trail({ filters: [filter(`{${anyOf('ScheduleKeyDeletion')}}`)] }),
    ),
    'another trail is unreadable': given(trail({ filters }), trail({ filters: denied })),
    'the organization has a trail besides': given(shared(), trail({ filters })),
    'the trail of the organization delivers here, to its delegated administrator': given({
      ...shared({ CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:trail:*' }),
      related: trail({ filters }).related,
    }),
    'a composite alarm tells of it': watchingTogether(PATTERN),
  },
  fail: {
    'there is no trail': { ...given(), because: { 'related.trails': [] } },
    'it is for one region': but({ IsMultiRegionTrail: false }, 'IsMultiRegionTrail', false),
    'there is no log group': but({ CloudWatchLogsLogGroupArn: undefined }, 'CloudWatchLogsLogGroupArn', null),
    'it is stopped': {
      ...given(trail({ filters, facets: { status: { IsLogging: false } } })),
      because: { [`${AT}.facets.status.IsLogging`]: false },
    },
    'reads only are recorded': classic('ReadOnly'),
    'KMS is left out': classic('All', 'kms.amazonaws.com'),
    'some users are left out': {
      ...selecting({ Field: 'userIdentity.arn', NotEquals: ['arn:aws:iam::111122223333:user/ann'] }),
      because: {
        [`${AT}.facets.eventSelectors`]: [],
        [`${AT}.facets.advancedEventSelectors[0]`]: {
          FieldSelectors: [
            MANAGEMENT,
            { Field: 'userIdentity.arn', NotEquals: ['arn:aws:iam::111122223333:user/ann'] },
          ],
        },
      },
    },
    'the trail of the organization is stopped': {
      ...given(shared({}, { status: { IsLogging: false } })),
      because: {
        [`${AT}.facets.status.IsLogging`]: false,
        [`${AT}.self.CloudWatchLogsLogGroupArn`]: GROUP,
      },
    },
  },
  unknown: {
    'trails are unreadable': { given: { related: { trails: denied } } },
    'what the trail of the organization records is unreadable': given(
      shared({ HasCustomEventSelectors: true }),
    ),
    'it delivers to another region, against all that AWS says': given(
      trail({
        filters,
        self: { CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:trail:*' },
      }),
    ),
  },
  notApplicable: {
    'a trail of the organization brings them to another account': given(trail({}), shared()),
    'the trail of the organization does not show a log group': given(
      shared({ CloudWatchLogsLogGroupArn: undefined }),
    ),
    'the log group of the organization is with its delegated administrator': given(
      trail({ filters: denied, self: { IsOrganizationTrail: true, CloudWatchLogsLogGroupArn: GROUP } }),
    ),
  },
});

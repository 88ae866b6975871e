import { trailIntegratedWithCloudwatchLogs } from '../../../rules/cloudtrail/trail-integrated-with-cloudwatch-logs.ts';
import { denied, testRule } from '../../rule-tester.ts';

const TRAIL = {
  TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main',
  CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:trail:*',
};
const at = (LatestCloudWatchLogsDeliveryTime: string) => ({
  status: { IsLogging: true, LatestCloudWatchLogsDeliveryTime },
});
const FRESH = at('2026-06-30T00:00:00.000Z');
const STALE = at('2026-06-29T23:59:00.000Z');

testRule(trailIntegratedWithCloudwatchLogs, {
  pass: {
    'events arrive': { given: { self: TRAIL, facets: FRESH } },
    'two days are allowed': { params: { maxHours: 48 }, given: { self: TRAIL, facets: STALE } },
  },
  fail: {
    'events arrive no more': {
      given: { self: TRAIL, facets: STALE },
      because: { 'facets.status.LatestCloudWatchLogsDeliveryTime': '2026-06-29T23:59:00.000Z' },
    },
    'events never arrived': {
      given: { self: TRAIL, facets: { status: { IsLogging: true } } },
      because: { 'facets.status.LatestCloudWatchLogsDeliveryTime': null },
    },
    'there is no log group': {
      given: { self: { TrailARN: TRAIL.TrailARN }, facets: FRESH },
      because: { 'self.CloudWatchLogsLogGroupArn': null },
    },
  },
  unknown: { 'the status is unreadable': { given: { self: TRAIL, facets: { status: denied } } } },
  notApplicable: {
    "the trail is the organization's, seen by a member": {
      given: {
        self: { ...TRAIL, TrailARN: 'arn:aws:cloudtrail:eu-west-1:444455556666:trail/all' },
        facets: STALE,
      },
    },
  },
});

import { trailLoggingEnabled } from '../../../rules/cloudtrail/trail-logging-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const TRAIL = { TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main' };

testRule(trailLoggingEnabled, {
  pass: { 'the trail logs': { given: { self: TRAIL, facets: { status: { IsLogging: true } } } } },
  fail: {
    'the trail is stopped': {
      given: { self: TRAIL, facets: { status: { IsLogging: false } } },
      because: { 'facets.status.IsLogging': false },
    },
  },
  unknown: {
    'the status is unreadable': { given: { self: TRAIL, facets: { status: denied } } },
  },
  notApplicable: {
    "the trail is the organization's, seen by a member": {
      given: {
        self: { ...TRAIL, TrailARN: 'arn:aws:cloudtrail:eu-west-1:444455556666:trail/all' },
        facets: { status: { IsLogging: false } },
      },
    },
  },
});

import { trailLogFileValidationEnabled } from '../../../rules/cloudtrail/trail-log-file-validation-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const TRAIL = { TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main' };

testRule(trailLogFileValidationEnabled, {
  pass: { 'log files are signed': { given: { self: { ...TRAIL, LogFileValidationEnabled: true } } } },
  fail: {
    'log files are not signed': {
      given: { self: { ...TRAIL, LogFileValidationEnabled: false } },
      because: { 'self.LogFileValidationEnabled': false },
    },
  },
  unknown: {
    'it is unreadable': { given: { self: { ...TRAIL, LogFileValidationEnabled: denied } } },
    'AWS does not say': { given: { self: TRAIL } },
  },
  notApplicable: {
    "the trail is the organization's, seen by a member": {
      given: {
        self: {
          ...TRAIL,
          TrailARN: 'arn:aws:cloudtrail:eu-west-1:444455556666:trail/all',
          LogFileValidationEnabled: false,
        },
      },
    },
  },
});

import { detectorS3ProtectionEnabled } from '../../../rules/guardduty/detector-s3-protection-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { enabled, suspended } from './facts.ts';

const ON = { Name: 'S3_DATA_EVENTS', Status: 'ENABLED' } as const;
const OFF = { ...ON, Status: 'DISABLED' } as const;
const WATCHED = { Status: 'ENABLED' } as const;
const OLDER = { CloudTrail: WATCHED, DNSLogs: WATCHED, FlowLogs: WATCHED, S3Logs: WATCHED };

testRule(detectorS3ProtectionEnabled, {
  pass: { 'the feature is enabled': { given: { facets: { settings: enabled(ON) } } } },
  fail: {
    'it is disabled': {
      given: { facets: { settings: enabled(OFF) } },
      because: { 'facets.settings.Features[S3_DATA_EVENTS].Status': 'DISABLED' },
    },
    'the older data sources say otherwise': {
      given: { facets: { settings: { ...enabled(OFF), DataSources: OLDER } } },
      because: { 'facets.settings.Features[S3_DATA_EVENTS].Status': 'DISABLED' },
    },
  },
  unknown: {
    'the detector is unreadable': { given: { facets: { settings: denied } } },
    'AWS does not list the feature': { given: { facets: { settings: enabled() } } },
  },
  notApplicable: {
    'the detector is suspended': { given: { facets: { settings: suspended(ON) } } },
  },
});

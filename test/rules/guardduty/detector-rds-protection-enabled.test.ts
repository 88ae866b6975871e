import { detectorRdsProtectionEnabled } from '../../../rules/guardduty/detector-rds-protection-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { enabled, suspended } from './facts.ts';

const ON = { Name: 'RDS_LOGIN_EVENTS', Status: 'ENABLED' } as const;
const OFF = { ...ON, Status: 'DISABLED' } as const;

testRule(detectorRdsProtectionEnabled, {
  pass: { 'the feature is enabled': { given: { facets: { settings: enabled(ON) } } } },
  fail: {
    'it is disabled': {
      given: { facets: { settings: enabled(OFF) } },
      because: { 'facets.settings.Features[RDS_LOGIN_EVENTS].Status': 'DISABLED' },
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

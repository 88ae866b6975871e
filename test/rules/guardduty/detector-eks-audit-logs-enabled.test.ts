import { detectorEksAuditLogsEnabled } from '../../../rules/guardduty/detector-eks-audit-logs-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { enabled, suspended } from './facts.ts';

const ON = { Name: 'EKS_AUDIT_LOGS', Status: 'ENABLED' } as const;
const OFF = { ...ON, Status: 'DISABLED' } as const;

testRule(detectorEksAuditLogsEnabled, {
  pass: { 'the feature is enabled': { given: { facets: { settings: enabled(ON) } } } },
  fail: {
    'it is disabled': {
      given: { facets: { settings: enabled(OFF) } },
      because: { 'facets.settings.Features[EKS_AUDIT_LOGS].Status': 'DISABLED' },
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

import { detectorEksRuntimeMonitoringEnabled } from '../../../rules/guardduty/detector-eks-runtime-monitoring-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { enabled, suspended } from './facts.ts';

const ON = { Name: 'RUNTIME_MONITORING', Status: 'ENABLED' } as const;
const OFF = { ...ON, Status: 'DISABLED' } as const;
const OLDER = { Name: 'EKS_RUNTIME_MONITORING', Status: 'ENABLED' } as const;
const NOT_OLDER = { ...OLDER, Status: 'DISABLED' } as const;
const agents = (Status: 'DISABLED' | 'ENABLED') => ({
  ...ON,
  AdditionalConfiguration: [{ Name: 'EKS_ADDON_MANAGEMENT' as const, Status }],
});

testRule(detectorEksRuntimeMonitoringEnabled, {
  pass: {
    'GuardDuty manages the add-on': {
      given: { facets: { settings: enabled(agents('ENABLED'), NOT_OLDER) } },
    },
    'the older feature is enabled': { given: { facets: { settings: enabled(OFF, OLDER) } } },
  },
  fail: {
    'neither is enabled': {
      given: { facets: { settings: enabled(OFF, NOT_OLDER) } },
      because: {
        'facets.settings.Features[RUNTIME_MONITORING].Status': 'DISABLED',
        'facets.settings.Features[EKS_RUNTIME_MONITORING].Status': 'DISABLED',
      },
    },
    'the add-on is left to people': {
      given: { facets: { settings: enabled(agents('DISABLED'), NOT_OLDER) } },
      because: {
        'facets.settings.Features[RUNTIME_MONITORING].AdditionalConfiguration[EKS_ADDON_MANAGEMENT].Status':
          'DISABLED',
        'facets.settings.Features[EKS_RUNTIME_MONITORING].Status': 'DISABLED',
      },
    },
  },
  unknown: {
    'the detector is unreadable': { given: { facets: { settings: denied } } },
    'AWS lists only the one that is disabled': { given: { facets: { settings: enabled(OFF) } } },
  },
  notApplicable: { 'the detector is suspended': { given: { facets: { settings: suspended(OLDER) } } } },
});

import { detectorEc2RuntimeMonitoringEnabled } from '../../../rules/guardduty/detector-ec2-runtime-monitoring-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { enabled, suspended } from './facts.ts';

const AGENTS = { Name: 'EC2_AGENT_MANAGEMENT', Status: 'ENABLED' } as const;
const NONE = { ...AGENTS, Status: 'DISABLED' } as const;
const ON = { Name: 'RUNTIME_MONITORING', Status: 'ENABLED' } as const;
const having = (
  AdditionalConfiguration: (typeof AGENTS | typeof NONE)[],
  Status: 'DISABLED' | 'ENABLED' = 'ENABLED',
) => enabled({ ...ON, Status, AdditionalConfiguration });

testRule(detectorEc2RuntimeMonitoringEnabled, {
  pass: { 'GuardDuty manages the agents': { given: { facets: { settings: having([AGENTS]) } } } },
  fail: {
    'agents are left to people': {
      given: { facets: { settings: having([NONE]) } },
      because: {
        'facets.settings.Features[RUNTIME_MONITORING].AdditionalConfiguration[EC2_AGENT_MANAGEMENT].Status':
          'DISABLED',
      },
    },
    'nothing is monitored at run time': {
      given: { facets: { settings: having([AGENTS], 'DISABLED') } },
      because: { 'facets.settings.Features[RUNTIME_MONITORING].Status': 'DISABLED' },
    },
  },
  unknown: {
    'the detector is unreadable': { given: { facets: { settings: denied } } },
    'AWS does not list the feature': { given: { facets: { settings: enabled() } } },
    'AWS does not tell of the agents': { given: { facets: { settings: enabled(ON) } } },
  },
  notApplicable: {
    'the detector is suspended': { given: { facets: { settings: suspended(ON) } } },
  },
});

import { instanceDetailedMonitoringEnabled } from '../../../rules/ec2/instance-detailed-monitoring-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(instanceDetailedMonitoringEnabled, {
  pass: {
    'it is enabled': { given: { self: { Monitoring: { State: 'enabled' } } } },
    'it is being enabled': { given: { self: { Monitoring: { State: 'pending' } } } },
  },
  fail: {
    'it is disabled': {
      given: { self: { Monitoring: { State: 'disabled' } } },
      because: { 'self.Monitoring.State': 'disabled' },
    },
    'it is being disabled': {
      given: { self: { Monitoring: { State: 'disabling' } } },
      because: { 'self.Monitoring.State': 'disabling' },
    },
  },
  unknown: { 'the state is unreadable': { given: { self: { Monitoring: denied } } } },
});

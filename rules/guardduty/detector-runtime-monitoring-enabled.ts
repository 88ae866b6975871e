import { defineRule } from '../../engine/index.ts';
import { isEnabled, ofWatching } from './features.ts';

export const detectorRuntimeMonitoringEnabled = defineRule({
  id: 'guardduty-detector-runtime-monitoring-enabled',
  title: 'GuardDuty watches what runs on workloads',
  severity: 'high',
  category: 'logging',
  why: 'Processes, files and connections inside of a workload show in no log of AWS.',
  fix: 'Turn on Runtime Monitoring for the detector, or for all accounts from the administrator.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring.html'],
  resource: 'AWS::GuardDuty::Detector',
  needs: ['settings'],
  check: (detector) => ofWatching(detector, isEnabled(detector, 'RUNTIME_MONITORING')),
});

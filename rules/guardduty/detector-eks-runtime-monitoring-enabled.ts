import { anyOf, defineRule } from '../../engine/index.ts';
import { isEnabled, ofWatching } from './features.ts';

export const detectorEksRuntimeMonitoringEnabled = defineRule({
  id: 'guardduty-detector-eks-runtime-monitoring-enabled',
  title: 'GuardDuty watches what runs on EKS',
  severity: 'medium',
  category: 'logging',
  why: 'The audit log tells what the cluster was asked for, but not what a pod then does on its node.',
  fix: 'Turn on Runtime Monitoring and, in it, automated agent configuration for EKS.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/managing-gdu-agent-eks-automatically.html'],
  resource: 'AWS::GuardDuty::Detector',
  needs: ['settings'],
  check: (detector) =>
    ofWatching(
      detector,
      anyOf(
        isEnabled(detector, 'RUNTIME_MONITORING', 'EKS_ADDON_MANAGEMENT'),
        isEnabled(detector, 'EKS_RUNTIME_MONITORING'),
      ),
    ),
});

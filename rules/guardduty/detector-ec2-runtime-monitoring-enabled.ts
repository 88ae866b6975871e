import { defineRule } from '../../engine/index.ts';
import { isEnabled, ofWatching } from './features.ts';

export const detectorEc2RuntimeMonitoringEnabled = defineRule({
  id: 'guardduty-detector-ec2-runtime-monitoring-enabled',
  title: 'GuardDuty brings its agent to EC2 instances',
  severity: 'medium',
  category: 'logging',
  why: 'Runtime Monitoring sees only instances that have the agent; those that somebody starts tomorrow have none.',
  fix: 'Turn on Runtime Monitoring and, in it, automated agent configuration for EC2.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/managing-gdu-agent-ec2-automated.html'],
  resource: 'AWS::GuardDuty::Detector',
  needs: ['settings'],
  check: (detector) =>
    ofWatching(detector, isEnabled(detector, 'RUNTIME_MONITORING', 'EC2_AGENT_MANAGEMENT')),
});

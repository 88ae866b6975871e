import { defineRule } from '../../engine/index.ts';
import { isEnabled, ofWatching } from './features.ts';

export const detectorEcsRuntimeMonitoringEnabled = defineRule({
  id: 'guardduty-detector-ecs-runtime-monitoring-enabled',
  title: 'GuardDuty brings its agent to ECS tasks on Fargate',
  severity: 'medium',
  category: 'logging',
  why: 'On Fargate there is no host to look at: without the agent beside it, nobody sees what a task does.',
  fix: 'Turn on Runtime Monitoring and, in it, automated agent configuration for Fargate.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/managing-gdu-agent-ecs-automated.html'],
  resource: 'AWS::GuardDuty::Detector',
  needs: ['settings'],
  check: (detector) =>
    ofWatching(detector, isEnabled(detector, 'RUNTIME_MONITORING', 'ECS_FARGATE_AGENT_MANAGEMENT')),
});

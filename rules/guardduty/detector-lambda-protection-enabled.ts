import { defineRule } from '../../engine/index.ts';
import { isEnabled, ofWatching } from './features.ts';

export const detectorLambdaProtectionEnabled = defineRule({
  id: 'guardduty-detector-lambda-protection-enabled',
  title: 'GuardDuty watches the traffic of Lambda functions',
  severity: 'high',
  category: 'logging',
  why: 'A function that was taken over talks to servers of its new master. Nobody else looks at its traffic.',
  fix: 'Turn on Lambda Protection for the detector, or for all accounts from the administrator.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/lambda-protection.html'],
  resource: 'AWS::GuardDuty::Detector',
  needs: ['settings'],
  check: (detector) => ofWatching(detector, isEnabled(detector, 'LAMBDA_NETWORK_LOGS')),
});

import { defineRule } from '../../engine/index.ts';
import { isEnabled, ofWatching } from './features.ts';

export const detectorRdsProtectionEnabled = defineRule({
  id: 'guardduty-detector-rds-protection-enabled',
  title: 'GuardDuty watches logins to databases',
  severity: 'high',
  category: 'logging',
  why: 'Guessed and stolen passwords of databases show in their logins, which nobody reads.',
  fix: 'Turn on RDS Protection for the detector, or for all accounts from the administrator.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/rds-protection.html'],
  resource: 'AWS::GuardDuty::Detector',
  needs: ['settings'],
  check: (detector) => ofWatching(detector, isEnabled(detector, 'RDS_LOGIN_EVENTS')),
});

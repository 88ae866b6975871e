import { defineRule } from '../../engine/index.ts';
import { isEnabled, ofWatching } from './features.ts';

export const detectorS3ProtectionEnabled = defineRule({
  id: 'guardduty-detector-s3-protection-enabled',
  title: 'GuardDuty watches access to S3',
  severity: 'high',
  category: 'logging',
  why: 'Whoever steals keys reads or deletes objects next. Without S3 Protection GuardDuty sees none of that.',
  fix: 'Turn on S3 Protection for the detector, or for all accounts from the administrator.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/s3-protection.html'],
  resource: 'AWS::GuardDuty::Detector',
  needs: ['settings'],
  check: (detector) => ofWatching(detector, isEnabled(detector, 'S3_DATA_EVENTS')),
});

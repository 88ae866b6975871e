import { defineRule } from '../../engine/index.ts';
import { isEnabled, ofWatching } from './features.ts';

export const detectorEksAuditLogsEnabled = defineRule({
  id: 'guardduty-detector-eks-audit-logs-enabled',
  title: 'GuardDuty watches the audit logs of EKS',
  severity: 'high',
  category: 'logging',
  why: 'What an intruder does in a cluster shows in its audit log only: anonymous access, new administrators, shells in pods.',
  fix: 'Turn on EKS Protection for the detector, or for all accounts from the administrator.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/kubernetes-protection.html'],
  resource: 'AWS::GuardDuty::Detector',
  needs: ['settings'],
  check: (detector) => ofWatching(detector, isEnabled(detector, 'EKS_AUDIT_LOGS')),
});

import { defineRule, field } from '../../engine/index.ts';

export const instanceDetailedMonitoringEnabled = defineRule({
  id: 'ec2-instance-detailed-monitoring-enabled',
  title: 'EC2 instances are monitored in detail',
  severity: 'low',
  category: 'logging',
  why: 'Basic metrics come every five minutes: alarms and scaling see trouble late, and short peaks never.',
  fix: 'Enable detailed monitoring of the instance, or in the launch template that it comes from.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html'],
  resource: 'AWS::EC2::Instance',
  check: ({ self }) => field(self, 'Monitoring', 'State').isOneOf('enabled', 'pending'), // pending: being enabled
});

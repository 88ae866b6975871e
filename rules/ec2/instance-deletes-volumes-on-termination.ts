import { defineRule, each } from '../../engine/index.ts';

export const instanceDeletesVolumesOnTermination = defineRule({
  id: 'ec2-instance-deletes-volumes-on-termination',
  title: 'EC2 instances take their volumes along when they are terminated',
  severity: 'low',
  category: 'cost',
  why: 'Volumes that outlive their instance are billed, and nobody knows any more what is on them.',
  fix: 'Set DeleteOnTermination of the device, unless its data must outlive the instance; snapshots keep it for less.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/preserving-volumes-on-termination.html'],
  resource: 'AWS::EC2::Instance',
  check: ({ self }) =>
    each(self, 'BlockDeviceMappings')
      .by(({ DeviceName }) => String(DeviceName))
      .must('be deleted on termination', ({ Ebs }) => Ebs?.DeleteOnTermination === true),
});

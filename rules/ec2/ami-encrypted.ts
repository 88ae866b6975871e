import { defineRule, each } from '../../engine/index.ts';

export const amiEncrypted = defineRule({
  id: 'ec2-ami-encrypted',
  title: 'Own machine images have encrypted disks only',
  severity: 'medium',
  category: 'data-protection',
  why: 'Whoever the image is shared with can read its disks, and volumes made of them begin in plain text.',
  fix: 'Copy the image with encryption, launch from the copy, then deregister the one in plain text.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AMIEncryption.html'],
  resource: 'AWS::EC2::Image',
  check: ({ self }) =>
    each(self, 'BlockDeviceMappings')
      .where(({ Ebs }) => Ebs !== undefined) // others are disks of the host, empty at launch
      .by(({ DeviceName }) => String(DeviceName))
      .must('be encrypted', ({ Ebs }) => Ebs?.Encrypted === true),
});

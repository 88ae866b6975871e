import { age, allOf, anyOf, defineRule, field, not } from '../../engine/index.ts';

export const instanceAmiNotDeprecated = defineRule({
  id: 'ec2-instance-ami-not-deprecated',
  title: 'EC2 instances run from images that are not deprecated',
  severity: 'medium',
  category: 'maintenance',
  why: 'Nobody mends a deprecated image any more, and of one that is gone no instance can be launched again.',
  fix: 'Launch the instance again from a current image, and name that one in launch templates.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-deprecate.html'],
  resource: 'AWS::EC2::Instance',
  needs: ['image'],
  check: ({ facets }, { now }) => {
    const deprecation = field(facets, 'image', 'DeprecationTime');
    return allOf(
      field(facets, 'image').isPresent(),
      anyOf(deprecation.isAbsent(), not(age(deprecation, now).isAtLeast(0))), // or it lies in the future
    );
  },
});

import { defineRule, field } from '../../engine/index.ts';

export const instanceNotPreviousGeneration = defineRule({
  id: 'ec2-instance-not-previous-generation',
  title: 'EC2 instances are of a current generation',
  severity: 'low',
  category: 'cost',
  why: 'Types of a previous generation do less for the money, and AWS may have no new host for them one day.',
  fix: 'Change the type to its successor in the current generation; a stopped instance can be changed in place.',
  references: ['https://aws.amazon.com/ec2/previous-generation/'],
  resource: 'AWS::EC2::Instance',
  needs: ['typeInfo'],
  check: ({ facets }) => field(facets, 'typeInfo', 'CurrentGeneration').is(true),
});

import * as z from 'zod';
import { defineRule, field, isMatch } from '../../engine/index.ts';

/** General purpose, compute and memory. What has accelerators, or is a whole machine, is what miners look for. */
const GENERAL = ['c', 'm', 'r'].flatMap((family) => [4, 5, 6, 7, 8, 9].map((one) => `${family}${one}*`));

export const instanceUsesAllowedType = defineRule({
  id: 'ec2-instance-uses-allowed-type',
  title: 'EC2 instances are of allowed types',
  severity: 'low',
  category: 'cost',
  why: 'Types that nobody planned for cost much, and large ones are what intruders start to mine coins.',
  fix: 'Find out who launched it and why. Stop it and change its type, or name the type in `allowedTypes`.',
  resource: 'AWS::EC2::Instance',
  params: {
    allowedTypes: z
      .array(z.string().min(1))
      .default([...GENERAL, 't2.*', 't3*', 't4*'])
      .describe('Types that may be used, as `t3.micro` or `m7g.*`'),
  },
  check: ({ self }, { params: { allowedTypes } }) =>
    field(self, 'InstanceType').must(`be one of ${allowedTypes.join(', ')}`, (type) =>
      allowedTypes.some((pattern) => isMatch(pattern, type)),
    ),
});

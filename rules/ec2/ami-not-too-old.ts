import * as z from 'zod';
import { age, defineRule, field } from '../../engine/index.ts';

export const amiNotTooOld = defineRule({
  id: 'ec2-ami-not-too-old',
  title: 'Own machine images are renewed',
  severity: 'medium',
  category: 'maintenance',
  why: 'An old image starts every new instance with the flaws that were mended since it was made.',
  fix: 'Build the image again from a current base, launch from the new one, and deregister the old one.',
  resource: 'AWS::EC2::Image',
  params: { maxDays: z.int().min(1).default(90).describe('Oldest acceptable age of an image, in days') },
  check: ({ self }, { params: { maxDays }, now }) => age(field(self, 'CreationDate'), now).isAtMost(maxDays),
});

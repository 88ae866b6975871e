import * as z from 'zod';
import { allOf, defineRule, field } from '../../engine/index.ts';

export const ebsVolumeEncrypted = defineRule({
  id: 'ec2-ebs-volume-encrypted',
  title: 'EBS volumes are encrypted',
  severity: 'high',
  category: 'data-protection',
  why: 'The data of a volume in plain text goes, readable, into every snapshot and every copy of it.',
  fix: 'Stop the instance, make a snapshot, create an encrypted volume of it, and put that in the place of the old one. Once all is well, delete the old volume and its snapshots.',
  resource: 'AWS::EC2::Volume',
  needs: ['key.metadata'],
  params: { requireCmk: z.boolean().default(false).describe('Whether the key must be customer managed') },
  check: ({ self, related: { key } }, { params: { requireCmk } }) => {
    const encrypted = field(self, 'Encrypted').is(true);
    return requireCmk
      ? allOf(encrypted, field(key.facets, 'metadata', 'KeyManager').is('CUSTOMER'))
      : encrypted;
  },
});

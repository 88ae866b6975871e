import { anyOf, defineRule, field } from '../../engine/index.ts';
import { templateEncrypts } from './encrypted-volumes.ts';

export const launchTemplateVolumesEncrypted = defineRule({
  id: 'ec2-launch-template-volumes-encrypted',
  title: 'Launch templates ask for encrypted volumes',
  severity: 'medium',
  category: 'data-protection',
  why: 'Each instance from the template brings up another volume in plain text. Its snapshots are in plain text, too.',
  fix: 'Make a version with Encrypted true for every volume, and make it the default. Or encrypt by default in the region.',
  resource: 'AWS::EC2::LaunchTemplate',
  needs: ['region.ebsEncryptionByDefault'],
  check: ({ self, related }) =>
    anyOf(templateEncrypts(self), field(related.region.facets, 'ebsEncryptionByDefault').is(true)),
});

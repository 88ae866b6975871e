import { allOf, anyOf, defineRule, each, field, unless } from '../../engine/index.ts';
import { specificationEncrypts, templateEncrypts } from './encrypted-volumes.ts';

export const spotFleetVolumesEncrypted = defineRule({
  id: 'ec2-spot-fleet-volumes-encrypted',
  title: 'Spot Fleets ask for encrypted volumes',
  severity: 'medium',
  category: 'data-protection',
  why: 'A fleet starts and drops machines all day, and each leaves its data on a disk in plain text.',
  fix: 'Replace the request by one whose specifications or template version say Encrypted. Or encrypt by default in the region.',
  resource: 'AWS::EC2::SpotFleet',
  needs: ['region.ebsEncryptionByDefault', 'templateVersions'],
  check: ({ self, facets, related }) =>
    anyOf(
      allOf(
        unless(field(self, 'SpotFleetRequestConfig', 'LaunchSpecifications').isAbsent(), () =>
          each(self, 'SpotFleetRequestConfig', 'LaunchSpecifications').must('encrypt', specificationEncrypts),
        ),
        each(facets, 'templateVersions').must('encrypt', templateEncrypts),
      ),
      field(related.region.facets, 'ebsEncryptionByDefault').is(true),
    ),
});

import { spotFleetVolumesEncrypted } from '../../../rules/ec2/spot-fleet-volumes-encrypted.ts';
import { denied, testRule } from '../../rule-tester.ts';

const disk = (Encrypted?: boolean) => ({
  DeviceName: '/dev/xvda',
  Ebs: { VolumeSize: 8, ...(Encrypted !== undefined && { Encrypted }) },
});
const GOOD = { BlockDeviceMappings: [disk(true), { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' }] };
const SILENT = { BlockDeviceMappings: [disk()] };
const PLAIN = { BlockDeviceMappings: [disk(false)] };
const version = (VersionNumber: number, LaunchTemplateData: object) => ({
  LaunchTemplateId: 'lt-1',
  VersionNumber,
  LaunchTemplateData,
});
const COMMON = { IamFleetRole: 'fleet', TargetCapacity: 1 };
const fleet = (
  specifications: readonly object[] | undefined,
  templateVersions: readonly object[] | null = null,
  byDefault = false,
) => ({
  self: {
    SpotFleetRequestConfig: {
      ...COMMON,
      ...(specifications && { LaunchSpecifications: [...specifications] }),
    },
  },
  facets: { templateVersions: templateVersions && [...templateVersions] },
  related: { region: { facets: { ebsEncryptionByDefault: byDefault } } },
});

const config = (one: object) => ({
  'self.SpotFleetRequestConfig.LaunchSpecifications[0].BlockDeviceMappings[/dev/xvda]': one,
});
const off = { 'related.region.facets.ebsEncryptionByDefault': false };
const SECOND = 'facets.templateVersions[1].LaunchTemplateData.BlockDeviceMappings[/dev/xvda]';

testRule(spotFleetVolumesEncrypted, {
  pass: {
    'its specifications encrypt all volumes': { given: fleet([GOOD, GOOD]) },
    'a specification says nothing of volumes': { given: fleet([{ ImageId: 'ami-1' }]) },
    'its template encrypts them': { given: fleet(undefined, [version(3, GOOD)]) },
    'the region encrypts whatever is made': { given: fleet([PLAIN], null, true) },
  },
  fail: {
    'a specification does not': { given: fleet([PLAIN]), because: { ...config(disk(false)), ...off } },
    'a specification leaves it open': {
      given: fleet([SILENT, GOOD]),
      because: { ...config(disk()), ...off },
    },
    'one version of its template does not': {
      given: fleet([], [version(2, GOOD), version(3, SILENT)]),
      because: { [SECOND]: disk(), ...off },
    },
  },
  unknown: {
    'its template is unreadable': {
      given: { ...fleet([]), facets: { templateVersions: denied } },
    },
    'what the region does is unreadable': { given: { ...fleet([PLAIN]), related: { region: denied } } },
  },
});

import { launchTemplateVolumesEncrypted } from '../../../rules/ec2/launch-template-volumes-encrypted.ts';
import { denied, testRule } from '../../rule-tester.ts';

const template = (ebsEncryptionByDefault: boolean, ...BlockDeviceMappings: object[]) => ({
  self: { LaunchTemplateData: { BlockDeviceMappings } },
  related: { region: { facets: { ebsEncryptionByDefault } } },
});
const GOOD = { DeviceName: '/dev/xvda', Ebs: { Encrypted: true } };
const SILENT = { DeviceName: '/dev/xvdb', Ebs: { VolumeSize: 8 } };
const PLAIN = { DeviceName: '/dev/xvdc', Ebs: { Encrypted: false } };
const path = 'self.LaunchTemplateData.BlockDeviceMappings';
const off = { 'related.region.facets.ebsEncryptionByDefault': false };

testRule(launchTemplateVolumesEncrypted, {
  pass: {
    'all volumes are encrypted': { given: template(false, GOOD) },
    'it says nothing of volumes': { given: { ...template(false), self: { LaunchTemplateData: {} } } },
    'disks of the host are no volumes': {
      given: template(false, { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' }),
    },
    'the region encrypts whatever is made': { given: template(true, PLAIN) },
  },
  fail: {
    'one is not': {
      given: template(false, GOOD, PLAIN),
      because: { [`${path}[/dev/xvdc]`]: PLAIN, ...off },
    },
    'of one it says nothing': {
      given: template(false, GOOD, SILENT),
      because: { [`${path}[/dev/xvdb]`]: SILENT, ...off },
    },
  },
  unknown: {
    'the template is unreadable': {
      given: { ...template(false), self: { LaunchTemplateData: denied } },
    },
    'what the region does is unreadable': {
      given: { ...template(false, PLAIN), related: { region: denied } },
    },
  },
});

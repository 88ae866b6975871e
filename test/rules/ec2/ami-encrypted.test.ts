import { amiEncrypted } from '../../../rules/ec2/ami-encrypted.ts';
import { denied, testRule } from '../../rule-tester.ts';

const disk = (Encrypted: boolean, DeviceName = '/dev/xvda') => ({ DeviceName, Ebs: { Encrypted } });
const EPHEMERAL = { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' };

testRule(amiEncrypted, {
  pass: {
    'all disks are encrypted': { given: { self: { BlockDeviceMappings: [disk(true)] } } },
    'other disks are of the host': { given: { self: { BlockDeviceMappings: [disk(true), EPHEMERAL] } } },
    'it has no disks of EBS': { given: { self: { BlockDeviceMappings: [] } } },
  },
  fail: {
    'one disk is in plain text': {
      given: { self: { BlockDeviceMappings: [disk(true), disk(false, '/dev/sdf')] } },
      because: { 'self.BlockDeviceMappings[/dev/sdf]': disk(false, '/dev/sdf') },
    },
  },
  unknown: {
    'the disks are unreadable': { given: { self: { BlockDeviceMappings: denied } } },
    'AWS leaves the disks out': { given: { self: {} } },
  },
});

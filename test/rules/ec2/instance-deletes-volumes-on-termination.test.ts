import { instanceDeletesVolumesOnTermination } from '../../../rules/ec2/instance-deletes-volumes-on-termination.ts';
import { denied, testRule } from '../../rule-tester.ts';

const disk = (DeleteOnTermination: boolean, DeviceName = '/dev/xvda') => ({
  DeviceName,
  Ebs: { VolumeId: 'vol-1', DeleteOnTermination },
});

testRule(instanceDeletesVolumesOnTermination, {
  pass: {
    'all volumes go with it': { given: { self: { BlockDeviceMappings: [disk(true)] } } },
    'it has no volumes': { given: { self: { BlockDeviceMappings: [] } } },
  },
  fail: {
    'one stays': {
      given: { self: { BlockDeviceMappings: [disk(true), disk(false, '/dev/sdf')] } },
      because: { 'self.BlockDeviceMappings[/dev/sdf]': disk(false, '/dev/sdf') },
    },
  },
  unknown: {
    'the volumes are unreadable': { given: { self: { BlockDeviceMappings: denied } } },
    'AWS leaves the volumes out': { given: { self: {} } },
  },
});

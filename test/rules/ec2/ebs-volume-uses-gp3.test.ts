import { ebsVolumeUsesGp3 } from '../../../rules/ec2/ebs-volume-uses-gp3.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(ebsVolumeUsesGp3, {
  pass: {
    'it is gp3': { given: { self: { VolumeType: 'gp3' } } },
    'it is of a type that gp3 does not replace': { given: { self: { VolumeType: 'io2' } } },
  },
  fail: { 'it is gp2': { given: { self: { VolumeType: 'gp2' } }, because: { 'self.VolumeType': 'gp2' } } },
  unknown: {
    'the type is unreadable': { given: { self: { VolumeType: denied } } },
    'AWS leaves the type out': { given: { self: {} } },
  },
});

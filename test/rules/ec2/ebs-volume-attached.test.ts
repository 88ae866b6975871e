import { ebsVolumeAttached } from '../../../rules/ec2/ebs-volume-attached.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(ebsVolumeAttached, {
  pass: {
    'it is in use': { given: { self: { State: 'in-use', Attachments: [{ InstanceId: 'i-1' }] } } },
    'it is in use, by whomever': { given: { self: { State: 'in-use', Attachments: denied } } },
    'it is being attached': { given: { self: { State: 'available', Attachments: [{ InstanceId: 'i-1' }] } } },
  },
  fail: {
    'nothing uses it': {
      given: { self: { State: 'available', Attachments: [] } },
      because: { 'self.State': 'available', 'self.Attachments': [] },
    },
  },
  unknown: {
    'the state is unreadable': { given: { self: { State: denied, Attachments: [] } } },
    'the attachments are not reported': { given: { self: { State: 'available' } } },
  },
});

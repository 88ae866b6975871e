import { instanceHasInstanceProfile } from '../../../rules/ec2/instance-has-instance-profile.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(instanceHasInstanceProfile, {
  pass: { 'it has one': { given: { self: { IamInstanceProfile: { Id: 'AIPA1' } } } } },
  fail: {
    'it has none': { given: { self: { InstanceId: 'i-1' } }, because: { 'self.IamInstanceProfile': null } },
  },
  unknown: { 'it is unreadable': { given: { self: { IamInstanceProfile: denied } } } },
});

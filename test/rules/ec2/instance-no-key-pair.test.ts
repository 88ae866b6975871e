import { instanceNoKeyPair } from '../../../rules/ec2/instance-no-key-pair.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(instanceNoKeyPair, {
  pass: { 'it has none': { given: { self: { InstanceId: 'i-1' } } } },
  fail: {
    'it has one': {
      given: { self: { KeyName: "Zoë's laptop" } },
      because: { 'self.KeyName': "Zoë's laptop" },
    },
  },
  unknown: { 'the name is unreadable': { given: { self: { KeyName: denied } } } },
});

import { instanceNotParavirtual } from '../../../rules/ec2/instance-not-paravirtual.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(instanceNotParavirtual, {
  pass: { 'it is HVM': { given: { self: { VirtualizationType: 'hvm' } } } },
  fail: {
    'it is paravirtual': {
      given: { self: { VirtualizationType: 'paravirtual' } },
      because: { 'self.VirtualizationType': 'paravirtual' },
    },
  },
  unknown: { 'the kind is unreadable': { given: { self: { VirtualizationType: denied } } } },
});

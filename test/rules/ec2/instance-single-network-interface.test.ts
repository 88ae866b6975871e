import { instanceSingleNetworkInterface } from '../../../rules/ec2/instance-single-network-interface.ts';
import { denied, testRule } from '../../rule-tester.ts';

const [ONE, TWO] = [{ NetworkInterfaceId: 'eni-1' }, { NetworkInterfaceId: 'eni-2' }];

testRule(instanceSingleNetworkInterface, {
  pass: { 'it has one': { given: { self: { NetworkInterfaces: [ONE] } } } },
  fail: {
    'it has two': {
      given: { self: { NetworkInterfaces: [ONE, TWO] } },
      because: { 'self.NetworkInterfaces': 2 },
    },
  },
  unknown: {
    'the interfaces are unreadable': { given: { self: { NetworkInterfaces: denied } } },
    'AWS leaves the interfaces out': { given: { self: {} } },
  },
});

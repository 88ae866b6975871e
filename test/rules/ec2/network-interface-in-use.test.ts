import { networkInterfaceInUse } from '../../../rules/ec2/network-interface-in-use.ts';
import { denied, testRule } from '../../rule-tester.ts';

const face = (Status: 'available' | 'detaching' | 'in-use', RequesterManaged = false) => ({
  self: { Status, RequesterManaged },
});

testRule(networkInterfaceInUse, {
  pass: {
    'something uses it': { given: face('in-use') },
    'it is on its way': { given: face('detaching') },
  },
  fail: { 'nothing uses it': { given: face('available'), because: { 'self.Status': 'available' } } },
  unknown: {
    'its status is unreadable': { given: { self: { Status: denied, RequesterManaged: false } } },
    'who manages it is unreadable': { given: { self: { Status: 'available', RequesterManaged: denied } } },
  },
  notApplicable: { 'a service keeps it': { given: face('available', true) } },
});

import { networkInterfaceSourceDestCheckEnabled } from '../../../rules/ec2/network-interface-source-dest-check-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(networkInterfaceSourceDestCheckEnabled, {
  pass: { 'it checks': { given: { self: { InterfaceType: 'interface', SourceDestCheck: true } } } },
  fail: {
    'it forwards': {
      given: { self: { InterfaceType: 'efa', SourceDestCheck: false } },
      because: { 'self.SourceDestCheck': false },
    },
  },
  notApplicable: {
    'it is of a load balancer': {
      given: { self: { InterfaceType: 'network_load_balancer', SourceDestCheck: false } },
    },
  },
  unknown: {
    'the check is unreadable': { given: { self: { InterfaceType: 'interface', SourceDestCheck: denied } } },
    'its type is unreadable': { given: { self: { InterfaceType: denied, SourceDestCheck: false } } },
    'AWS leaves the check out': { given: { self: { InterfaceType: 'interface' } } },
  },
});

import { subnetNoAutoPublicIp } from '../../../rules/vpc/subnet-no-auto-public-ip.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(subnetNoAutoPublicIp, {
  pass: { 'it gives out none': { given: { self: { MapPublicIpOnLaunch: false } } } },
  fail: {
    'it gives out public addresses': {
      given: { self: { MapPublicIpOnLaunch: true } },
      because: { 'self.MapPublicIpOnLaunch': true },
    },
  },
  unknown: {
    'it is unreadable': { given: { self: { MapPublicIpOnLaunch: denied } } },
    'AWS leaves it out': { given: { self: {} } },
  },
});

import { networkAclNoRdpFromInternet } from '../../../rules/vpc/network-acl-no-rdp-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';

const IN = { Egress: false, RuleAction: 'allow', Protocol: '6', CidrBlock: '0.0.0.0/0' } as const;
const RDP = { ...IN, RuleNumber: 100, PortRange: { From: 3389, To: 3389 } };
const ALL = { ...IN, RuleNumber: 100, Protocol: '-1' };
const NOTHING = { ...ALL, RuleNumber: 32767, RuleAction: 'deny' } as const;

testRule(networkAclNoRdpFromInternet, {
  pass: {
    'it lets nothing in': { given: { self: { Entries: [NOTHING] } } },
    'it lets RDP in from the office': {
      given: { self: { Entries: [{ ...RDP, CidrBlock: '203.0.113.0/24' }, NOTHING] } },
    },
    'it lets RDP out only': { given: { self: { Entries: [{ ...RDP, Egress: true }, NOTHING] } } },
    'it lets another port in': {
      given: { self: { Entries: [{ ...RDP, PortRange: { From: 3390, To: 65535 } }, NOTHING] } },
    },
    'an earlier entry denies RDP': {
      given: { self: { Entries: [ALL, { ...RDP, RuleNumber: 90, RuleAction: 'deny' }, NOTHING] } },
    },
  },
  fail: {
    'it lets RDP in from everywhere': {
      given: { self: { Entries: [RDP, NOTHING] } },
      because: { 'self.Entries[ingress 100]': RDP },
    },
    'it lets everything in, and denies RDP too late': {
      given: { self: { Entries: [{ ...RDP, RuleNumber: 200, RuleAction: 'deny' }, ALL, NOTHING] } },
      because: { 'self.Entries[ingress 100]': ALL },
    },
  },
  unknown: {
    'the entries are unreadable': { given: { self: { Entries: denied } } },
    'AWS leaves the entries out': { given: { self: {} } },
  },
});

import { networkAclNoSshFromInternet } from '../../../rules/vpc/network-acl-no-ssh-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';

const IN = { Egress: false, RuleAction: 'allow', Protocol: '6', CidrBlock: '0.0.0.0/0' } as const;
const SSH = { ...IN, RuleNumber: 100, PortRange: { From: 22, To: 22 } };
const ALL = { ...IN, RuleNumber: 100, Protocol: '-1' };
const NOTHING = { ...ALL, RuleNumber: 32767, RuleAction: 'deny' } as const;

testRule(networkAclNoSshFromInternet, {
  pass: {
    'it lets nothing in': { given: { self: { Entries: [NOTHING] } } },
    'it lets SSH in from the office': {
      given: { self: { Entries: [{ ...SSH, CidrBlock: '203.0.113.0/24' }, NOTHING] } },
    },
    'it lets SSH out only': { given: { self: { Entries: [{ ...SSH, Egress: true }, NOTHING] } } },
    'it lets another port in': {
      given: { self: { Entries: [{ ...SSH, PortRange: { From: 23, To: 65535 } }, NOTHING] } },
    },
    'an earlier entry denies SSH': {
      given: { self: { Entries: [ALL, { ...SSH, RuleNumber: 90, RuleAction: 'deny' }, NOTHING] } },
    },
  },
  fail: {
    'it lets SSH in from everywhere': {
      given: { self: { Entries: [SSH, NOTHING] } },
      because: { 'self.Entries[ingress 100]': SSH },
    },
    'it lets everything in, and denies SSH too late': {
      given: { self: { Entries: [{ ...SSH, RuleNumber: 200, RuleAction: 'deny' }, ALL, NOTHING] } },
      because: { 'self.Entries[ingress 100]': ALL },
    },
  },
  unknown: {
    'the entries are unreadable': { given: { self: { Entries: denied } } },
    'AWS leaves the entries out': { given: { self: {} } },
  },
});

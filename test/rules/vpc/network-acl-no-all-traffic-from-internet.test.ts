import { networkAclNoAllTrafficFromInternet } from '../../../rules/vpc/network-acl-no-all-traffic-from-internet.ts';
import { denied, testRule } from '../../rule-tester.ts';

const IN = { Egress: false, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0' } as const;
const ALL = { ...IN, RuleNumber: 100 };
const ANY = { Egress: false, RuleAction: 'allow', Protocol: '-1', RuleNumber: 100 } as const;
const IPV6 = { ...ANY, Ipv6CidrBlock: '::/0' };
const NOTHING = { ...IN, RuleNumber: 32767, RuleAction: 'deny' } as const;
const SSH = { ...IN, RuleNumber: 90, Protocol: '6', PortRange: { From: 22, To: 22 } };
const half = (RuleNumber: number, From: number, To: number) => ({
  ...{ ...IN, RuleNumber, Protocol: '17', PortRange: { From, To } },
});

testRule(networkAclNoAllTrafficFromInternet, {
  pass: {
    'it lets nothing in': { given: { self: { Entries: [NOTHING] } } },
    'it lets everything in from the office': {
      given: { self: { Entries: [{ ...ALL, CidrBlock: '203.0.113.0/24' }, NOTHING] } },
    },
    'it lets everything out only': { given: { self: { Entries: [{ ...ALL, Egress: true }, NOTHING] } } },
    'an earlier entry denies SSH': {
      given: {
        self: {
          Entries: [
            ALL,
            SSH,
            { ...SSH, RuleNumber: 80, RuleAction: 'deny' },
            { ...SSH, RuleNumber: 81, RuleAction: 'deny', Protocol: '17' },
          ],
        },
      },
    },
    'it lets all ports in but one': { given: { self: { Entries: [half(10, 1, 65535)] } } },
  },
  fail: {
    'it lets everything in': {
      given: { self: { Entries: [SSH, ALL, NOTHING] } },
      because: { 'self.Entries[ingress 100]': ALL },
    },
    'two entries let everything in together': {
      given: { self: { Entries: [half(10, 0, 1000), half(20, 1001, 65535), NOTHING] } },
      because: {
        'self.Entries[ingress 10]': half(10, 0, 1000),
        'self.Entries[ingress 20]': half(20, 1001, 65535),
      },
    },
    'it lets everything in by IPv6': {
      given: { self: { Entries: [IPV6] } },
      because: { 'self.Entries[ingress 100]': IPV6 },
    },
  },
  unknown: { 'the entries are unreadable': { given: { self: { Entries: denied } } } },
});

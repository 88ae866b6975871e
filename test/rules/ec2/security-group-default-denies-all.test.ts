import { securityGroupDefaultDeniesAll } from '../../../rules/ec2/security-group-default-denies-all.ts';
import { denied, testRule } from '../../rule-tester.ts';

const DEFAULT = { GroupName: 'default' };
const FROM_ITSELF = { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }] };
const TO_ALL = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

testRule(securityGroupDefaultDeniesAll, {
  pass: {
    'it has no rules': { given: { self: { ...DEFAULT, IpPermissions: [], IpPermissionsEgress: [] } } },
  },
  fail: {
    'it has the rules that it was made with': {
      given: { self: { ...DEFAULT, IpPermissions: [FROM_ITSELF], IpPermissionsEgress: [TO_ALL] } },
      because: { 'self.IpPermissions[-1/*-*]': FROM_ITSELF, 'self.IpPermissionsEgress[-1/*-*]': TO_ALL },
    },
    'only one way is open': {
      given: { self: { ...DEFAULT, IpPermissions: denied, IpPermissionsEgress: [TO_ALL] } },
      because: { 'self.IpPermissionsEgress[-1/*-*]': TO_ALL },
    },
  },
  unknown: {
    'one way is unreadable': {
      given: { self: { ...DEFAULT, IpPermissions: denied, IpPermissionsEgress: [] } },
    },
    'AWS leaves the rules out': { given: { self: DEFAULT } },
    'the name is unreadable': { given: { self: { GroupName: denied, IpPermissions: [FROM_ITSELF] } } },
  },
  notApplicable: { 'it is another group': { given: { self: { GroupName: 'web' } } } },
});

import { instanceNotInDefaultSecurityGroup } from '../../../rules/ec2/instance-not-in-default-security-group.ts';
import { denied, testRule } from '../../rule-tester.ts';

const card = (...names: readonly string[]) => ({
  NetworkInterfaceId: 'eni-1',
  Groups: names.map((GroupName) => ({ GroupId: `sg-${GroupName}`, GroupName })),
});

testRule(instanceNotInDefaultSecurityGroup, {
  pass: {
    'it is in a group of its own': { given: { self: { NetworkInterfaces: [card('web')] } } },
    'its group is only called like one': { given: { self: { NetworkInterfaces: [card('default-web')] } } },
  },
  fail: {
    'one of its groups is a default one': {
      given: { self: { NetworkInterfaces: [card('web', 'default')] } },
      because: {
        'self.NetworkInterfaces[eni-1].Groups[sg-default]': {
          GroupId: 'sg-default',
          GroupName: 'default',
        },
      },
    },
  },
  unknown: {
    'the interfaces are unreadable': { given: { self: { NetworkInterfaces: denied } } },
    'AWS leaves the groups out': {
      given: { self: { NetworkInterfaces: [{ NetworkInterfaceId: 'eni-1' }] } },
    },
  },
});

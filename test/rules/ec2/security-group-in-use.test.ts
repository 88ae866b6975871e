import { securityGroupInUse } from '../../../rules/ec2/security-group-in-use.ts';
import { denied, testRule } from '../../rule-tester.ts';

const nobody = {
  ...{ networkInterfaces: [], functions: [], launchTemplates: [], launchTemplatesByInterface: [] },
  ...{ namedByIngress: [], namedByEgress: [] },
};
const group = (related: object = {}, GroupName = 'web') => ({
  self: { GroupId: 'sg-1', GroupName },
  related: { ...nobody, ...related },
});
const itself = [{ self: { GroupId: 'sg-1' } }];
const other = [{ self: { GroupId: 'sg-2' } }];
const because = Object.fromEntries(Object.keys(nobody).map((name) => [`related.${name}`, []]));

testRule(securityGroupInUse, {
  pass: {
    'a network interface has it': {
      given: group({ networkInterfaces: [{ self: { NetworkInterfaceId: 'eni-1' } }] }),
    },
    'a function that sleeps has it': {
      given: group({ functions: [{ self: { FunctionName: 'nightly' } }] }),
    },
    'a launch template gives it to instances': {
      given: group({ launchTemplates: [{ self: { LaunchTemplateId: 'lt-1' } }] }),
    },
    'a launch template gives it to interfaces': {
      given: group({ launchTemplatesByInterface: [{ self: { LaunchTemplateId: 'lt-1' } }] }),
    },
    'another group lets it in': { given: group({ namedByIngress: other }) },
    'another group lets out to it': { given: group({ namedByEgress: [...itself, ...other] }) },
  },
  fail: {
    'nothing has it': { given: group(), because },
    'only it itself lets it in': { given: group({ namedByIngress: itself, namedByEgress: itself }), because },
  },
  unknown: {
    'the interfaces are unreadable': { given: group({ networkInterfaces: denied }) },
    'the functions are unreadable': { given: group({ functions: denied }) },
    'one of the groups is out of sight': { given: group({ namedByIngress: [denied] }) },
  },
  notApplicable: { 'it is the default group of its VPC': { given: group({}, 'default') } },
});

import { securityGroupNotFromLaunchWizard } from '../../../rules/ec2/security-group-not-from-launch-wizard.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(securityGroupNotFromLaunchWizard, {
  pass: {
    'somebody named it': { given: { self: { GroupName: 'web servers' } } },
    'it speaks of the wizard': { given: { self: { GroupName: 'not launch-wizard-1' } } },
  },
  fail: {
    'the wizard named it': {
      given: { self: { GroupName: 'launch-wizard-12' } },
      because: { 'self.GroupName': 'launch-wizard-12' },
    },
  },
  unknown: { 'its name is unreadable': { given: { self: { GroupName: denied } } } },
});

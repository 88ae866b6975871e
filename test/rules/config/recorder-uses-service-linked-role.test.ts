import { recorderUsesServiceLinkedRole } from '../../../rules/config/recorder-uses-service-linked-role.ts';
import { denied, testRule } from '../../rule-tester.ts';

const PATH = 'role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig';
const OURS = 'arn:aws:iam::111122223333:role/AWSServiceRoleForConfig';

testRule(recorderUsesServiceLinkedRole, {
  pass: {
    'it is that one': { given: { self: { roleARN: `arn:aws:iam::111122223333:${PATH}` } } },
    'it is that one in China': { given: { self: { roleARN: `arn:aws-cn:iam::111122223333:${PATH}` } } },
  },
  fail: {
    'a role only has its name': { given: { self: { roleARN: OURS } }, because: { 'self.roleARN': OURS } },
  },
  unknown: {
    'the recorder is unreadable': { given: { self: denied } },
    'AWS does not name the role': { given: { self: { name: 'default' } } },
  },
});

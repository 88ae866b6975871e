import { amiNotPublic } from '../../../rules/ec2/ami-not-public.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(amiNotPublic, {
  pass: { 'it is private': { given: { self: { Public: false } } } },
  fail: { 'it is public': { given: { self: { Public: true } }, because: { 'self.Public': true } } },
  unknown: {
    'it is unreadable': { given: { self: { Public: denied } } },
    'AWS leaves it out': { given: { self: {} } },
  },
});

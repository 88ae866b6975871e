import { rootUserNoAccessKeys } from '../../../rules/iam/root-user-no-access-keys.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { SUMMARY } from './facts.ts';

testRule(rootUserNoAccessKeys, {
  pass: { 'there are none': { given: { facets: { summary: SUMMARY } } } },
  fail: {
    'there is one': {
      given: { facets: { summary: { ...SUMMARY, AccountAccessKeysPresent: 1 } } },
      because: { 'facets.summary.AccountAccessKeysPresent': 1 },
    },
  },
  unknown: {
    'the summary is unreadable': { given: { facets: { summary: denied } } },
  },
});

import { rootUserMfaEnabled } from '../../../rules/iam/root-user-mfa-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { SUMMARY } from './facts.ts';

testRule(rootUserMfaEnabled, {
  pass: {
    'the root user has MFA': { given: { facets: { summary: SUMMARY } } },
    'AWS does not tell of a password': {
      given: { facets: { summary: { AccountMFAEnabled: 1, AccountAccessKeysPresent: 0 } } },
    },
  },
  fail: {
    'the root user has a password and no MFA': {
      given: { facets: { summary: { ...SUMMARY, AccountMFAEnabled: 0 } } },
      because: { 'facets.summary.AccountMFAEnabled': 0 },
    },
    'the root user has keys and no MFA': {
      given: {
        facets: { summary: { AccountMFAEnabled: 0, AccountPasswordPresent: 0, AccountAccessKeysPresent: 1 } },
      },
      because: { 'facets.summary.AccountMFAEnabled': 0 },
    },
  },
  unknown: {
    'the summary is unreadable': { given: { facets: { summary: denied } } },
  },
  notApplicable: {
    'nobody can sign in as the root user': {
      given: { facets: { summary: { ...SUMMARY, AccountMFAEnabled: 0, AccountPasswordPresent: 0 } } },
    },
  },
});

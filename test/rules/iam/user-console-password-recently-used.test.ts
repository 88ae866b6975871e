import { userConsolePasswordRecentlyUsed } from '../../../rules/iam/user-console-password-recently-used.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { CREDENTIALS } from './facts.ts';

const STALE = '2026-05-16T00:00:00+00:00';

testRule(userConsolePasswordRecentlyUsed, {
  pass: {
    'the password is in use': { given: { facets: { credentials: CREDENTIALS } } },
    'the password is new': {
      given: {
        facets: {
          credentials: {
            ...CREDENTIALS,
            password_last_used: null,
            password_last_changed: '2026-06-01T00:00:00+00:00',
          },
        },
      },
    },
    'two months are allowed': {
      params: { maxDays: 60 },
      given: { facets: { credentials: { ...CREDENTIALS, password_last_used: STALE } } },
    },
  },
  fail: {
    'the password has not been used for long': {
      given: { facets: { credentials: { ...CREDENTIALS, password_last_used: STALE } } },
      because: { 'facets.credentials.password_last_used': STALE },
    },
    'the password was never used': {
      given: { facets: { credentials: { ...CREDENTIALS, password_last_used: null } } },
      because: { 'facets.credentials.password_last_changed': '2020-01-01T00:00:00+00:00' },
    },
  },
  unknown: {
    'the report is unreadable, or older than the user': { given: { facets: { credentials: denied } } },
  },
  notApplicable: {
    'the user has no password': {
      given: {
        facets: { credentials: { ...CREDENTIALS, password_enabled: false, password_last_used: null } },
      },
    },
  },
});

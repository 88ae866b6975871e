import { accessKeyUsedAfterSetup } from '../../../rules/iam/access-key-used-after-setup.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { CREDENTIALS } from './facts.ts';

const self = { Status: 'Active' } as const;
const USED = { LastUsedDate: '2026-06-01T00:00:00Z', ServiceName: 's3', Region: 'eu-west-1' };
const NEVER = { ServiceName: 'N/A', Region: 'N/A' };
const PERSON = { user: { facets: { credentials: CREDENTIALS } } };
const PROGRAM = { user: { facets: { credentials: { ...CREDENTIALS, password_enabled: false } } } };

testRule(accessKeyUsedAfterSetup, {
  pass: {
    'the key was used once': { given: { self, facets: { lastUsed: USED }, related: PERSON } },
  },
  fail: {
    'the key was never used': {
      given: { self, facets: { lastUsed: NEVER }, related: PERSON },
      because: { 'facets.lastUsed.LastUsedDate': null },
    },
  },
  unknown: {
    'its use is unreadable': { given: { self, facets: { lastUsed: denied }, related: PERSON } },
    'the user is unreadable': { given: { self, facets: { lastUsed: NEVER }, related: { user: denied } } },
    'the report does not know the user': {
      given: {
        ...{ self, facets: { lastUsed: NEVER } },
        related: { user: { facets: { credentials: denied } } },
      },
    },
  },
  notApplicable: {
    'the key is inactive': {
      given: { self: { Status: 'Inactive' }, facets: { lastUsed: NEVER }, related: PERSON },
    },
    'the user has no password': { given: { self, facets: { lastUsed: NEVER }, related: PROGRAM } },
  },
});

import { accessKeyRecentlyUsed } from '../../../rules/iam/access-key-recently-used.ts';
import { denied, testRule } from '../../rule-tester.ts';

const self = { Status: 'Active', CreateDate: '2020-01-01T00:00:00Z' } as const;
const USED = { LastUsedDate: '2026-06-01T00:00:00Z', ServiceName: 's3', Region: 'eu-west-1' };
const NEVER = { ServiceName: 'N/A', Region: 'N/A' };

testRule(accessKeyRecentlyUsed, {
  pass: {
    'the key is in use': { given: { self, facets: { lastUsed: USED } } },
    'the key is new': {
      given: { self: { ...self, CreateDate: '2026-06-20T00:00:00Z' }, facets: { lastUsed: NEVER } },
    },
    'a year is allowed': {
      params: { maxDays: 365 },
      given: { self, facets: { lastUsed: { ...USED, LastUsedDate: '2025-08-01T00:00:00Z' } } },
    },
  },
  fail: {
    'the key has not been used for long': {
      given: { self, facets: { lastUsed: { ...USED, LastUsedDate: '2026-05-15T23:00:00Z' } } },
      because: { 'facets.lastUsed.LastUsedDate': '2026-05-15T23:00:00Z' },
    },
    'the key was never used': {
      given: { self, facets: { lastUsed: NEVER } },
      because: { 'self.CreateDate': '2020-01-01T00:00:00Z' },
    },
  },
  unknown: {
    'the last use is unreadable': { given: { self, facets: { lastUsed: denied } } },
    'AWS gives no date of creation': { given: { self: { Status: 'Active' }, facets: { lastUsed: NEVER } } },
  },
  notApplicable: {
    'the key is inactive': { given: { self: { ...self, Status: 'Inactive' }, facets: { lastUsed: NEVER } } },
  },
});

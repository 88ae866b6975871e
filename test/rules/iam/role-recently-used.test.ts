import { roleRecentlyUsed } from '../../../rules/iam/role-recently-used.ts';
import { denied, testRule } from '../../rule-tester.ts';

const old = { Path: '/', CreateDate: '2020-01-01T00:00:00Z', RoleLastUsed: {} };
const used = (LastUsedDate: string) => ({ ...old, RoleLastUsed: { LastUsedDate, Region: 'eu-west-1' } });

testRule(roleRecentlyUsed, {
  pass: {
    'the role is in use': { given: { self: used('2026-05-02T00:00:00Z') } },
    'the role is new': { given: { self: { ...old, CreateDate: '2026-06-30T00:00:00Z' } } },
    'a year is allowed': { params: { maxDays: 365 }, given: { self: used('2025-08-01T00:00:00Z') } },
  },
  fail: {
    'the role has not been used for long': {
      given: { self: used('2026-05-01T00:00:00Z') },
      because: { 'self.RoleLastUsed.LastUsedDate': '2026-05-01T00:00:00Z' },
    },
    'the role was never used': {
      given: { self: old },
      because: { 'self.CreateDate': '2020-01-01T00:00:00Z' },
    },
  },
  unknown: {
    'AWS does not tell of its use': { given: { self: { ...old, RoleLastUsed: denied } } },
    'AWS gives no date of creation': { given: { self: { ...old, CreateDate: denied } } },
  },
  notApplicable: {
    'the role is linked to a service': {
      given: { self: { ...old, Path: '/aws-service-role/ecs.amazonaws.com/' } },
    },
    'the role is of IAM Identity Center': {
      given: { self: { ...old, Path: '/aws-reserved/sso.amazonaws.com/' } },
    },
  },
});

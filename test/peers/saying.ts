/**
 * What people reported to other scanners as wrong: in each case what our rules say, by the number of the report. Reports
 * about what one rule's own test tells already (order of NACL entries, selectors of trails) stand here, too: one page to read.
 */
import type { AnyRule } from '../../engine/rule.ts';
import { parsePolicy } from '../../inventory/policy-document.ts';
import { judge, type Facts } from '../rule-tester/situation.ts';
export const US = '111122223333';
export const THEM = '222233334444';
export type Said = 'pass' | 'fail' | 'not-applicable';
export const saying = (rule: AnyRule, given: Facts): string => judge(rule, { given }).status;
export const allow = (Principal: unknown, Action: unknown, Condition?: object) => ({
  ...{ Effect: 'Allow', Principal, Action, Resource: '*' },
  ...(Condition && { Condition }),
});
export const policy = (...Statement: object[]) =>
  parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement }));
export const holding = (...Statement: object[]): Facts => ({ facets: { policy: policy(...Statement) } });
export const bucket = (statement: object): Facts => ({
  facets: { policy: policy(statement), publicAccessBlock: null, acl: { Grants: [], Owner: { ID: 'f00' } } },
  related: { account: { facets: { s3PublicAccessBlock: null } } },
});
export const trusting = (Principal: unknown, Condition?: object): Facts => ({
  self: {
    Path: '/',
    AssumeRolePolicyDocument: policy({
      ...{ Effect: 'Allow', Principal, Action: ['sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity'] },
      ...(Condition && { Condition }),
    }),
    AttachedManagedPolicies: [],
  },
});
export const FIXED = (Condition: object) => holding(allow({ AWS: '*' }, 'SNS:Publish', Condition));
export const ORG = { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } };
export const GITHUB = 'token.actions.githubusercontent.com';

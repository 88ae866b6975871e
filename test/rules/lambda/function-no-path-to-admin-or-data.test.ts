import type { PolicyStatement } from '../../../engine/index.ts';
import { functionNoPathToAdminOrData } from '../../../rules/lambda/function-no-path-to-admin-or-data.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { allowing, arnOf, byNewFunction, NEW_FUNCTION } from '../iam/principals.ts';
import { ADMIN, behind, DATA, LOCKED, READS_ALL, READS_ONE } from '../paths/workload.ts';

const OPEN: PolicyStatement = {
  ...{ Sid: 'open', Effect: 'Allow', Principal: '*', Action: 'lambda:InvokeFunctionUrl', Resource: '*' },
};
const open = (related: ReturnType<typeof behind>) => ({
  ...{ facets: { policy: { Statement: [OPEN] } }, related },
});
const closed = (related: ReturnType<typeof behind>) => ({ facets: { policy: null }, related });
const entry = { 'facets.policy.Statement[open]': OPEN };

testRule(functionNoPathToAdminOrData, {
  pass: {
    'nobody else may invoke it': { given: closed(behind(allowing('*'))) },
    'its role reads what is its own': { given: open(behind(READS_ONE)) },
    'the policies of all data shut it out': { given: open(behind(READS_ALL, LOCKED)) },
    'a boundary leaves little to its role': { given: open(behind(allowing('*'), undefined, READS_ONE)) },
    'more is expected of it': { params: { mostStores: 4 }, given: open(behind(READS_ALL)) },
  },
  fail: {
    'its role is an administrator': { given: open(behind(allowing('*'))), because: { ...entry, ...ADMIN } },
    'its role reads much data': { given: open(behind(READS_ALL)), because: { ...entry, ...DATA } },
    'its role has a way to become an administrator': {
      given: open(behind(NEW_FUNCTION)),
      because: { ...entry, 'related.role[ways]': { role: arnOf('role', 'web'), ...byNewFunction('own') } },
    },
  },
  unknown: {
    'its policy is unreadable': { given: { facets: { policy: denied }, related: behind(allowing('*')) } },
    'its role is unreadable': { given: open({ ...behind(READS_ONE), role: denied as never }) },
    'the buckets are unreadable': {
      given: open({ ...behind(READS_ONE), bucketsOfAccount: denied as never }),
    },
  },
});

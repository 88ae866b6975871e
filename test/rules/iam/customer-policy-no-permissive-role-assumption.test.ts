import type { PolicyStatement } from '../../../engine/index.ts';
import { customerPolicyNoPermissiveRoleAssumption } from '../../../rules/iam/customer-policy-no-permissive-role-assumption.ts';
import { denied, testRule } from '../../rule-tester.ts';

const WIDE = { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' } as const;
const WIDE_TOO = { Effect: 'Allow', Action: ['sts:Assume*'], Resource: 'arn:aws:iam::*:role/*' } as const;
const NARROW = {
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Resource: 'arn:aws:iam::444455556666:role/deploy',
} as const;
const OTHER = WIDE; // an earlier version does not count
const policy = (...Statement: readonly PolicyStatement[]) => ({
  Arn: 'arn:aws:iam::111122223333:policy/own',
  AttachmentCount: 1,
  PolicyVersionList: [
    { VersionId: 'v1', IsDefaultVersion: false, Document: { Statement: [OTHER] } },
    { VersionId: 'v2', IsDefaultVersion: true, Document: { Statement } },
  ],
});

testRule(customerPolicyNoPermissiveRoleAssumption, {
  pass: {
    'resources are named': { given: { self: policy(NARROW) } },
    'it is denied': { given: { self: policy({ ...WIDE, Effect: 'Deny' }) } },
    'it is denied again': { given: { self: policy(WIDE, { ...WIDE, Effect: 'Deny' }) } },
  },
  fail: {
    'it is allowed everywhere': {
      given: { self: { ...policy(NARROW, WIDE), AttachmentCount: 0, PermissionsBoundaryUsageCount: 0 } },
      because: { 'self.PolicyVersionList[v2].Document.Statement[1]': WIDE },
    },
    'it is allowed in other words': {
      given: { self: policy(WIDE_TOO) },
      because: { 'self.PolicyVersionList[v2].Document.Statement[0]': WIDE_TOO },
    },
  },
  unknown: {
    'the document is unreadable': { given: { self: { ...policy(WIDE), PolicyVersionList: denied } } },
  },
  notApplicable: {
    'the policy is of AWS': {
      given: { self: { ...policy(WIDE), Arn: 'arn:aws:iam::aws:policy/AdministratorAccess' } },
    },
    'the policy is a permissions boundary': {
      given: { self: { ...policy(WIDE), AttachmentCount: 0, PermissionsBoundaryUsageCount: 2 } },
    },
  },
});

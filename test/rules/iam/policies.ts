/** Policies as the inventory keeps them. */
import type { PolicyStatement } from '../../../engine/index.ts';

export const ALL = { Effect: 'Allow', Action: '*', Resource: '*' } as const;
export const READ = { Effect: 'Allow', Action: 's3:Get*', Resource: '*' } as const;

/** A customer's policy that one identity has. What an earlier version allowed does not count. */
export const managed = (...Statement: readonly PolicyStatement[]) => ({
  Arn: 'arn:aws:iam::111122223333:policy/own',
  AttachmentCount: 1,
  PermissionsBoundaryUsageCount: 0,
  PolicyVersionList: [
    { VersionId: 'v1', IsDefaultVersion: false, Document: { Statement: [ALL] } },
    { VersionId: 'v2', IsDefaultVersion: true, Document: { Statement } },
  ],
});
export const ofAws = { Arn: 'arn:aws-us-gov:iam::aws:policy/job-function/SystemAdministrator' };
/** A policy that only limits. */
export const asBoundary = { AttachmentCount: 0, PermissionsBoundaryUsageCount: 2 };
/** The statement that is at fault, as evidence names it. */
export const inVersion = (index: number, statement: PolicyStatement) => ({
  [`self.PolicyVersionList[v2].Document.Statement[${index}]`]: statement,
});

/** A policy inside of a role. */
export const inline = (...Statement: readonly PolicyStatement[]) => ({
  PolicyName: 'own',
  ownerArn: 'arn:aws:iam::111122223333:role/app',
  PolicyDocument: { Statement },
});
const ROLES = 'arn:aws:iam::111122223333:role';
export const ofService = { ownerArn: `${ROLES}/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS` };
export const ofPermissionSet = { ownerArn: `${ROLES}/aws-reserved/sso.amazonaws.com/AWSReservedSSO_ops_1` };

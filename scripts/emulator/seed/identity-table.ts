import { foreignAccount } from './sample.ts';
import type { AccountName, Statement } from './sample.ts';

interface Identity {
  readonly in: AccountName;
  readonly name: string;
}

export interface GroupRow extends Identity {
  readonly attached: readonly string[];
}

export interface UserRow extends Identity {
  readonly console?: boolean;
  readonly mfa?: boolean;
  /** Status of each access key. */
  readonly keys?: readonly ('Active' | 'Inactive')[];
  readonly groups?: readonly string[];
  /** Policies attached to the user itself. */
  readonly attached?: readonly string[];
}

export interface RoleRow extends Identity {
  /** The principal its trust names. */
  readonly trusts: unknown;
  readonly condition?: Statement['Condition'];
  readonly attached: readonly string[];
  /** Has an instance profile of the same name. */
  readonly profile?: boolean;
}

export interface PolicyRow extends Identity {
  readonly statement: Statement;
}

/** AWS's own policies by `aws:NAME`, ours by name. */
export const policies: readonly PolicyRow[] = [
  {
    in: 'workloads',
    name: 'read-orders',
    statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::sample-orders/*' },
  },
  {
    in: 'workloads',
    name: 'all-of-s3',
    statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' },
  },
  { in: 'workloads', name: 'everything', statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
  {
    in: 'sandbox',
    name: 'become-anyone',
    statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' },
  },
  { in: 'sandbox', name: 'unused-everything', statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
];

export const groups: readonly GroupRow[] = [
  { in: 'management', name: 'auditors', attached: ['aws:SecurityAudit'] },
  { in: 'workloads', name: 'developers', attached: ['read-orders'] },
  { in: 'workloads', name: 'admins', attached: ['aws:AdministratorAccess'] },
];

export const users: readonly UserRow[] = [
  { in: 'management', name: 'ada', console: true, mfa: true, groups: ['auditors'] },
  { in: 'management', name: 'break-glass', console: true, mfa: true },
  { in: 'workloads', name: 'grace', console: true, mfa: true, groups: ['developers', 'admins'] },
  { in: 'workloads', name: 'linus', console: true, groups: ['developers'] },
  { in: 'workloads', name: 'deployer', keys: ['Active'], groups: ['developers'] },
  { in: 'workloads', name: 'rotating', keys: ['Active', 'Inactive'], groups: ['developers'] },
  { in: 'workloads', name: 'backup-job', keys: ['Active', 'Active'], groups: ['developers'] },
  { in: 'sandbox', name: 'intern', console: true, keys: ['Active'], attached: ['become-anyone'] },
  { in: 'sandbox', name: 'left-last-year' },
];

const everyone = { AWS: '*' };

export const roles: readonly RoleRow[] = [
  { in: 'management', name: 'audit-reader', trusts: { Service: 'lambda.amazonaws.com' }, attached: [] },
  {
    in: 'workloads',
    name: 'batch',
    trusts: { Service: 'ec2.amazonaws.com' },
    attached: ['read-orders'],
    profile: true,
  },
  { in: 'workloads', name: 'ci', trusts: { Service: 'codebuild.amazonaws.com' }, attached: ['everything'] },
  {
    in: 'workloads',
    name: 'partner-with-id',
    trusts: { AWS: `arn:aws:iam::${foreignAccount}:root` },
    condition: { StringEquals: { 'sts:ExternalId': 'sample-partner' } },
    attached: ['all-of-s3'],
  },
  {
    in: 'workloads',
    name: 'partner-without-id',
    trusts: { AWS: `arn:aws:iam::${foreignAccount}:root` },
    attached: ['aws:ReadOnlyAccess'],
  },
  { in: 'workloads', name: 'charge-card', trusts: { Service: 'lambda.amazonaws.com' }, attached: [] },
  { in: 'sandbox', name: 'hello-world', trusts: { Service: 'lambda.amazonaws.com' }, attached: [] },
  { in: 'sandbox', name: 'open-to-the-world', trusts: everyone, attached: [] },
  {
    in: 'sandbox',
    name: 'organization-only',
    trusts: everyone,
    condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-sample00000' } },
    attached: [],
  },
];

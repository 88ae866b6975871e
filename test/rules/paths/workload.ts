/** What an account holds behind a workload: an administrator that Lambda may be given, and some stores of data. */
import type { PolicyDocument } from '../../../engine/index.ts';
import { allowing, arnOf, others, role } from '../iam/principals.ts';

const store = (arn: string, policy: PolicyDocument | null = null) => ({ id: { arn }, facets: { policy } });
const BUCKETS = ['a', 'b'].map((name) => `arn:aws:s3:::${name}`);
const [SECRET, TABLE] = [
  'arn:aws:secretsmanager:eu-west-1:111122223333:secret:s-1',
  'arn:aws:dynamodb:eu-west-1:111122223333:table/t',
];

/** A policy of a resource that lets nobody of the account read. */
export const LOCKED: PolicyDocument = {
  Statement: [{ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }],
};
export const stores = (policy: PolicyDocument | null = null) => ({
  bucketsOfAccount: BUCKETS.map((arn) => store(arn, policy)),
  secretsOfAccount: [store(SECRET, policy)],
  tablesOfAccount: [store(TABLE, policy)],
});
/** What the role's account holds is told of the workload: twice would be hidden twice. */
const alone = ({ self, related: { policies, boundary } }: ReturnType<typeof role>) => ({
  self,
  related: { policies, boundary },
});

/** The relations of a workload whose role has this inline policy. */
export const behind = (
  inline: PolicyDocument | undefined,
  policy?: PolicyDocument,
  boundary?: PolicyDocument,
) => ({
  ...others,
  ...stores(policy),
  role: inline ? alone(role({ inline, ...(boundary && { boundary }) })) : null,
});

export const READS_ALL = allowing('s3:GetObject', 'secretsmanager:GetSecretValue', 'dynamodb:Query');
export const READS_ONE = allowing('secretsmanager:GetSecretValue');
const own = 'own, statement Grant';
export const DATA = {
  'related.role[data]': {
    role: arnOf('role', 'web'),
    ...{ stores: 4, some: [...BUCKETS, SECRET, TABLE], by: [own] },
  },
};
export const ADMIN = { 'related.role[administrator]': { role: arnOf('role', 'web'), by: own } };

/** What accounts answer to who may not do everything: what policies do not allow is refused, in AWS's own words. */
import type { Policy } from '../inventory/permissions.ts';
import { failure, type Answers } from './aws.ts';

/**
 * The actions that AWS checks where they are not named after the operation: from AWS's own table, and so without asking
 * our declarations, which are what is to be proven.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
 */
const ACTIONS: Readonly<Record<string, string>> = {
  's3 ListBuckets': 's3:ListAllMyBuckets',
  's3 GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3 GetBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
  's3 GetBucketReplication': 's3:GetReplicationConfiguration',
  's3 GetBucketNotificationConfiguration': 's3:GetBucketNotification',
  's3 GetObjectLockConfiguration': 's3:GetBucketObjectLockConfiguration',
  's3 GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
  's3express GetBucketLifecycleConfiguration': 's3express:GetLifecycleConfiguration',
  's3express ListDirectoryBuckets': 's3express:ListAllMyDirectoryBuckets',
  's3control GetPublicAccessBlock': 's3:GetAccountPublicAccessBlock',
};

/** What an operation is refused with: services that speak XML have another word than those that speak JSON. */
const WORDS: Readonly<Record<string, string>> = {
  ec2: 'UnauthorizedOperation',
  iam: 'AccessDenied',
  s3: 'AccessDenied',
  s3control: 'AccessDenied',
  sns: 'AuthorizationErrorException',
};

/** What services are called in actions, where that is not their name. https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html */
const PREFIXES: Readonly<Record<string, string>> = {
  accessanalyzer: 'access-analyzer',
  efs: 'elasticfilesystem',
  elbv2: 'elasticloadbalancing',
  opensearch: 'es',
  s3control: 's3',
  'service-quotas': 'servicequotas',
  'sso-admin': 'sso',
};

export const prefixOf = (service: string): string => PREFIXES[service] ?? service;

function actionOf(call: string): string {
  const [service = '', operation = ''] = call.split(' ');
  return ACTIONS[call] ?? `${prefixOf(service)}:${operation}`;
}

/** The same policies without one action. */
export const without = (policies: readonly Policy[], action: string): readonly Policy[] =>
  policies.map(({ Version, Statement }) => ({
    Version,
    Statement: Statement.map((one) => ({ ...one, Action: one.Action.filter((other) => other !== action) })),
  }));

/**
 * The answers that an account gives to who may do what the policies allow. Knows statements about `*` only: one that
 * names resources throws, as it would have to be known what each call is about.
 */
export function allowing(policies: readonly Policy[], answers: Answers): Answers {
  const statements = policies.flatMap(({ Statement }) => Statement);
  const narrow = statements.find(({ Resource }) => [Resource].flat().some((one) => one !== '*'));
  if (narrow) throw new Error(`${narrow.Action.join(', ')}: teach test/enforcing.ts what the call is about`);
  const allowed = new Set<string>(statements.flatMap(({ Action }) => Action));
  return Object.fromEntries(
    Object.entries(answers).map(([operation, answer]) => {
      const action = actionOf(operation);
      return [operation, allowed.has(action) ? answer : denial(operation, action)];
    }),
  );
}

function denial(operation: string, action: string): Error {
  const [service = ''] = operation.split(' ');
  const who = 'arn:aws:sts::111122223333:assumed-role/PlumblineScanner/plumbline';
  const why = `because no identity-based policy allows the ${action} action`;
  const message = `User: ${who} is not authorized to perform: ${action} ${why}`;
  return failure(WORDS[service] ?? 'AccessDeniedException', message);
}

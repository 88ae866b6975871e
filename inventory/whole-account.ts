/** Relations of a workload to all of its account that is worth taking: whoever controls the workload may get there. */
import type { ResourceType } from './registry.ts';
import type { Words } from './relate.ts';

const there = { by: 'id.accountId', on: 'id.accountId', within: 'account' } as const;

export const wholeAccount = <From extends ResourceType>({ many }: Pick<Words<From>, 'many'>) => ({
  bucketsOfAccount: many('AWS::S3::Bucket', there),
  groupsOfAccount: many('AWS::IAM::Group', there),
  rolesOfAccount: many('AWS::IAM::Role', there),
  secretsOfAccount: many('AWS::SecretsManager::Secret', there),
  tablesOfAccount: many('AWS::DynamoDB::Table', there),
  usersOfAccount: many('AWS::IAM::User', there),
});

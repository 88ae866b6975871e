import { arnAt } from '../arn.ts';
import type { Place } from '../call.ts';
import { parsePolicy } from '../policy-document.ts';
import { defineResource } from '../resource.ts';
import { service } from '../service.ts';

const dynamodb = service('dynamodb', () => import('@aws-sdk/client-dynamodb'));
const goneWhen = ['ResourceNotFoundException'];
const tableArn = (at: Place, name: string): string => arnAt(at, 'dynamodb', `table/${name}`);
const input = ({ TableName }: { readonly TableName: string }, at: Place) => ({
  ResourceArn: tableArn(at, TableName),
});

/** Listed by names alone: what DescribeTable tells, nobody asks for yet. */
export const table = defineResource(
  {
    type: 'AWS::DynamoDB::Table',
    scope: 'regional',
    list: dynamodb.list('ListTables', {
      items: 'TableNames',
      parse: (TableName) => ({ TableName }),
    }),
    always: ['TableName'],
    id: ({ TableName }, at) => ({ arn: tableArn(at, TableName), name: TableName }),
  },
  {
    policy: dynamodb.read('GetResourcePolicy', {
      input,
      pick: 'Policy',
      emptyMeans: 'gap',
      absentWhen: ['PolicyNotFoundException'],
      goneWhen,
      parse: parsePolicy,
    }),
    tags: dynamodb.read('ListTagsOfResource', { input, pick: 'Tags', emptyMeans: 'gap', goneWhen }),
  },
);

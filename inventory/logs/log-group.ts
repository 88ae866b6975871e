import { defineResource } from '../resource.ts';
import { logs } from './service.ts';

/** The ARN that AWS lists ends in `:*`; the one by which it takes tags does not. */
const arnOf = (arn: string): string => arn.replace(/:\*$/, '');

export const logGroup = defineResource(
  {
    type: 'AWS::Logs::LogGroup',
    scope: 'regional',
    list: logs.list('DescribeLogGroups', { items: 'logGroups', input: () => ({ limit: 50 }) }),
    always: ['logGroupName', 'arn'],
    id: ({ logGroupName, arn }) => ({ arn: arnOf(arn), name: logGroupName }),
  },
  {
    tags: logs.read('ListTagsForResource', {
      input: ({ arn }) => ({ resourceArn: arnOf(arn) }),
      pick: 'tags',
      emptyMeans: 'gap',
      goneWhen: ['ResourceNotFoundException'],
    }),
  },
);

import { parsePolicy } from '../policy-document.ts';
import { defineResource } from '../resource.ts';
import { service } from '../service.ts';

const lambda = service('lambda', () => import('@aws-sdk/client-lambda'));
const goneWhen = ['ResourceNotFoundException'];
const input = ({ FunctionName }: { readonly FunctionName: string }) => ({ FunctionName });

/** Functions as they stand unpublished; versions and aliases, and the policies of their own, are not read. */
export const lambdaFunction = defineResource(
  {
    type: 'AWS::Lambda::Function',
    scope: 'regional',
    list: lambda.list('ListFunctions', { items: 'Functions' }),
    always: ['FunctionName', 'FunctionArn', 'Role', 'VpcConfig.SecurityGroupIds'],
    sensitive: ['Environment.Variables.*'],
    id: ({ FunctionName, FunctionArn }) => ({ arn: FunctionArn, name: FunctionName }),
  },
  {
    /**
     * By one error AWS says that there is no policy, and that there is no function. The first is usual. Of a function
     * that has gone meanwhile it is true as well: nobody is let in by it.
     * https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html
     */
    policy: lambda.read('GetPolicy', {
      input,
      pick: 'Policy',
      emptyMeans: 'gap',
      absentWhen: ['ResourceNotFoundException'],
      parse: parsePolicy,
    }),
    /** Those of its aliases, too: `FunctionArn` says whose. */
    urls: lambda.read('ListFunctionUrlConfigs', {
      input,
      pick: 'FunctionUrlConfigs',
      emptyMeans: 'gap',
      always: ['FunctionUrl', 'FunctionArn', 'AuthType'],
      goneWhen,
    }),
    tags: lambda.read('ListTags', {
      input: ({ FunctionArn }: { readonly FunctionArn: string }) => ({ Resource: FunctionArn }),
      pick: 'Tags',
      emptyMeans: 'gap',
      goneWhen,
    }),
  },
);

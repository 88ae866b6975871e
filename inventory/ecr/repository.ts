import { parsePolicy } from '../policy-document.ts';
import { defineResource } from '../resource.ts';
import { service } from '../service.ts';

const ecr = service('ecr', () => import('@aws-sdk/client-ecr'));
const goneWhen = ['RepositoryNotFoundException'];

/** Repositories of the private registry; the public gallery is another service. */
export const repository = defineResource(
  {
    type: 'AWS::ECR::Repository',
    scope: 'regional',
    list: ecr.list('DescribeRepositories', { items: 'repositories', input: () => ({ maxResults: 1000 }) }),
    always: ['repositoryArn', 'repositoryName'],
    id: ({ repositoryArn, repositoryName }) => ({ arn: repositoryArn, name: repositoryName }),
  },
  {
    policy: ecr.read('GetRepositoryPolicy', {
      input: ({ repositoryName }: { readonly repositoryName: string }) => ({ repositoryName }),
      pick: 'policyText',
      emptyMeans: 'gap',
      absentWhen: ['RepositoryPolicyNotFoundException'],
      goneWhen,
      parse: parsePolicy,
    }),
    tags: ecr.read('ListTagsForResource', {
      input: ({ repositoryArn }: { readonly repositoryArn: string }) => ({ resourceArn: repositoryArn }),
      pick: 'tags',
      emptyMeans: 'gap',
      goneWhen,
    }),
  },
);

import {
  DescribeRepositoriesCommand,
  GetRepositoryPolicyCommand,
  ListTagsForResourceCommand as ListRepositoryTagsCommand,
} from '@aws-sdk/client-ecr';
import { GetPolicyCommand, ListFunctionsCommand, ListTagsCommand } from '@aws-sdk/client-lambda';
import { GetResourcePolicyCommand, ListSecretsCommand } from '@aws-sdk/client-secrets-manager';
import {
  GetTopicAttributesCommand,
  ListTagsForResourceCommand,
  ListTopicsCommand,
} from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, ListQueuesCommand, ListQueueTagsCommand } from '@aws-sdk/client-sqs';
import { documentOf, hidden, json, orNull, tagsOf, type Case, type Plain } from './plain.ts';

const nameIn = (text: string, separator: string): string => text.slice(text.lastIndexOf(separator) + 1);
const policyIn = (text: string | undefined): object | null => (text === undefined ? null : documentOf(text));

const topicCase: Case = {
  least: 2,
  read: async ({ sns, region }) => {
    const { Topics = [] } = await sns.send(new ListTopicsCommand({}));
    return Promise.all(
      Topics.map(async ({ TopicArn = '' }): Promise<Plain> => {
        const { Attributes } = await sns.send(new GetTopicAttributesCommand({ TopicArn }));
        const { Tags } = await sns.send(new ListTagsForResourceCommand({ ResourceArn: TopicArn }));
        return {
          ...{ arn: TopicArn, region, name: nameIn(TopicArn, ':'), tags: tagsOf(Tags), self: { TopicArn } },
          facets: { policy: policyIn(Attributes?.['Policy']), attributes: Attributes, tags: Tags },
        };
      }),
    );
  },
};

const queueCase: Case = {
  least: 2,
  read: async ({ sqs, region }) => {
    const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
    return Promise.all(
      QueueUrls.map(async (QueueUrl): Promise<Plain> => {
        const all = { QueueUrl, AttributeNames: ['All' as const] };
        const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand(all));
        const { Tags } = await sqs.send(new ListQueueTagsCommand({ QueueUrl }));
        return {
          ...{ arn: Attributes.QueueArn ?? '', region, name: nameIn(QueueUrl, '/'), tags: Tags ?? {} },
          self: { QueueUrl },
          facets: { policy: policyIn(Attributes.Policy), attributes: Attributes, tags: Tags ?? null },
        };
      }),
    );
  },
};

const functionCase: Case = {
  least: 2,
  blind: ['urls'], // moto knows the URL of one function only, by another call
  read: async ({ lambda, region }) => {
    const { Functions = [] } = await lambda.send(new ListFunctionsCommand({}));
    return Promise.all(
      Functions.map(async (one): Promise<Plain> => {
        const { FunctionName, FunctionArn: Resource = '' } = one;
        const policy = await orNull(
          lambda.send(new GetPolicyCommand({ FunctionName })),
          'ResourceNotFoundException',
        );
        const { Tags = {} } = await lambda.send(new ListTagsCommand({ Resource }));
        const variables = Object.entries(one.Environment?.Variables ?? {});
        const Variables = Object.fromEntries(variables.map(([name, value]) => [name, hidden(value)]));
        return {
          ...{ arn: Resource, region, name: FunctionName, tags: Tags },
          self: { ...json(one), Environment: { ...one.Environment, Variables } },
          facets: { policy: policyIn(policy?.Policy), tags: Tags },
        };
      }),
    );
  },
};

const repositoryCase: Case = {
  least: 2,
  read: async ({ ecr, region }) => {
    const { repositories = [] } = await ecr.send(new DescribeRepositoriesCommand({}));
    return Promise.all(
      repositories.map(async (one): Promise<Plain> => {
        const { repositoryArn: arn = '', repositoryName } = one;
        const policy = await orNull(
          ecr.send(new GetRepositoryPolicyCommand({ repositoryName })),
          'RepositoryPolicyNotFoundException',
        );
        const { tags = [] } = await ecr.send(new ListRepositoryTagsCommand({ resourceArn: arn }));
        return {
          ...{ arn, region, name: repositoryName, tags: tagsOf(tags), self: json(one) },
          facets: { policy: policyIn(policy?.policyText), tags },
        };
      }),
    );
  },
};

const secretCase: Case = {
  least: 2,
  read: async ({ secretsManager, region }) => {
    const { SecretList = [] } = await secretsManager.send(new ListSecretsCommand({}));
    return Promise.all(
      SecretList.map(async (one): Promise<Plain> => {
        const { ARN = '', Name, Tags } = one;
        const { ResourcePolicy } = await secretsManager.send(new GetResourcePolicyCommand({ SecretId: ARN }));
        return {
          ...{ arn: ARN, region, name: Name, tags: tagsOf(Tags), self: json(one) },
          facets: { policy: policyIn(ResourcePolicy) },
        };
      }),
    );
  },
};

export const policyCases: Readonly<Record<string, Case>> = {
  'AWS::ECR::Repository': repositoryCase,
  'AWS::Lambda::Function': functionCase,
  'AWS::SNS::Topic': topicCase,
  'AWS::SQS::Queue': queueCase,
  'AWS::SecretsManager::Secret': secretCase,
};

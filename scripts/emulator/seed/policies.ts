import { CreateRepositoryCommand, SetRepositoryPolicyCommand } from '@aws-sdk/client-ecr';
import {
  AddPermissionCommand,
  CreateFunctionCommand,
  CreateFunctionUrlConfigCommand,
} from '@aws-sdk/client-lambda';
import { CreateSecretCommand, PutResourcePolicyCommand } from '@aws-sdk/client-secrets-manager';
import { CreateTopicCommand, SetTopicAttributesCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand } from '@aws-sdk/client-sqs';
import type { Clients } from './clients.ts';
import { clientsAt, foreignAccount, nameTag, policyOf, seededBy } from './sample.ts';
import type { Placed, Seeded, Seeder, Statement } from './sample.ts';

type Kind = 'topic' | 'queue' | 'function' | 'repository' | 'secret';

interface PolicyRow extends Placed {
  readonly is: Kind;
  /** Whom its policy lets in; without it, there is no policy but AWS's own. */
  readonly lets?: unknown;
}

const everybody = '*';
const partner = { AWS: `arn:aws:iam::${foreignAccount}:root` };
const rows: readonly PolicyRow[] = [
  { is: 'topic', in: 'management', region: 'eu-west-1', name: 'budget-alarms' },
  { is: 'topic', in: 'workloads', region: 'eu-west-1', name: 'order-events', lets: partner },
  { is: 'topic', in: 'sandbox', region: 'eu-west-1', name: 'megaphone', lets: everybody },
  { is: 'queue', in: 'workloads', region: 'eu-west-1', name: 'order-jobs', lets: partner },
  { is: 'queue', in: 'workloads', region: 'us-east-1', name: 'us-order-jobs' },
  { is: 'queue', in: 'sandbox', region: 'eu-west-1', name: 'letterbox', lets: everybody },
  { is: 'function', in: 'workloads', region: 'eu-west-1', name: 'charge-card' },
  { is: 'function', in: 'sandbox', region: 'eu-west-1', name: 'hello-world', lets: everybody },
  { is: 'repository', in: 'workloads', region: 'eu-west-1', name: 'shop', lets: partner },
  { is: 'repository', in: 'sandbox', region: 'eu-west-1', name: 'giveaway', lets: everybody },
  { is: 'secret', in: 'workloads', region: 'eu-west-1', name: 'shop-database', lets: partner },
  { is: 'secret', in: 'sandbox', region: 'eu-west-1', name: 'open-secret', lets: everybody },
];

/** Topics, queues, functions, repositories and secrets, and whom their policies let in. Functions need their roles. */
export const seedPolicies: Seeder = (seeding) =>
  Promise.all(rows.map((row) => makers[row.is](clientsAt(seeding, row), row)));

const allowing = (Principal: unknown, Action: string, Resource?: string): string => {
  const statement: Statement = { Effect: 'Allow', Principal, Action, ...(Resource && { Resource }) };
  return policyOf(statement);
};

/** An archive of no files. */
const ZipFile = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex');

const makers: Readonly<Record<Kind, (clients: Clients, row: PolicyRow) => Promise<Seeded>>> = {
  topic: async (clients, { name, lets }) => {
    const { TopicArn } = await clients.sns.send(new CreateTopicCommand({ Name: name, Tags: nameTag(name) }));
    const AttributeValue = allowing(lets, 'sns:Subscribe', TopicArn);
    if (lets !== undefined)
      await clients.sns.send(
        new SetTopicAttributesCommand({ TopicArn, AttributeName: 'Policy', AttributeValue }),
      );
    return seededBy(clients)('AWS::SNS::Topic', name, TopicArn);
  },
  queue: async (clients, { name, lets }) => {
    const Resource = `arn:aws:sqs:${clients.region}:${clients.account}:${name}`;
    const Attributes = lets === undefined ? {} : { Policy: allowing(lets, 'sqs:SendMessage', Resource) };
    const tags = { Name: name };
    const { QueueUrl } = await clients.sqs.send(
      new CreateQueueCommand({ QueueName: name, Attributes, tags }),
    );
    return seededBy(clients)('AWS::SQS::Queue', name, QueueUrl);
  },
  function: async (clients, { name, lets }) => {
    const FunctionName = name;
    const { FunctionArn } = await clients.lambda.send(
      new CreateFunctionCommand({
        ...{ FunctionName, Runtime: 'nodejs22.x', Handler: 'index.handler', Code: { ZipFile } },
        Role: `arn:aws:iam::${clients.account}:role/${name}`,
        Tags: { Name: name },
      }),
    );
    const isOpen = lets === everybody;
    const Principal = isOpen ? everybody : 's3.amazonaws.com';
    const grant = { FunctionName, StatementId: 'invoke', Action: 'lambda:InvokeFunction', Principal };
    await clients.lambda.send(new AddPermissionCommand(grant));
    await clients.lambda.send(
      new CreateFunctionUrlConfigCommand({
        FunctionName,
        AuthType: isOpen ? 'NONE' : 'AWS_IAM',
        Cors: { AllowOrigins: [isOpen ? '*' : 'https://www.example.com'] },
      }),
    );
    return seededBy(clients)('AWS::Lambda::Function', name, FunctionArn);
  },
  repository: async (clients, { name, lets }) => {
    const repositoryName = name;
    const tags = nameTag(name);
    const { repository } = await clients.ecr.send(new CreateRepositoryCommand({ repositoryName, tags }));
    const policyText = allowing(lets, 'ecr:BatchGetImage');
    await clients.ecr.send(new SetRepositoryPolicyCommand({ repositoryName, policyText }));
    return seededBy(clients)('AWS::ECR::Repository', name, repository?.repositoryName);
  },
  secret: async (clients, { name, lets }) => {
    const made = { Name: name, SecretString: 'not a secret', Tags: nameTag(name) };
    const { ARN } = await clients.secretsManager.send(new CreateSecretCommand(made));
    const ResourcePolicy = allowing(lets, 'secretsmanager:GetSecretValue', '*');
    await clients.secretsManager.send(new PutResourcePolicyCommand({ SecretId: ARN, ResourcePolicy }));
    return seededBy(clients)('AWS::SecretsManager::Secret', name, ARN);
  },
};

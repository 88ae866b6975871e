import { CreateRepositoryCommand, SetRepositoryPolicyCommand } from '@aws-sdk/client-ecr';
import { AddPermissionCommand, CreateFunctionCommand } from '@aws-sdk/client-lambda';
import { CreateSecretCommand, PutResourcePolicyCommand } from '@aws-sdk/client-secrets-manager';
import { CreateTopicCommand, SetTopicAttributesCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand } from '@aws-sdk/client-sqs';
import type { Clients } from '../clients.ts';

const Tags = [
  { Key: 'owner', Value: 'Zoë & søn' },
  { Key: 'empty', Value: '' },
];
const tags = Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));
const open = (Action: string, more: object = { Resource: '*' }) =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Principal: '*', Action, ...more } });
/** An archive of no files. */
const ZipFile = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex');

/** What has a policy of its own: one with it, and one without. */
export async function fillPolicies(clients: Clients): Promise<void> {
  const { ecr, lambda, secretsManager, sns, sqs, accountId } = clients;
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'alarms', Tags }));
  const AttributeValue = open('sns:Publish', { Resource: TopicArn });
  await sns.send(new SetTopicAttributesCommand({ TopicArn, AttributeName: 'Policy', AttributeValue }));
  await sns.send(new CreateTopicCommand({ Name: 'orders.fifo', Attributes: { FifoTopic: 'true' } }));

  const Policy = open('sqs:SendMessage');
  await sqs.send(new CreateQueueCommand({ QueueName: 'jobs', Attributes: { Policy }, tags }));
  const Attributes = { FifoQueue: 'true', KmsMasterKeyId: 'alias/aws/sqs' };
  await sqs.send(new CreateQueueCommand({ QueueName: 'orders.fifo', Attributes }));

  for (const FunctionName of ['pay', 'refund']) {
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName,
        ...{ Runtime: 'nodejs22.x', Handler: 'index.handler', Code: { ZipFile } },
        Role: `arn:aws:iam::${accountId}:role/open-to-all`,
        Environment: { Variables: { TOKEN: 'für alle', EMPTY: '' } },
        Tags: tags,
      }),
    );
  }
  const grant = { FunctionName: 'pay', StatementId: 'all', Action: 'lambda:InvokeFunction', Principal: '*' };
  await lambda.send(new AddPermissionCommand(grant));

  const repositoryName = 'team/app';
  await ecr.send(new CreateRepositoryCommand({ repositoryName, tags: Tags }));
  await ecr.send(
    new SetRepositoryPolicyCommand({ repositoryName, policyText: open('ecr:BatchGetImage', {}) }),
  );
  await ecr.send(new CreateRepositoryCommand({ repositoryName: 'bare' }));

  const SecretId = 'prod/db';
  await secretsManager.send(new CreateSecretCommand({ Name: SecretId, SecretString: 'hunter2', Tags }));
  const ResourcePolicy = open('secretsmanager:GetSecretValue');
  await secretsManager.send(new PutResourcePolicyCommand({ SecretId, ResourcePolicy }));
  await secretsManager.send(new CreateSecretCommand({ Name: 'bare', SecretString: 'hunter2' }));
}

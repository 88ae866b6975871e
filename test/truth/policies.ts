/** What services answer about things with policies of their own: a topic, a queue, a function, a repository, a secret. */
import { HOME, type Answers } from '../aws.ts';

const arn = (service: string, rest: string) => `arn:aws:${service}:${HOME.region}:${HOME.accountId}:${rest}`;
const document = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
const allow = (Principal: unknown, Action: string, more: object = {}) =>
  document({ Sid: 'one', Effect: 'Allow', Principal, Action, Resource: '*', ...more });

const TOPIC = arn('sns', 'alarms');
const QUEUE = arn('sqs', 'jobs');
const FUNCTION = arn('lambda', 'function:pay');
const SECRET = arn('secretsmanager', 'secret:db-a1b2c3');
const OURS = { AWS: `arn:aws:iam::${HOME.accountId}:root` };
const topic = (Policy: string) => ({
  Attributes: { TopicArn: TOPIC, Owner: HOME.accountId, Policy, SubscriptionsConfirmed: '1' },
});
const urls = (AuthType: string, AllowOrigins: readonly string[]) => ({
  FunctionUrlConfigs: [
    {
      FunctionUrl: `https://abc.lambda-url.${HOME.region}.on.aws/`,
      FunctionArn: FUNCTION,
      AuthType,
      Cors: { AllowOrigins },
    },
  ],
});

export const goodPolicies: Answers = {
  'sns ListTopics': { Topics: [{ TopicArn: TOPIC }] },
  'sns GetTopicAttributes': topic(
    allow({ AWS: '*' }, 'SNS:Publish', {
      Condition: { StringEquals: { 'AWS:SourceOwner': HOME.accountId } },
    }),
  ),
  'sqs ListQueues': { QueueUrls: [`https://sqs.${HOME.region}.amazonaws.com/${HOME.accountId}/jobs`] },
  'sqs GetQueueAttributes': {
    Attributes: {
      QueueArn: QUEUE,
      Policy: allow('*', 'sqs:SendMessage', { Condition: { ArnEquals: { 'aws:SourceArn': TOPIC } } }),
    },
  },
  'lambda ListFunctions': {
    Functions: [
      {
        FunctionName: 'pay',
        FunctionArn: FUNCTION,
        Role: `arn:aws:iam::${HOME.accountId}:role/audit`,
        Environment: { Variables: { TOKEN: 'hunter2' } },
        VpcConfig: { VpcId: 'vpc-1', SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-jobs'] },
      },
    ],
  },
  'lambda GetPolicy': { Policy: allow({ Service: 's3.amazonaws.com' }, 'lambda:InvokeFunction') },
  'lambda ListFunctionUrlConfigs': urls('AWS_IAM', ['https://www.example.com']),
  'ecr DescribeRepositories': {
    repositories: [{ repositoryArn: arn('ecr', 'repository/app'), repositoryName: 'app' }],
  },
  'ecr GetRepositoryPolicy': { repositoryName: 'app', policyText: allow(OURS, 'ecr:BatchGetImage') },
  'secretsmanager ListSecrets': { SecretList: [{ ARN: SECRET, Name: 'db' }] },
  'secretsmanager GetResourcePolicy': {
    ARN: SECRET,
    Name: 'db',
    ResourcePolicy: allow(OURS, 'secretsmanager:GetSecretValue'),
  },
};

export const badPolicies: Answers = {
  ...goodPolicies,
  'sns GetTopicAttributes': topic(allow({ AWS: '*' }, 'SNS:Publish')),
  'sqs GetQueueAttributes': { Attributes: { QueueArn: QUEUE, Policy: allow('*', 'sqs:*') } },
  'lambda GetPolicy': { Policy: allow('*', 'lambda:InvokeFunction') },
  'lambda ListFunctionUrlConfigs': urls('NONE', ['*']),
  'ecr GetRepositoryPolicy': { repositoryName: 'app', policyText: allow('*', 'ecr:BatchGetImage') },
  'secretsmanager GetResourcePolicy': {
    ARN: SECRET,
    Name: 'db',
    ResourcePolicy: allow('*', 'secretsmanager:GetSecretValue'),
  },
};

/** Two queues that hear what a deployed scanner says: its messages to people, and its events. */
import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

export interface Message {
  readonly subject: string;
  readonly text: string;
}
export interface Event {
  readonly 'detail-type': string;
  readonly source: string;
  readonly detail: {
    readonly version: string;
    readonly id: string;
    readonly kind: string;
    readonly cause: string;
    /** Of a summary. */
    readonly count?: number;
    readonly finding?: { readonly rule: string; readonly resource: { readonly arn: string } };
  };
}

export interface Ears {
  /** What was said to people since the last time. */
  messages(): Promise<readonly Message[]>;
  /** The events since the last time. */
  events(): Promise<readonly Event[]>;
  close(): void;
}

/** Listens to a topic, and to events of the source `plumbline`. */
export async function listen(endpoint: string, region: string, topic: string): Promise<Ears> {
  const config = {
    endpoint,
    region,
    credentials: { accessKeyId: topic.split(':')[4] ?? '', secretAccessKey: 'local' },
  };
  const [sqs, sns, bus] = [new SQSClient(config), new SNSClient(config), new EventBridgeClient(config)];
  const queue = async (QueueName: string) => {
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName }));
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
    );
    return { url: QueueUrl, arn: Attributes?.QueueArn ?? '' };
  };
  const [people, programs] = [await queue('ears-messages'), await queue('ears-events')];
  await sns.send(new SubscribeCommand({ TopicArn: topic, Protocol: 'sqs', Endpoint: people.arn }));
  await bus.send(
    new PutRuleCommand({
      Name: 'ears',
      EventPattern: JSON.stringify({ source: ['plumbline'] }),
      State: 'ENABLED',
    }),
  );
  await bus.send(new PutTargetsCommand({ Rule: 'ears', Targets: [{ Id: 'ears', Arn: programs.arn }] }));
  const all = async (url: string): Promise<readonly unknown[]> => {
    const heard: unknown[] = [];
    for (;;) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
      );
      if (Messages.length === 0) return heard;
      heard.push(...Messages.map(({ Body = '{}' }) => JSON.parse(Body) as unknown));
      const Entries = Messages.map(({ ReceiptHandle = '' }, index) => ({ Id: String(index), ReceiptHandle }));
      await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries }));
    }
  };
  return {
    messages: async () =>
      ((await all(people.url)) as { Subject: string; Message: string }[]).map(({ Subject, Message }) => ({
        subject: Subject,
        text: Message,
      })),
    events: async () => (await all(programs.url)) as readonly Event[],
    close: () => {
      for (const client of [sqs, sns, bus]) client.destroy();
    },
  };
}

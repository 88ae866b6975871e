import { parsePolicy } from '../policy-document.ts';
import { defineResource } from '../resource.ts';
import { service } from '../service.ts';

const sqs = service('sqs', () => import('@aws-sdk/client-sqs'));
const goneWhen = ['QueueDoesNotExist'];
const input = ({ QueueUrl }: { readonly QueueUrl: string }) => ({ QueueUrl });
const all = ({ QueueUrl }: { readonly QueueUrl: string }) => ({ QueueUrl, AttributeNames: ['All'] }) as const;

/** `https://sqs.eu-west-1.amazonaws.com/111122223333/jobs.fifo` */
const URL = /^https?:\/\/[^/]+\/\d{12}\/[\w-]+(\.fifo)?$/;
const nameIn = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

/** Makes one queue of its URL. Throws where it is none: its ARN is derived from it. */
function queueAt(QueueUrl: string): { readonly QueueUrl: string } {
  if (!URL.test(QueueUrl)) throw new SyntaxError(`not the URL of a queue: ${QueueUrl}`);
  return { QueueUrl };
}

export const queue = defineResource(
  {
    type: 'AWS::SQS::Queue',
    scope: 'regional',
    list: sqs.list('ListQueues', {
      items: 'QueueUrls',
      input: () => ({ MaxResults: 1000 }), // without it AWS tells no token of the next page
      parse: queueAt,
      emptyMeans: 'none', // where there are no queues, the answer is an empty record
    }),
    always: ['QueueUrl'],
    // A listing tells of the own account's queues only.
    id: ({ QueueUrl }, { partition, region, accountId }) => ({
      arn: `arn:${partition}:sqs:${region}:${accountId}:${nameIn(QueueUrl)}`,
      name: nameIn(QueueUrl),
    }),
  },
  {
    policy: sqs.read('GetQueueAttributes', {
      input: all,
      pick: 'Attributes.Policy',
      emptyMeans: 'absent',
      beside: 'Attributes',
      goneWhen,
      parse: parsePolicy,
    }),
    /** `KmsMasterKeyId`, `RedrivePolicy` and so on, all of them text. */
    attributes: sqs.read('GetQueueAttributes', {
      input: all,
      pick: 'Attributes',
      emptyMeans: 'gap',
      always: ['QueueArn'],
      goneWhen,
    }),
    /** Without tags the answer is an empty record. */
    tags: sqs.read('ListQueueTags', { input, pick: 'Tags', emptyMeans: 'absent', goneWhen }),
  },
);

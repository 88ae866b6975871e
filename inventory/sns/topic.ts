import { parsePolicy } from '../policy-document.ts';
import { defineResource } from '../resource.ts';
import { service } from '../service.ts';

const sns = service('sns', () => import('@aws-sdk/client-sns'));
const input = ({ TopicArn }: { readonly TopicArn: string }) => ({ TopicArn });
const goneWhen = ['NotFoundException'];

export const topic = defineResource(
  {
    type: 'AWS::SNS::Topic',
    scope: 'regional',
    list: sns.list('ListTopics', { items: 'Topics' }),
    always: ['TopicArn'],
    id: ({ TopicArn }) => ({ arn: TopicArn, name: TopicArn.slice(TopicArn.lastIndexOf(':') + 1) }),
  },
  {
    /** Every topic has one: AWS gives it the default policy when it is made. */
    policy: sns.read('GetTopicAttributes', {
      input,
      pick: 'Attributes.Policy',
      emptyMeans: 'gap',
      goneWhen,
      parse: parsePolicy,
    }),
    /** `KmsMasterKeyId`, `Owner` and so on, all of them text. */
    attributes: sns.read('GetTopicAttributes', {
      input,
      pick: 'Attributes',
      emptyMeans: 'gap',
      always: ['SubscriptionsConfirmed'], // those of other accounts, which ListSubscriptions leaves out, among them
      goneWhen,
    }),
    tags: sns.read('ListTagsForResource', {
      input: ({ TopicArn }) => ({ ResourceArn: TopicArn }),
      pick: 'Tags',
      emptyMeans: 'gap',
      goneWhen: ['ResourceNotFoundException'],
    }),
  },
);

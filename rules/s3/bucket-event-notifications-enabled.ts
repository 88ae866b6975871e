import { anyOf, defineRule, field } from '../../engine/index.ts';

export const bucketEventNotificationsEnabled = defineRule({
  id: 's3-bucket-event-notifications-enabled',
  title: 'S3 buckets notify of events',
  severity: 'low',
  category: 'logging',
  why: 'Nobody hears of objects that are written or deleted unless the bucket tells somebody.',
  fix: 'Turn on EventBridge for the bucket, or notify a topic, a queue or a function.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html'],
  resource: 'AWS::S3::Bucket',
  needs: ['notification'],
  check: ({ facets }) =>
    anyOf(
      field(facets, 'notification', 'EventBridgeConfiguration').isPresent(),
      field(facets, 'notification', 'TopicConfigurations').isPresent(),
      field(facets, 'notification', 'QueueConfigurations').isPresent(),
      field(facets, 'notification', 'LambdaFunctionConfigurations').isPresent(),
    ),
});

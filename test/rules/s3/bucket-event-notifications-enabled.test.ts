import { bucketEventNotificationsEnabled } from '../../../rules/s3/bucket-event-notifications-enabled.ts';
import { denied, testRule } from '../../rule-tester.ts';

const QUEUE = { QueueArn: 'arn:aws:sqs:eu-west-1:111122223333:q', Events: ['s3:ObjectCreated:*' as const] };

testRule(bucketEventNotificationsEnabled, {
  pass: {
    'EventBridge hears all': { given: { facets: { notification: { EventBridgeConfiguration: {} } } } },
    'a queue hears': { given: { facets: { notification: { QueueConfigurations: [QUEUE] } } } },
  },
  fail: {
    'nobody hears': {
      given: { facets: { notification: null } },
      because: {
        'facets.notification.EventBridgeConfiguration': null,
        'facets.notification.TopicConfigurations': null,
        'facets.notification.QueueConfigurations': null,
        'facets.notification.LambdaFunctionConfigurations': null,
      },
    },
  },
  unknown: { 'it is unreadable': { given: { facets: { notification: denied } } } },
});

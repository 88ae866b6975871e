import { defineRule, field } from '../../engine/index.ts';

const SERVICE_LINKED =
  /^arn:[^:]+:iam::\d+:role\/aws-service-role\/config\.amazonaws\.com\/AWSServiceRoleForConfig$/;

export const recorderUsesServiceLinkedRole = defineRule({
  id: 'config-recorder-uses-service-linked-role',
  title: 'AWS Config records by its service-linked role',
  severity: 'medium',
  category: 'identity',
  why: 'A role of your own lacks the permissions of new resource types, and others may change or take it.',
  fix: 'Let config.amazonaws.com write to the bucket of the delivery channel, then set the recorder to the role AWSServiceRoleForConfig.',
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/using-service-linked-roles.html'],
  resource: 'AWS::Config::ConfigurationRecorder',
  check: ({ self }) =>
    field(self, 'roleARN').must('be the service-linked role of AWS Config', (arn) =>
      SERVICE_LINKED.test(arn),
    ),
});

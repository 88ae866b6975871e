/** How Config records keys of KMS, and trails. */
import { spelled, type Item } from './item.ts';
import { recipe } from './recipe.ts';

/** A key pending deletion never rotates: KMS does not tell of it, and neither do we. */
function rotationOf({ supplementary, configuration }: Item): object | undefined {
  const on = { true: true, false: false }[String(supplementary['KeyRotationStatus'])];
  const canRotate = ['Enabled', 'Disabled'].includes(String(configuration['keyState']));
  return on === undefined || !canRotate ? undefined : { KeyRotationEnabled: on };
}

export const key = recipe('AWS::KMS::Key', {
  carries: 'KeyArn KeyId',
  self: ({ Arn }) => ({ KeyArn: Arn }),
  facets: {
    metadata: ({ configuration: { awsaccountId, ...told } }) => ({
      ...(spelled(told) as object),
      AWSAccountId: awsaccountId,
    }),
    rotation: rotationOf,
    policy: ({ supplementary: { Policy: text } }) =>
      typeof text === 'object' && text !== null ? JSON.stringify(text) : undefined,
    tags: ({ tags }) => tags?.map(({ Key, Value }) => ({ TagKey: Key, TagValue: Value })),
  },
  expects: {
    metadata: `CloudHsmClusterId CurrentKeyMaterialId CustomKeyStoreId DeletionDate ExpirationModel
      PendingDeletionWindowInDays ValidTo XksKeyConfiguration`,
  },
});

/** Whether a trail is logging, and what it selects, is told by other calls. */
export const trail = recipe('AWS::CloudTrail::Trail', {
  carries: `CloudWatchLogsLogGroupArn CloudWatchLogsRoleArn HasCustomEventSelectors HasInsightSelectors HomeRegion
    IncludeGlobalServiceEvents IsMultiRegionTrail IsOrganizationTrail KmsKeyId LogFileValidationEnabled Name
    S3BucketName S3KeyPrefix SnsTopicARN SnsTopicName TrailARN`,
  lacks: 'RecursiveLogging',
  facets: { tags: ({ tags }) => tags && [{ TagsList: tags }] },
  partial: 'the trails of the organization',
});

import { PutAlternateContactCommand } from '@aws-sdk/client-account';
import {
  CreateTrailCommand,
  PutEventSelectorsCommand,
  PutInsightSelectorsCommand,
  StartLoggingCommand,
  type CreateTrailCommandInput,
} from '@aws-sdk/client-cloudtrail';
import { PutConfigurationRecorderCommand } from '@aws-sdk/client-config-service';
import { EnableEbsEncryptionByDefaultCommand } from '@aws-sdk/client-ec2';
import { UpdateAccountPasswordPolicyCommand } from '@aws-sdk/client-iam';
import {
  CreateKeyCommand,
  EnableKeyRotationCommand,
  PutKeyPolicyCommand,
  ScheduleKeyDeletionCommand,
} from '@aws-sdk/client-kms';
import { PutPublicAccessBlockCommand } from '@aws-sdk/client-s3-control';
import type { Clients } from '../clients.ts';

/** What belongs to an account, and to a region of it. */
export async function fillSettings(clients: Clients): Promise<void> {
  const { account, accountId, config, ec2, iam, s3Control } = clients;
  const rules = { RequireNumbers: true, MaxPasswordAge: 90, PasswordReusePrevention: 24 };
  await iam.send(new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 14, ...rules }));
  const PublicAccessBlockConfiguration = { BlockPublicAcls: true, IgnorePublicAcls: false };
  const block = { AccountId: accountId, PublicAccessBlockConfiguration };
  await s3Control.send(new PutPublicAccessBlockCommand(block));
  await account.send(
    new PutAlternateContactCommand({
      AlternateContactType: 'SECURITY',
      Name: 'Zoë',
      Title: 'on call',
      EmailAddress: 'security@example.com',
      PhoneNumber: '+4912345',
    }),
  );
  await ec2.send(new EnableEbsEncryptionByDefaultCommand({}));
  const ConfigurationRecorder = { name: 'default', roleARN: `arn:aws:iam::${accountId}:role/config` };
  await config.send(new PutConfigurationRecorderCommand({ ConfigurationRecorder }));
}

/** Keys that rotate, cannot rotate, or are about to go. */
export async function fillKeys({ kms }: Clients): Promise<void> {
  const make = async (options: object) => {
    const { KeyMetadata } = await kms.send(new CreateKeyCommand(options));
    return KeyMetadata?.KeyId ?? '';
  };
  const rotates = await make({
    Description: 'für alle',
    Tags: [
      { TagKey: 'owner', TagValue: 'Zoë & søn' },
      { TagKey: 'empty', TagValue: '' },
    ],
  });
  await kms.send(new EnableKeyRotationCommand({ KeyId: rotates }));
  const open = { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' };
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [open] });
  const still = await make({});
  await kms.send(new PutKeyPolicyCommand({ KeyId: still, PolicyName: 'default', Policy }));
  await make({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
  const leaving = await make({});
  await kms.send(new ScheduleKeyDeletionCommand({ KeyId: leaving, PendingWindowInDays: 7 }));
}

type Selectors = Omit<ConstructorParameters<typeof PutEventSelectorsCommand>[0], 'TrailName'>;
export const basic: Selectors = {
  EventSelectors: [
    {
      ReadWriteType: 'WriteOnly',
      IncludeManagementEvents: true,
      DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
    },
  ],
};
export const advanced: Selectors = {
  AdvancedEventSelectors: [
    { Name: 'all of it', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
  ],
};

/** A trail in the region of the clients, into a bucket that is there. */
export async function newTrail(
  { cloudtrail }: Clients,
  options: Omit<CreateTrailCommandInput, 'S3BucketName'>,
  selectors?: Selectors,
): Promise<void> {
  const { Name } = options;
  await cloudtrail.send(new CreateTrailCommand({ S3BucketName: 'plumbline-logs', ...options }));
  const InsightSelectors = [{ InsightType: 'ApiCallRateInsight' as const }];
  await cloudtrail.send(new PutInsightSelectorsCommand({ TrailName: Name, InsightSelectors }));
  if (!selectors) return;
  await cloudtrail.send(new PutEventSelectorsCommand({ TrailName: Name, ...selectors }));
  await cloudtrail.send(new StartLoggingCommand({ Name }));
}

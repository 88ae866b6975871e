/** How Config records buckets: the listing as configuration, what further calls tell as supplementary configuration. */
import { isRecord, spelled, type Item, type Json } from './item.ts';
import { recipe } from './recipe.ts';

/** A part of the supplementary configuration. Undefined where the item lacks it: that does not say that there is none. */
const part = ({ supplementary }: Item, name: string): Json | undefined => {
  const value = supplementary[name];
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) throw new Error(`${name} is no object`);
  return value;
};

/** Where the member that makes such a thing up is there, the thing; where it is `null`, AWS says that there is none. */
const unlessNone = (
  value: Json | undefined,
  member: string,
  make: (told: Json) => unknown = spelled,
): unknown => {
  if (value?.[member] === undefined) return undefined;
  return value[member] === null ? null : make(value);
};

/** The Java SDK's names of permissions and groups. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  FullControl: 'FULL_CONTROL',
  Read: 'READ',
  Write: 'WRITE',
  ReadAcp: 'READ_ACP',
  WriteAcp: 'WRITE_ACP',
};
const GROUPS: Readonly<Record<string, string>> = {
  AllUsers: 'http://acs.amazonaws.com/groups/global/AllUsers',
  AuthenticatedUsers: 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers',
  LogDelivery: 'http://acs.amazonaws.com/groups/s3/LogDelivery',
};

function grantOf(grant: unknown): object {
  const { grantee, permission } = isRecord(grant) ? grant : {};
  const Permission = typeof permission === 'string' ? PERMISSIONS[permission] : undefined;
  if (Permission === undefined) throw new Error('a grant without a known permission');
  return { Permission, Grantee: granteeOf(grantee) };
}

/** Groups are names, or URIs; users have an ID. */
function granteeOf(grantee: unknown): object {
  if (typeof grantee === 'string' && GROUPS[grantee] !== undefined)
    return { Type: 'Group', URI: GROUPS[grantee] };
  const { id, uri, displayName } = isRecord(grantee) ? grantee : {};
  const URI = [uri, id].find((one) => typeof one === 'string' && one.startsWith('http'));
  if (URI !== undefined) return { Type: 'Group', URI };
  if (typeof id !== 'string') throw new Error('a grantee without an ID');
  return {
    Type: 'CanonicalUser',
    ID: id,
    ...(typeof displayName === 'string' && { DisplayName: displayName }),
  };
}

/** Grants are a list, or `null` for the list and a set in its place. */
function aclOf(item: Item): object | undefined {
  const acl = part(item, 'AccessControlList');
  if (!acl) return undefined;
  const grants = acl['grantList'] ?? acl['grantSet'];
  if (!Array.isArray(grants)) return undefined;
  return {
    Grants: grants.map(grantOf),
    ...(isRecord(acl['owner']) && { Owner: { ID: acl['owner']['id'] } }),
  };
}

/** `Off` is the SDK's silence: such a bucket never kept versions. */
function versioningOf(item: Item): object | null | undefined {
  const { status, isMfaDeleteEnabled } = part(item, 'BucketVersioningConfiguration') ?? {};
  if (status === 'Off') return null;
  if (status !== 'Enabled' && status !== 'Suspended') return undefined;
  if (isMfaDeleteEnabled === null) return { Status: status };
  if (typeof isMfaDeleteEnabled !== 'boolean') return undefined;
  return { Status: status, MFADelete: isMfaDeleteEnabled ? 'Enabled' : 'Disabled' };
}

const KINDS: Readonly<Record<string, readonly [list: string, arn: string]>> = {
  LambdaConfiguration: ['LambdaFunctionConfigurations', 'LambdaFunctionArn'],
  CloudFunctionConfiguration: ['LambdaFunctionConfigurations', 'LambdaFunctionArn'],
  QueueConfiguration: ['QueueConfigurations', 'QueueArn'],
  TopicConfiguration: ['TopicConfigurations', 'TopicArn'],
};
const KEYS = ['functionARN', 'functionArn', 'queueARN', 'queueArn', 'topicARN', 'topicArn'];

/** Configurations by name. Config does not say whether events go to EventBridge. */
function notificationOf(item: Item): object | undefined {
  const { configurations } = part(item, 'BucketNotificationConfiguration') ?? {};
  if (!isRecord(configurations)) return undefined;
  const lists: Record<string, object[]> = {};
  for (const [Id, one] of Object.entries(configurations)) {
    if (!isRecord(one)) throw new Error('a notification without configuration');
    const arn = KEYS.map((key) => one[key]).find((value) => typeof value === 'string');
    const kind = KINDS[typeof one['type'] === 'string' ? one['type'] : ''] ?? kindOf(one);
    if (!kind || arn === undefined) throw new Error('a notification of unknown kind');
    const [list, name] = kind;
    (lists[list] ??= []).push({ Id, [name]: arn, Events: one['events'] });
  }
  return lists;
}
const kindOf = (one: Json) =>
  Object.values(KINDS).find(([, arn]) =>
    Object.keys(one).some((key) => arn.toLowerCase().endsWith(key.toLowerCase())),
  );

export const bucket = recipe('AWS::S3::Bucket', {
  carries: 'BucketRegion CreationDate Name',
  lacks: 'BucketArn',
  self: (_, { awsRegion }) => ({ BucketRegion: awsRegion }),
  facets: {
    acl: aclOf,
    encryption: (item) => unlessNone(part(item, 'ServerSideEncryptionConfiguration'), 'rules', encryptionOf),
    lifecycle: (item) => unlessNone(part(item, 'BucketLifecycleConfiguration'), 'rules', lifecycleOf),
    logging: (item) =>
      unlessNone(part(item, 'BucketLoggingConfiguration'), 'destinationBucketName', (told) => ({
        TargetBucket: told['destinationBucketName'],
        TargetPrefix: told['logFilePrefix'] ?? '',
      })),
    notification: notificationOf,
    objectLock: (item) => unlessNone(part(item, 'ObjectLockConfiguration'), 'objectLockEnabled'),
    policy: (item) => unlessNone(part(item, 'BucketPolicy'), 'policyText', ({ policyText }) => policyText),
    publicAccessBlock: (item) => unlessNone(part(item, 'PublicAccessBlockConfiguration'), 'blockPublicAcls'),
    tags: ({ tags }) => tags,
    versioning: versioningOf,
  },
  expects: {
    'encryption.Rules': 'ApplyServerSideEncryptionByDefault BucketKeyEnabled',
    'encryption.Rules.ApplyServerSideEncryptionByDefault': 'KMSMasterKeyID SSEAlgorithm',
    // Filters, dates and days are written in Java's way, or twice: what is not plainly there is a gap.
    lifecycle: `AbortIncompleteMultipartUpload Expiration Filter NoncurrentVersionExpiration
      NoncurrentVersionTransitions Prefix Status Transitions`,
    logging: 'TargetGrants TargetObjectKeyFormat',
    notification: 'EventBridgeConfiguration',
    objectLock: 'Rule',
  },
});

/** Rules have the SDK's members, but for those that it spells in capitals. */
function encryptionOf({ rules }: Json): object {
  if (!Array.isArray(rules)) throw new Error('no list of rules');
  return {
    Rules: (spelled(rules) as readonly unknown[]).map((rule) => {
      if (!isRecord(rule)) throw new Error('a rule that is none');
      const { ApplyServerSideEncryptionByDefault: by } = rule;
      if (!isRecord(by)) return rule;
      const { SseAlgorithm: SSEAlgorithm, KmsMasterKeyID: KMSMasterKeyID, ...others } = by;
      const told = Object.entries({ SSEAlgorithm, KMSMasterKeyID, ...others });
      const named = Object.fromEntries(told.filter(([, value]) => value !== undefined));
      return { ...rule, ApplyServerSideEncryptionByDefault: named };
    }),
  };
}

/** The members that are written as the SDK has them. */
function lifecycleOf({ rules }: Json): readonly object[] {
  if (!Array.isArray(rules)) throw new Error('no list of rules');
  return rules.map((rule: unknown) => {
    if (!isRecord(rule)) throw new Error('a rule that is none');
    const { id, status, abortIncompleteMultipartUpload: abort } = rule;
    return {
      ID: id,
      ...(status !== undefined && { Status: status }),
      ...(abort !== undefined && { AbortIncompleteMultipartUpload: spelled(abort) }),
    };
  });
}

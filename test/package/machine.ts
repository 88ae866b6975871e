/** A project with a resource type of its own: what somebody writes who needs a service that we do not have. */

const CONFIG = `import { defineConfig } from 'plumbline';
export default defineConfig({ customRules: ['rules'], rules: ['sqs-queue-encrypted', 's3-bucket-named-as-agreed'] });
`;

const QUEUE = `import { defineResource, describeEach, relate, service } from 'plumbline';

const sqs = service('sqs', () => import('@aws-sdk/client-sqs'));

export const queue = defineResource({
  type: 'AWS::SQS::Queue',
  scope: 'regional',
  list: describeEach(
    sqs.list('ListQueues', { items: 'QueueUrls', emptyMeans: 'none', input: () => ({ MaxResults: 1000 }) }),
    sqs.single('GetQueueAttributes', {
      pick: 'Attributes',
      input: (QueueUrl: string) => ({ QueueUrl, AttributeNames: ['All'] }),
    }),
  ),
  always: ['QueueArn'],
  id: ({ QueueArn }) => ({ arn: QueueArn }),
});

export const queueRelations = {
  'AWS::SQS::Queue': relate('AWS::SQS::Queue', ({ one }) => ({
    key: one('AWS::KMS::Key', { by: 'KmsMasterKeyId', on: 'KeyId', optional: true }),
  })),
};

declare module 'plumbline' {
  interface Registry {
    'AWS::SQS::Queue': typeof queue;
  }
  interface Relations {
    'AWS::SQS::Queue': (typeof queueRelations)['AWS::SQS::Queue'];
  }
}
`;

const RULE = `import { anyOf, defineRule, field } from 'plumbline';

export const queueEncrypted = defineRule({
  id: 'sqs-queue-encrypted',
  title: 'SQS queues are encrypted',
  severity: 'medium',
  category: 'data-protection',
  why: 'Messages that are not encrypted can be read from the disks they lie on.',
  fix: 'Let SQS or a key of yours encrypt the queue.',
  resource: 'AWS::SQS::Queue',
  needs: ['key.metadata'],
  check: ({ self, related }) =>
    anyOf(field(self, 'SqsManagedSseEnabled').is('true'), field(related.key.facets, 'metadata', 'KeyManager').is('CUSTOMER')),
});
`;

const TEST = `import { denied, register, testRule } from 'plumbline/test';
import { queueEncrypted } from '../rules/queue-encrypted.ts';
import * as queue from '../rules/_queue.ts';

register(queue);

const KEY = { KeyId: 'k', KeyState: 'Enabled', Origin: 'AWS_KMS', KeySpec: 'SYMMETRIC_DEFAULT' } as const;
const keptBy = (KeyManager: 'AWS' | 'CUSTOMER') => ({ facets: { metadata: { ...KEY, KeyManager } } });
const plain = { SqsManagedSseEnabled: 'false' };
const because = (actual: unknown) => ({ 'self.SqsManagedSseEnabled': 'false', 'related.key.facets.metadata.KeyManager': actual });
testRule(queueEncrypted, {
  pass: {
    'SQS does it': { given: { self: { SqsManagedSseEnabled: 'true' }, related: { key: null } } },
    'a key of ours does it': { given: { self: plain, related: { key: keptBy('CUSTOMER') } } },
  },
  fail: {
    'nobody does it': { given: { self: plain, related: { key: null } }, because: because(null) },
    'a key of AWS does it': {
      given: { self: plain, related: { key: keptBy('AWS') } },
      because: because('AWS'),
    },
  },
  unknown: { 'the key is unreadable': { given: { self: plain, related: { key: denied } } } },
});
`;

/** A rule of its own about a type of ours. */
const NAMED = `import { defineRule, field, z } from 'plumbline';

export const bucketNamedAsAgreed = defineRule({
  id: 's3-bucket-named-as-agreed',
  title: 'S3 buckets are named as agreed',
  severity: 'high',
  category: 'maintenance',
  why: 'Names tell whose a bucket is.',
  fix: 'Move the data into a bucket with a name as agreed.',
  resource: 'AWS::S3::Bucket',
  params: { prefix: z.string().default('sample-') },
  check: ({ self }, { params: { prefix } }) =>
    field(self, 'Name').must(\`begin with "\${prefix}"\`, (name) => name.startsWith(prefix)),
});
`;

/** What must not compile, so that what does compile is more than \`any\`. */
export const MISTAKES = `import { defineRule, each, field, notApplicable } from 'plumbline';
import { testRule } from 'plumbline/test';

const about = { id: 's3-x', title: 'X', severity: 'low', category: 'cost', why: 'X.', fix: 'X.' } as const;
defineRule({
  ...about,
  // @ts-expect-error -- no such type
  resource: 'AWS::S3::Bukkit',
  check: () => notApplicable(''),
});
defineRule({
  ...about,
  resource: 'AWS::S3::Bucket',
  // @ts-expect-error -- no such facet
  needs: ['polici'],
  check: () => notApplicable(''),
});
defineRule({
  ...about,
  resource: 'AWS::S3::Bucket',
  needs: ['versioning'],
  // @ts-expect-error -- AWS does not spell it so
  check: ({ facets }) => field(facets, 'versioning', 'Status').is('enabled'),
});
defineRule({
  ...about,
  resource: 'AWS::S3::Bucket',
  needs: ['lifecycle'],
  // @ts-expect-error -- no such member
  check: ({ facets }) => each(facets, 'lifecycle').must('x', (one) => one.Sttus === 'Enabled'),
});
const rule = defineRule({
  ...about,
  resource: 'AWS::EC2::Instance',
  needs: ['account.s3PublicAccessBlock'],
  check: ({ self, related }) => {
    const state: 'pending' | 'running' | 'shutting-down' | 'stopped' | 'stopping' | 'terminated' | undefined =
      self.State.Name;
    // @ts-expect-error -- an account may be absent
    related.account.self.Account.length;
    return field(related.account.facets, 's3PublicAccessBlock', 'BlockPublicAcls').is(state === 'running');
  },
});
// @ts-expect-error -- every rule has cases that fail
testRule(rule, { pass: {}, unknown: {} });
`;

/** The files of the project, beside those of \`plumbline init\`. */
export const QUEUE_PROJECT = {
  'plumbline.config.ts': CONFIG,
  'rules/sqs/queue.ts': QUEUE,
  'rules/sqs/queue-encrypted.ts': RULE,
  'rules/s3/bucket-named-as-agreed.ts': NAMED,
  'test/queue-encrypted.test.ts': TEST.replaceAll('../rules/', '../rules/sqs/').replace('_queue', 'queue'),
};

/** A project with a resource type of its own: what somebody writes who needs a service that we do not have. */

const CONFIG = `import { defineConfig } from 'plumbline';
export default defineConfig({ customRules: ['rules'], rules: ['stepfunctions-state-machine-encrypted', 's3-bucket-named-as-agreed'] });
`;

const MACHINE = `import { defineResource, describeEach, relate, service } from 'plumbline';

const sfn = service('sfn', () => import('@aws-sdk/client-sfn'), 'states');

export const machine = defineResource({
  type: 'AWS::StepFunctions::StateMachine',
  scope: 'regional',
  list: describeEach(
    sfn.list('ListStateMachines', { items: 'stateMachines', parse: (one) => String(one.stateMachineArn) }),
    sfn.single('DescribeStateMachine', { input: (stateMachineArn: string) => ({ stateMachineArn }) }),
  ),
  always: ['stateMachineArn', 'type'],
  sensitive: ['definition'],
  id: ({ stateMachineArn, name }) => ({ arn: stateMachineArn, name }),
});

export const machineRelations = {
  'AWS::StepFunctions::StateMachine': relate('AWS::StepFunctions::StateMachine', ({ one }) => ({
    key: one('AWS::KMS::Key', { by: 'encryptionConfiguration.kmsKeyId', on: 'KeyId', optional: true }),
  })),
};

declare module 'plumbline' {
  interface Registry {
    'AWS::StepFunctions::StateMachine': typeof machine;
  }
  interface Relations {
    'AWS::StepFunctions::StateMachine': (typeof machineRelations)['AWS::StepFunctions::StateMachine'];
  }
}
`;

const RULE = `import { anyOf, defineRule, field } from 'plumbline';

export const stateMachineEncrypted = defineRule({
  id: 'stepfunctions-state-machine-encrypted',
  title: 'State machines are encrypted with keys of ours',
  severity: 'medium',
  category: 'data-protection',
  why: 'What a state machine worked on stays in its history; express ones keep none.',
  fix: 'Let a key of yours encrypt the state machine.',
  resource: 'AWS::StepFunctions::StateMachine',
  needs: ['key.metadata'],
  check: ({ self, related }) =>
    anyOf(field(self, 'type').is('EXPRESS'), field(related.key.facets, 'metadata', 'KeyManager').is('CUSTOMER')),
});
`;

const TEST = `import { denied, register, testRule } from 'plumbline/test';
import { stateMachineEncrypted } from '../rules/state-machine-encrypted.ts';
import * as machine from '../rules/_machine.ts';

register(machine);

const KEY = { KeyId: 'k', KeyState: 'Enabled', Origin: 'AWS_KMS', KeySpec: 'SYMMETRIC_DEFAULT' } as const;
const keptBy = (KeyManager: 'AWS' | 'CUSTOMER') => ({ facets: { metadata: { ...KEY, KeyManager } } });
const plain = { type: 'STANDARD' } as const;
const because = (actual: unknown) => ({ 'self.type': 'STANDARD', 'related.key.facets.metadata.KeyManager': actual });
testRule(stateMachineEncrypted, {
  pass: {
    'it keeps no history': { given: { self: { type: 'EXPRESS' }, related: { key: null } } },
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
export const MACHINE_PROJECT = {
  'plumbline.config.ts': CONFIG,
  'rules/stepfunctions/machine.ts': MACHINE,
  'rules/stepfunctions/state-machine-encrypted.ts': RULE,
  'rules/s3/bucket-named-as-agreed.ts': NAMED,
  'test/state-machine-encrypted.test.ts': TEST.replaceAll('../rules/', '../rules/stepfunctions/').replace(
    '_machine',
    'machine',
  ),
};

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { settingsFrom } from '../../cdk/context.ts';
import { settingsIn } from '../../cdk/file-settings.ts';
import { plumblineApp } from '../../cdk/plumbline-app.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { grantsOf, stackOf } from './synthesized.ts';

const FILE = `
accounts: { organization: true, ous: [ou-ab12-cdef3456], exclude: ['111111111111'] }
regions: [eu-west-1]
rules: { services: [s3], exclude: [s3-bucket-not-public] }
parameters: { iam-access-key-rotated: { maxAgeDays: 30 } }
severities: { s3-bucket-blocks-public-access: critical }
alerts:
  emails: [security@example.com]
  routes:
    payments: { emails: [payments@example.com], severity: high }
    audit: { topicArn: 'arn:aws:sns:eu-west-1:111111111111:audit' }
limits: { batchSize: 5, concurrency: { batches: 7 } }
externalId: { env: THE_WORD }
schedule: { expression: rate(12 hours), hours: 12 }
`;
const folder = temporaryFolder();
writeFileSync(join(folder, 'plumbline.config.yaml'), FILE);
const file = await settingsIn(folder, { THE_WORD: 'an-external-id' });
const from = (context: Readonly<Record<string, unknown>>) => settingsFrom((name) => context[name], file);

describe('a configuration file', () => {
  it('is all that the app needs', () => {
    const settings = from({});
    expect(settings).toMatchObject({
      accounts: { organization: true, ous: ['ou-ab12-cdef3456'], exclude: ['111111111111'] },
      regions: ['eu-west-1'],
      externalId: 'an-external-id',
      severities: { 's3-bucket-blocks-public-access': 'critical' },
      roleName: 'PlumblineScanner',
    });
    expect(settings.rules).toContain('s3-bucket-blocks-public-access');
    expect(settings.rules).not.toContain('s3-bucket-not-public');
  });
  it('stands behind the context, setting by setting', () => {
    expect(from({ accounts: '222222222222', regions: 'all', externalId: 'another' })).toMatchObject({
      accounts: { ids: ['222222222222'] },
      regions: 'all',
      externalId: 'another',
      alertEmails: ['security@example.com'],
    });
    expect(from({ exclude: '333333333333' }).accounts).toEqual({
      organization: true,
      ous: ['ou-ab12-cdef3456'],
      exclude: ['333333333333'],
    });
    expect(from({ params: '{"iam-access-key-rotated":{"maxAgeDays":60}}' }).params).toEqual({
      'iam-access-key-rotated': { maxAgeDays: 60 },
    });
  });
  it('that names a variable which is not set is refused', async () =>
    expect(settingsIn(folder, {})).rejects.toThrow(
      /plumbline\.config\.yaml: externalId\.env: the environment variable THE_WORD is not set$/,
    ));
  it('is none where there is no file', async () =>
    expect(await settingsIn(temporaryFolder(), {})).toEqual({}));
});

describe('a scanner by a configuration file', () => {
  const configs: object[] = [];
  const code = (_: string, config: object) => (configs.push(config), Code.fromInline('exports.handler = 0'));
  const template = Template.fromStack(stackOf(plumblineApp({}, { code }, file), 'Plumbline'));

  it('has what it says beside its bundles', () =>
    expect(configs[0]).toMatchObject({
      accounts: { organization: true, ous: ['ou-ab12-cdef3456'], exclude: ['111111111111'] },
      severities: { 's3-bucket-blocks-public-access': 'critical' },
      routes: { payments: { severity: 'high' }, audit: {} },
      batchSize: 5,
    }));
  it('starts when it says, and does as much at once', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(12 hours)' });
    const machine = JSON.stringify(template.findResources('AWS::StepFunctions::StateMachine'));
    expect(machine).toMatch(/MaxConcurrency\\*":7\b/);
  });
  it('tells each route by a topic, encrypted as the other one, and may publish there only', () => {
    template.resourceCountIs('AWS::SNS::Topic', 2);
    template.allResourcesProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
    template.hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'payments@example.com' });
    const { statements } = grantsOf(template, 'notify');
    const topics = statements.find(({ Action }) => Action === 'sns:Publish')?.Resource as unknown[];
    expect(topics).toHaveLength(3);
    expect(JSON.stringify(topics)).toContain('arn:aws:sns:eu-west-1:111111111111:audit');
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { PLUMBLINE_ROUTES: Match.anyValue() } },
    });
  });
  it.each([
    [{ Payments: { emails: ['a@b.c'] } }, /'Payments' cannot be a name/],
    [{ payments: {} }, /write either emails or topicArn for 'payments'/],
    [{ payments: { emails: ['nobody'] } }, /alertRoutes: 'payments': 'nobody' is no e-mail address/],
  ])('refuses the routes %j', (alertRoutes, line) =>
    expect(() => plumblineApp({}, { code }, { ...file, alertRoutes })).toThrow(line),
  );
});

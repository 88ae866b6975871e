import { describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { grantsOf, templateOf } from './synthesized.ts';

const template = templateOf('Plumbline');

describe('the bucket', () => {
  it('is private, versioned, and encrypted by a key of its own that rotates', () => {
    template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
    template.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        VersioningConfiguration: { Status: 'Enabled' },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: Match.anyValue() },
            },
          ],
        },
      },
    });
  });
  it.each(['AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy'])(
    'refuses what is not TLS: %s',
    (type) => {
      template.hasResourceProperties(type, {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          ]),
        },
      });
    },
  );
  it('lets scans, tables and query results expire, and never the state', () => {
    const [bucket] = Object.values(template.findResources('AWS::S3::Bucket')) as [
      { Properties: { LifecycleConfiguration: { Rules: readonly Record<string, unknown>[] } } },
    ];
    const rules = bucket.Properties.LifecycleConfiguration.Rules;
    const expiring = rules.filter((rule) => 'ExpirationInDays' in rule);
    expect(expiring.map((rule) => [rule['Prefix'], rule['ExpirationInDays']])).toEqual([
      ['scans/', 14],
      ['tables/', 400],
      ['queries/', 7],
    ]);
  });
});

describe('the functions', () => {
  it('run on arm64 and nodejs24.x, are traced, and their logs end some day', () => {
    template.resourcePropertiesCountIs(
      'AWS::Lambda::Function',
      { Architectures: ['arm64'], Runtime: 'nodejs24.x', TracingConfig: { Mode: 'Active' } },
      5,
    );
    template.resourceCountIs('AWS::Lambda::Function', 5);
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });
  it('have roles that no managed policy widens', () =>
    template.resourcePropertiesCountIs('AWS::IAM::Role', { ManagedPolicyArns: Match.anyValue() }, 0));
  it('may do no more than their step needs', () => {
    const own = ['kms:Decrypt', 'kms:GenerateDataKey', 'logs:CreateLogStream', 'logs:PutLogEvents'];
    const every = [
      ...own,
      's3:GetObject',
      's3:ListBucket',
      's3:PutObject',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ];
    const more = (...actions: string[]) => [...every, ...actions].sort();
    const organization = [
      'DescribeOrganization',
      'DescribePolicy',
      'ListAccounts',
      'ListAccountsForParent',
      'ListOrganizationalUnitsForParent',
      'ListPolicies',
      'ListPoliciesForTarget',
      'ListTargetsForPolicy',
    ].map((operation) => `organizations:${operation}`);
    expect(grantsOf(template, 'plan').actions).toEqual(
      more(...organization, 'ec2:DescribeRegions', 'ssm:GetParametersByPath', 'sts:AssumeRole'),
    );
    expect(grantsOf(template, 'collect').actions).toEqual(more('sts:AssumeRole'));
    expect(grantsOf(template, 'evaluate').actions).toEqual(more('s3:DeleteObject'));
    expect(grantsOf(template, 'report').actions).toEqual(more('s3:DeleteObject'));
    expect(grantsOf(template, 'notify').actions).toEqual(more('events:PutEvents', 'sns:Publish'));
  });
  it('ask the organization only where it is scanned', () => {
    const list = templateOf('Plumbline', { accounts: '111111111111' });
    expect(grantsOf(list, 'plan').actions.filter((action) => action.startsWith('organizations:'))).toEqual(
      [],
    );
  });
  it('enter accounts by the one role only', () => {
    const { statements } = grantsOf(template, 'collect');
    const enter = statements.filter(({ Action }) => Action === 'sts:AssumeRole');
    expect(JSON.stringify(enter.map(({ Resource }) => Resource))).toContain(':iam::*:role/PlumblineScanner"');
    expect(enter).toHaveLength(1);
  });
});

describe('the topic', () => {
  it('is encrypted, and alarms of this account can publish to it', () => {
    template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
    const alarms = Match.objectLike({
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: { Statement: Match.arrayWith([alarms]) },
    });
    template.hasResourceProperties('AWS::KMS::Key', { KeyPolicy: { Statement: Match.arrayWith([alarms]) } });
  });
  it('tells the addresses', () =>
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'a@example.com',
    }));
});

it('starts by itself once a day, and keeps what could not be started', () =>
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'cron(0 2 * * ? *)',
    FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 15 },
    Target: { Input: '{}', DeadLetterConfig: { Arn: Match.anyValue() } },
  }));

describe('the alarms', () => {
  it('all reach the topic', () => {
    const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm'));
    const [topic = ''] = Object.keys(template.findResources('AWS::SNS::Topic'));
    expect(alarms).toHaveLength(8);
    for (const { Properties } of alarms) expect(Properties).toMatchObject({ AlarmActions: [{ Ref: topic }] });
  });
  it('take silence for a late scan after one and a half periods', () =>
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ScanCompleted',
      Dimensions: [{ Name: 'service', Value: 'plumbline' }],
      Period: 3600,
      EvaluationPeriods: 36,
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
    }));
});

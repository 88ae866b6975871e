/** The five functions, each with a role of its own that reaches what its step needs and nothing else. */
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { ScanConfig } from '../lambdas/steps/types.ts';
import { steps, type Step } from './bundle.ts';
import { accept, type Finding } from './nag.ts';
import type { Vault } from './vault.ts';
import { shapes } from './shapes.ts';

/** Where AWS publishes which service is in which region. */
const offered = (partition: string, region: string): string =>
  `arn:${partition}:ssm:${region}::parameter/aws/service/global-infrastructure/*`;
const OFFERED = offered(Aws.PARTITION, Aws.REGION);
const OFFERED_IN_NAG = offered('<AWS::Partition>', '<AWS::Region>');

export interface FunctionsProps {
  /** Begins role names and is the metrics' `service`. */
  readonly name: string;
  readonly vault: Vault;
  readonly config: ScanConfig;
  /** Topics of routes, by name. */
  readonly routes: ReadonlyMap<string, ITopic>;
  readonly eventBus: IEventBus;
  readonly logs: RetentionDays;
  readonly code: (step: Step, config: ScanConfig) => Code;
}

/** Fixed, so that member accounts can name them before and after they exist: `Plumbline-collect`. */
export const roleNameOf = (name: string, step: Step): string => `${name}-${step}`;

export class Functions extends Construct {
  readonly of: Readonly<Record<Step, Function>>;

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    this.of = Object.fromEntries(
      steps.map((step) => [step, functionOf(this, step, props)]),
    ) as typeof this.of;
  }
}

function functionOf(scope: Construct, step: Step, props: FunctionsProps): Function {
  const { name, vault, config, eventBus, routes } = props;
  const { memory, minutes, tells } = shapes[step];
  const own = new Construct(scope, step);
  const role = new Role(own, 'Role', {
    roleName: roleNameOf(name, step),
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    description: `Plumbline's ${step} function`,
  });
  const logGroup = new LogGroup(own, 'Logs', { retention: props.logs, removalPolicy: RemovalPolicy.DESTROY });
  logGroup.grantWrite(role);
  for (const statement of statementsOf(step, props)) role.addToPolicy(statement);
  const made = new Function(own, 'Function', {
    description: `Plumbline: ${step}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: props.code(step, config),
    role,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    tracing: Tracing.ACTIVE,
    memorySize: memory,
    timeout: Duration.minutes(minutes),
    environment: {
      PLUMBLINE_BUCKET: vault.bucket.bucketName,
      PLUMBLINE_TOPIC_ARN: vault.topic.topicArn,
      PLUMBLINE_EVENT_BUS: eventBus.eventBusName,
      POWERTOOLS_SERVICE_NAME: name.toLowerCase(),
      POWERTOOLS_METRICS_NAMESPACE: 'Plumbline',
      ...(tells && routes.size > 0 && { PLUMBLINE_ROUTES: routeTopics(routes) }),
    },
  });
  acceptWildcards(role, step, config);
  return made;
}

/** `{"payments":"arn:…"}`, as `routeTopics` in lambdas/environment.ts reads it. */
const routeTopics = (routes: FunctionsProps['routes']): string =>
  JSON.stringify(Object.fromEntries([...routes].map(([name, { topicArn }]) => [name, topicArn])));

function statementsOf(step: Step, { vault, config, routes, eventBus }: FunctionsProps): PolicyStatement[] {
  const {
    reads,
    writes,
    deletes = [],
    entersAccounts,
    asks = [],
    asksOrganization = [],
    asksWhatIsOffered,
    tells,
  } = shapes[step];
  const allow = (actions: string[], ...resources: string[]) => new PolicyStatement({ actions, resources });
  const { bucket, key, topic } = vault;
  const objects = (patterns: readonly string[]) => patterns.map((pattern) => bucket.arnForObjects(pattern));
  const actions = [...asks, ...('organization' in config.accounts ? asksOrganization : [])];
  return [
    allow(['s3:GetObject'], ...objects(reads)),
    allow(['s3:PutObject'], ...objects(writes)),
    ...(deletes.length > 0 ? [allow(['s3:DeleteObject'], ...objects(deletes))] : []),
    // Without it S3 answers 403, not 404, where an object is missing: that would be a gap, not an absence.
    // A condition on `s3:prefix` would undo it, as GetObject has none.
    allow(['s3:ListBucket'], bucket.bucketArn),
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn),
    ...(entersAccounts && config.role
      ? [allow(['sts:AssumeRole'], `arn:${Aws.PARTITION}:iam::*:role/${config.role.name}`)]
      : []),
    ...(actions.length > 0 ? [allow(actions, '*')] : []),
    ...(asksWhatIsOffered ? [allow(['ssm:GetParametersByPath'], OFFERED)] : []),
    ...(tells
      ? [
          allow(['sns:Publish'], topic.topicArn, ...[...routes.values()].map(({ topicArn }) => topicArn)),
          allow(['events:PutEvents'], eventBus.eventBusArn),
        ]
      : []),
  ];
}

function acceptWildcards(role: Role, step: Step, config: ScanConfig): void {
  const because = (reason: string, ...found: Finding[]) => accept(role, 'AwsSolutions-IAM5', reason, found);
  const { reads, writes, entersAccounts, asksWhatIsOffered } = shapes[step];
  const patterns = [...new Set([...reads, ...writes])].map((text) => text.replace(/[.*/]/g, '\\$&'));
  because(
    'Object names hold the scan, account and day; only the folders of this step are reached.',
    ...patterns.map((pattern) => ({ regex: `/^Resource::<.*\\.Arn>\\/${pattern}$/` })),
  );
  because('X-Ray, ec2:DescribeRegions and the Organizations reads know no resources.', 'Resource::*');
  if (asksWhatIsOffered)
    because('Parameters of AWS, which say where its services are.', `Resource::${OFFERED_IN_NAG}`);
  if (entersAccounts && config.role)
    because(
      'The same role is entered in every account of the organization; only its name and external ID open it.',
      `Resource::arn:<AWS::Partition>:iam::*:role/${config.role.name}`,
    );
}

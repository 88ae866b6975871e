import {
  App,
  Aspects,
  Aws,
  CfnOutput,
  DefaultStackSynthesizer,
  Stack,
  type AppProps,
  type IStackSynthesizer,
} from 'aws-cdk-lib';
import { settingsFrom } from './context.ts';
import type { FileSettings } from './file-settings.ts';
import { ForEmulator } from './emulator.ts';
import { MemberStack } from './member-role.ts';
import { Scanner, type ScannerProps } from './scanner.ts';

/**
 * The app: `Plumbline`, for the account that scans, and `PlumblineMember`, for every account that is scanned, that one too.
 * Settings come from the context (see context.ts), and from a configuration file before it. Throws UsageError where one cannot be right.
 */
export function plumblineApp(
  props: AppProps = {},
  overrides: Pick<ScannerProps, 'code'> = {},
  file: FileSettings = {},
): App {
  const app = new App({ analyticsReporting: false, ...props });
  const { emulator, scannerAccount, ...settings } = settingsFrom(
    (name) => app.node.tryGetContext(name),
    file,
  );
  const { name, roleName, externalId } = settings;

  const stack = new Stack(app, 'Plumbline', {
    description: 'Plumbline: scans AWS accounts for what should not be',
  });
  const scanner = new Scanner(stack, 'Scanner', { ...settings, ...overrides });
  const outputs = {
    BucketName: scanner.vault.bucket.bucketName,
    StateMachineArn: scanner.stateMachine.stateMachineArn,
    TopicArn: scanner.vault.topic.topicArn,
    WorkGroup: scanner.tables.workgroup,
    Database: scanner.tables.database,
  };
  for (const [id, value] of Object.entries(outputs)) new CfnOutput(stack, id, { value });

  new MemberStack(app, 'PlumblineMember', {
    description: 'Plumbline: the role by which the scanner reads this account',
    // No assets: an account need not be bootstrapped for it.
    synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as IStackSynthesizer,
    member: {
      rules: scanner.rules,
      scannerAccount: scannerAccount ?? Aws.ACCOUNT_ID,
      scannerName: name,
      externalId,
      roleName,
      ...(settings.source && { source: settings.source }),
      ...(settings.configSource && { configSource: settings.configSource }),
    },
  });
  if (emulator) Aspects.of(app).add(new ForEmulator());
  return app;
}

import { Command } from 'commander';
import type { Context } from './commands/command.ts';
import { exemptCommand } from './commands/exempt/exempt.ts';
import { configCommand } from './commands/config.ts';
import { findingsCommand } from './commands/findings.ts';
import { frameworksCommand } from './commands/frameworks.ts';
import { initCommand } from './commands/init.ts';
import { pathsCommand } from './commands/paths.ts';
import { policyCommand } from './commands/policy.ts';
import { recordCommand } from './commands/record.ts';
import { rulesCommand } from './commands/rules.ts';
import { scanCommand } from './commands/scan.ts';
import { startCommand } from './commands/start.ts';
import { verifyCommand } from './commands/verify.ts';
import { knowRulesOf } from './custom-rules.ts';

/** Where the library writes its help and its complaints. */
export interface Outlet {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The `plumbline` command with all of its parts. Throws `CommanderError` in place of exiting. */
export function programOf(context: Context, { out, err }: Outlet): Command {
  const program = new Command('plumbline')
    .description('Holds an AWS organization against rules: right, or honestly unknown.')
    .version(context.parts.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .addCommand(scanCommand(context))
    .addCommand(startCommand(context))
    .addCommand(findingsCommand(context))
    .addCommand(exemptCommand(context))
    .addCommand(pathsCommand(context))
    .addCommand(verifyCommand(context))
    .addCommand(recordCommand(context))
    .addCommand(rulesCommand(context))
    .addCommand(frameworksCommand(context))
    .addCommand(policyCommand(context))
    .addCommand(configCommand(context))
    .addCommand(initCommand(context))
    .hook('preAction', async (_, command) => {
      // They read configuration themselves, or make it.
      if (command.name() === 'init' || command.parent?.name() === 'config') return;
      context.config = await knowRulesOf(command);
    })
    .addHelpText(
      'after',
      '\nCredentials, region and endpoint are those of the AWS SDKs: AWS_PROFILE, AWS_REGION, AWS_ENDPOINT_URL.' +
        '\nData goes to stdout, progress to stderr. `plumbline <command> --help` has examples.',
    );
  for (const command of withDescendants(program)) {
    command.exitOverride().configureOutput({
      writeOut: out,
      writeErr: err,
      outputError: (text, write) => write(oneLine(text)),
    });
  }
  return program;
}

/** A command and all below it. */
export const withDescendants = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap(withDescendants),
];

/** `plumbline: unknown option '--rulez' (Did you mean --rules?)` */
const oneLine = (text: string): string =>
  `plumbline: ${text
    .replace(/^error: /, '')
    .trim()
    .replaceAll('\n', ' ')}\n`;

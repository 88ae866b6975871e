import type { Command } from 'commander';
import { FileRefused, lineOf } from '../../lambdas/config/document.ts';
import { EXIT } from '../exit.ts';
import { print } from '../io.ts';
import { checkedConfig, checkedRunTime, runTimeText, schemaOf, summaryOf } from '../config-check.ts';
import { safe } from '../output/safe-text.ts';
import { commandWith, type Context } from './command.ts';

interface Flags {
  readonly runTime: boolean;
  readonly config?: string;
}

/** `plumbline config`: what a configuration comes to, or all that is wrong with it. */
export const configCommand = (context: Context): Command =>
  commandWith('config', 'check a configuration file', [
    'plumbline config check',
    'plumbline config schema --run-time',
  ])
    .addCommand(checkCommand(context))
    .addCommand(schemaCommand(context));

function checkCommand(context: Context): Command {
  const command = commandWith('check', 'say what a configuration comes to, or all that is wrong with it', [
    'plumbline config check',
    'plumbline config check plumbline.config.yaml',
    'plumbline config check run-time.yaml --run-time',
  ])
    .argument('[file]', 'the file; plumbline.config.ts, .yaml or .json from here unless said')
    .option('--run-time', 'it is a file for config/plumbline.yaml in the bucket', false)
    .option('--config <file>', 'with --run-time: what is deployed, unless plumbline.config is here')
    .addHelpText('after', `\nExit codes: ${EXIT.clean} good, ${EXIT.usage} not good.`);
  return command.action(async (file: string | undefined) => {
    context.exit = await check(context, file, command.opts<Flags>());
  });
}

/** All problems are said, each on a line. */
async function check({ io }: Context, file: string | undefined, flags: Flags): Promise<number> {
  try {
    const lines = flags.runTime ? await ofRunTime(file, flags.config) : await ofConfig(file);
    await print(io.stdout, lines.map((line) => `${safe(line)}\n`).join(''));
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await print(io.stderr, error.problems.map((one) => `${safe(lineOf(error.file, one))}\n`).join(''));
    return EXIT.usage;
  }
}

async function ofConfig(file: string | undefined): Promise<readonly string[]> {
  const loaded = await checkedConfig(file);
  return [`${loaded.file} is good`, ...summaryOf(loaded.config)];
}

async function ofRunTime(file: string | undefined, config: string | undefined): Promise<readonly string[]> {
  const [path, text] = runTimeText(file);
  return [`${path} is good`, ...(await checkedRunTime(path, text, config))];
}

function schemaCommand({ io }: Context): Command {
  const command = commandWith('schema', 'print the JSON schema of a configuration file, for editors', [
    'plumbline config schema',
    'plumbline config schema --run-time',
  ]).option('--run-time', 'of config/plumbline.yaml in the bucket', false);
  return command.action(async () => {
    const { runTime } = command.opts<Flags>();
    await print(io.stdout, `${JSON.stringify(schemaOf(runTime), undefined, 2)}\n`);
  });
}

/** What every command shares: its surroundings, its flags for output, its examples. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Loaded } from '../../lambdas/config/load.ts';
import { EXIT, exitCode, FAIL_ON, type Limits, type Tally } from '../exit.ts';
import type { Io } from '../io.ts';
import { openDestination, type Destination } from '../output/destination.ts';
import type { Format } from '../output/format.ts';
import type { Parts } from '../parts.ts';
import { oneOf } from '../selection.ts';

/** What a command runs in. */
export interface Context {
  readonly io: Io;
  readonly parts: Parts;
  /** What the process ends with; set when the command is done. */
  exit: number;
  /** The configuration file; set before the command begins. */
  config?: Loaded | undefined;
  /** Called when the person presses Ctrl-C; gives what to say then. */
  farewell: () => string;
}

export interface OutputFlags {
  readonly format: string;
  readonly output: string;
}
export interface LimitFlags {
  readonly failOn: string;
  readonly maxUnknown: number;
}

/** A command with its help: examples are whole command lines, and tested. */
export const commandWith = (name: string, description: string, examples: readonly string[]): Command =>
  new Command(name)
    .description(description)
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}\n`).join('')}`);

/** Adds `--format` and `--output`. The format is the same on a terminal and in a pipe. */
export const withOutput = (command: Command, formats: readonly Format[]): Command =>
  command
    .option('--format <format>', `one of ${formats.join(', ')}`, formats[0])
    .option('--output <file>', 'where to write the data; - is stdout', '-');

export const withQuiet = (command: Command): Command =>
  command.option('--quiet', 'leave stderr to errors', false);

/** Adds what the exit code depends on. */
export const withLimits = (command: Command): Command =>
  command
    .option(
      '--fail-on <severity>',
      `exit with 1 on findings at this severity or above: ${FAIL_ON.join(', ')}`,
      'high',
    )
    .addOption(
      new Option('--max-unknown <count>', 'exit with 3 where more than this could not be judged or seen')
        .default(0)
        .argParser(wholeNumber),
    )
    .addHelpText(
      'after',
      `\nExit codes: ${EXIT.clean} clean, ${EXIT.failing} failing findings (--fail-on), ${EXIT.usage} wrong usage, ` +
        `${EXIT.incomplete} incomplete (--max-unknown), ${EXIT.internal} internal error.\n` +
        'Where several hold: 4 before 1 before 3.',
    );

export const limitsOf = ({ failOn, maxUnknown }: LimitFlags): Limits => ({
  failOn: oneOf('severity for --fail-on', failOn, FAIL_ON),
  maxUnknown,
});

/** Opens where the data goes, for the time of the work. */
export async function withDestination<F extends Format, T>(
  { format, output }: OutputFlags,
  formats: readonly F[],
  io: Io,
  work: (format: F, to: Destination) => Promise<T>,
): Promise<T> {
  const known = oneOf('format', format, formats);
  const to = await openDestination(output, io);
  const done = await work(known, to);
  await to.close();
  return done;
}

export const exitOf = (tally: Tally, flags: LimitFlags): number => exitCode(tally, limitsOf(flags));

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

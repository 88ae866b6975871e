import { CommanderError } from 'commander';
import { resolveOurselves } from '../lambdas/config/own-modules.ts';
import type { Context } from './commands/command.ts';
import { explain } from './errors.ts';
import { EXIT } from './exit.ts';
import { print, processIo, type Io } from './io.ts';
import { liveParts } from './live.ts';
import type { Parts } from './parts.ts';
import { programOf } from './program.ts';

/**
 * Runs one command line (without `node` and the script) and gives the exit code. Never throws: what goes
 * wrong is one line on stderr.
 */
export async function main(argv: readonly string[], io: Io, parts: Parts): Promise<number> {
  const context: Context = { io, parts, exit: EXIT.clean, farewell: () => 'Interrupted.' };
  const interrupted = new Promise<number>((resolve) => {
    io.onInterrupt(() => {
      resolve(complain(io, context.farewell(), EXIT.interrupted));
    });
  });
  return Promise.race([interrupted, run(argv, context)]);
}

async function run(argv: readonly string[], context: Context): Promise<number> {
  const { io } = context;
  let [said, complained] = ['', ''];
  const program = programOf(context, {
    out: (text) => void (said += text),
    err: (text) => void (complained += text),
  });
  try {
    await program.parseAsync([...argv], { from: 'user' }).finally(async () => {
      if (said !== '') await print(io.stdout, said);
    });
    return context.exit;
  } catch (error) {
    if (error instanceof CommanderError) {
      const good = error.code === 'commander.helpDisplayed' || error.code === 'commander.version';
      return complain(io, complained, good ? EXIT.clean : EXIT.usage);
    }
    const { code, message } = explain(error, io.env);
    return complain(io, message === undefined ? '' : `plumbline: ${message}`, code);
  }
}

/** Says it on stderr, if anybody listens there, and gives the code. */
async function complain({ stderr }: Io, text: string, code: number): Promise<number> {
  if (text !== '') await print(stderr, text.endsWith('\n') ? text : `${text}\n`).catch(() => undefined);
  return code;
}

/** The process: its arguments, its streams, its exit. What still runs when the command is done is left behind. */
export async function mainProcess(): Promise<void> {
  resolveOurselves();
  process.exit(await main(process.argv.slice(2), processIo(), liveParts()));
}

import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { FORMATS } from '../output/format.ts';
import { safeJson } from '../output/safe-text.ts';
import { summaryText, tallyOfSummary } from '../output/summary.ts';
import type { Deployment, Look, Selection } from '../parts.ts';
import { progressOn, type ProgressView } from '../progress.ts';
import { selectionOf, withPlaceFlags, withRuleFlags, type SelectionFlags } from '../selection.ts';
import { UsageError } from '../usage-error.ts';
import {
  commandWith,
  exitOf,
  limitsOf,
  withDestination,
  withLimits,
  withOutput,
  withQuiet,
  type Context,
  type LimitFlags,
  type OutputFlags,
} from './command.ts';

import { dryRun } from './dry-run.ts';
import { configOf } from './scan-request.ts';

interface Flags extends SelectionFlags, OutputFlags, LimitFlags {
  readonly stack: string;
  readonly stateMachine?: string;
  readonly dryRun: boolean;
  readonly store?: string;
  readonly quiet: boolean;
}

/** Milliseconds between two looks at a scan, and looks between two lines where nothing is counted. */
const BETWEEN = 2000;
const LOOKS_A_LINE = 10;

/** `plumbline start`: a scan by the deployed scanner, followed to its end. */
export function startCommand(context: Context): Command {
  const command = commandWith('start', 'start a scan of the deployed scanner, and follow it', [
    'plumbline start',
    'plumbline start --services s3 --accounts 111122223333',
    'plumbline start --stack Plumbline-Production --fail-on critical --format json',
    'plumbline start --dry-run',
    'plumbline start --state-machine arn:aws:states:eu-west-1:111122223333:stateMachine:Plumbline',
  ]);
  withLimits(
    withQuiet(withOutput(withPlaceFlags(withRuleFlags(command)), FORMATS))
      .option('--stack <name>', 'the stack that deployed it', 'Plumbline')
      .option('--state-machine <arn>', 'its state machine, in place of asking the stack')
      .option('--dry-run', 'say calls, minutes and dollars for the organization, and start nothing', false)
      .option('--store <place>', 'with --dry-run: the scanner’s bucket, to count by its last scan'),
  );
  return command.action(async () => {
    context.exit = await start(context, command.opts<Flags>());
  });
}

async function start(context: Context, flags: Flags): Promise<number> {
  const { io, parts } = context;
  const request = selectionOf(flags, parts.rules);
  limitsOf(flags);
  if (flags.dryRun) return estimate(context, flags, request);
  if (flags.store !== undefined) throw new UsageError('--store is for --dry-run; give that, too');
  const tally = await withDestination(flags, FORMATS, io, async (format, to) => {
    await parts.identity();
    const deployment = await parts.deployment();
    const stateMachine = flags.stateMachine ?? (await deployment.stateMachine(flags.stack));
    const execution = await deployment.start(stateMachine, request);
    const view = progressOn(io, flags.quiet, 'batches of accounts');
    context.farewell = () => {
      view.stop();
      return `The scan goes on without you: aws stepfunctions describe-execution --execution-arn ${execution}`;
    };
    view.say(`Started ${execution}`);
    const look = await follow(deployment, execution, view, io).finally(() => view.stop());
    if (look.status === 'failed') throw failure(look, execution);
    const planned = await deployment.planned(execution);
    if (!planned) throw new Error(`${execution} succeeded, but its history names no scan`);
    const summary = await parts.summary(await parts.store(`s3://${planned.bucket}`), planned.scan);
    await to.write(
      format === 'table' ? summaryText(summary) : `${safeJson(summary, format === 'json' ? 2 : 0)}\n`,
    );
    return tallyOfSummary(summary);
  });
  return exitOf(tally, flags);
}

/** The organization of the current credentials, or what the last scan of the scanner was set up to do. */
async function estimate(context: Context, flags: Flags, request: Selection): Promise<number> {
  const { parts } = context;
  await parts.identity();
  const { store } = flags;
  return dryRun(context, flags, {
    ...{
      request,
      deployed: true,
      config: { ...configOf(parts.rules, {}, []), accounts: { organization: true } },
    },
    ...(store !== undefined && { store: await parts.store(store) }),
  });
}

async function follow(deployment: Deployment, execution: string, view: ProgressView, io: Io): Promise<Look> {
  const begun = io.now().getTime();
  for (let looks = 1; ; looks++) {
    const look = await deployment.look(execution);
    if (look.batches) view.step(look.batches.done, look.batches.total, '');
    else if (looks % LOOKS_A_LINE === 0) {
      view.say(`Running for ${((io.now().getTime() - begun) / 1000).toFixed(0)} s`);
    }
    if (look.status !== 'running') return look;
    await io.pause(BETWEEN);
  }
}

/** A step that met wrong usage says so by the error's name; all else is a failure of the scanner. */
function failure({ error = 'no error was given', cause = '' }: Look, execution: string): Error {
  const said = messageIn(cause);
  if (error === 'UsageError') return new UsageError(said);
  return new Error(`the scan failed: ${error}${said && `: ${said}`}; see ${execution}`);
}

/** Lambda puts what was thrown into the cause, as JSON. */
function messageIn(cause: string): string {
  try {
    const { errorMessage } = JSON.parse(cause) as { errorMessage?: unknown };
    return typeof errorMessage === 'string' ? errorMessage : cause;
  } catch {
    return cause;
  }
}

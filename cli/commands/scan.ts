import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { tallyOf, type FindingLine } from '../finding-line.ts';
import { print } from '../io.ts';
import { FORMATS, writeFindings } from '../output/format.ts';
import { summaryText, tallyOfSummary } from '../output/summary.ts';
import { parametersOf } from '../parameters.ts';
import type { Progress, ScanConfig, ScanResult, Selection } from '../parts.ts';
import { progressOn, type ProgressView } from '../progress.ts';
import {
  oneOf,
  selectionOf,
  withPlaceFlags,
  withResourceFlag,
  withRuleFlags,
  type SelectionFlags,
} from '../selection.ts';
import { UsageError, unknownName } from '../usage-error.ts';
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

interface Flags extends SelectionFlags, OutputFlags, LimitFlags {
  readonly all: boolean;
  readonly from?: string;
  readonly store: string;
  readonly param: readonly string[];
  readonly allow: readonly string[];
  readonly quiet: boolean;
}

const KINDS = ['billed', 'slow'] as const;
const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `plumbline scan`: reads an account from here, judges it, and keeps what it found in a folder. */
export function scanCommand(context: Context): Command {
  const command = commandWith('scan', 'scan the account of the current credentials, from here', [
    'plumbline scan',
    'plumbline scan --services s3,iam --regions eu-west-1,us-east-1',
    'plumbline scan --severity high --format ndjson --output findings.ndjson',
    'plumbline scan --rules iam-access-key-rotated --param iam-access-key-rotated.maxAgeDays=30',
    'plumbline scan --from samples/organization --all --fail-on none',
  ]);
  withLimits(
    withQuiet(withOutput(withResourceFlag(withPlaceFlags(withRuleFlags(command))), FORMATS))
      .option('--param <rule.name=value>', 'set a parameter of a rule; repeat for more', collect, [])
      .option('--allow <kind>', `make expensive reads: ${KINDS.join(' or ')}; repeat for both`, collect, [])
      .option('--all', 'print what passes, too', false)
      .option('--from <path>', 'judge a recorded inventory in place of asking AWS')
      .option('--store <dir>', 'the folder that keeps state and results', '.plumbline/'),
  );
  return command.action(async () => {
    context.exit = await scan(context, command.opts<Flags>());
  });
}

async function scan({ io, parts }: Context, flags: Flags): Promise<number> {
  const { regions, ...rest } = selectionOf(flags, parts.rules);
  // The region of an ARN saves calls; in what is recorded there are none to save.
  const request = regions && (flags.from === undefined || flags.regions) ? { ...rest, regions } : rest;
  const params = parametersOf(flags.param, parts.rules);
  const allow = flags.allow.map((kind) => oneOf('kind for --allow', kind, KINDS));
  limitsOf(flags);
  const tally = await withDestination(flags, FORMATS, io, async (format, to) => {
    if (flags.from === undefined) ownAccount((await parts.identity()).account, request);
    const view = progressOn(io, flags.quiet, 'units');
    const result = await parts
      .scan({
        store: await parts.store(flags.store),
        config: configOf(
          parts.rules.map(({ id }) => id),
          params,
          allow,
        ),
        request,
        now: io.now,
        onProgress: (event) => tell(view, event),
        ...(flags.from !== undefined && { from: await parts.store(recorded(flags.from)) }),
      })
      .finally(() => view.stop());
    const about: FindingLine[] = [];
    await writeFindings(wanted(result.findings, flags, about), format, to, { summary: result.summary });
    if (!flags.quiet) await print(io.stderr, summaryText(result.summary));
    if (flags.resource === undefined) return tallyOfSummary(result.summary);
    if (about.length === 0) throw new UsageError(`the scan saw no ${flags.resource}; check its ARN`);
    return tallyOf(about);
  });
  return exitOf(tally, flags);
}

/** What is to be printed: without passes unless all is wanted. Notes what was said of the one resource. */
async function* wanted(
  findings: ScanResult['findings'],
  { all, resource }: Flags,
  about: FindingLine[],
): AsyncGenerator<FindingLine> {
  for await (const finding of findings) {
    if (resource !== undefined && finding.resource.arn !== resource) continue;
    if (resource !== undefined) about.push(finding);
    if (all || !['pass', 'not-applicable'].includes(finding.status)) yield finding;
  }
}

const configOf = (
  rules: readonly string[],
  params: ScanConfig['params'],
  allow: ScanConfig['allow'],
): ScanConfig => ({ schemaVersion: 1, accounts: { current: true }, regions: 'all', rules, params, allow });

/** From here only the account of the credentials can be seen. */
function ownAccount(account: string, { accounts = [account] }: Selection): void {
  const other = accounts.find((id) => id !== account);
  if (other !== undefined) throw unknownName('account for the current credentials', other, [account]);
}

function recorded(path: string): string {
  if (existsSync(path)) return path;
  throw new UsageError(`--from: there is nothing at '${path}'; give the folder of a recorded inventory`);
}

function tell(view: ProgressView, event: Progress): void {
  if (event.kind === 'planned') view.say(`Reading ${event.units} units`);
  else if (event.kind === 'unit') view.step(event.done, event.total, `${event.account} ${event.region}`);
  else view.say(`Judged ${event.account}`);
}

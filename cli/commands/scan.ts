import type { Command } from 'commander';
import { tallyOf, type FindingLine } from '../finding-line.ts';
import { print } from '../io.ts';
import { FORMATS, writeFindings } from '../output/format.ts';
import { scoresText } from '../output/scores.ts';
import { scoresOf } from '../scores.ts';
import { problemsText, summaryText, tallyOfSummary } from '../output/summary.ts';
import { parametersOf } from '../parameters.ts';
import type { Progress, ScanResult, Summary } from '../parts.ts';
import { progressOn, type ProgressView } from '../progress.ts';
import {
  selectionOf,
  withPlaceFlags,
  withResourceFlag,
  withRuleFlags,
  type SelectionFlags,
} from '../selection.ts';
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
import { exemptionsFileOf, rulesWith, scanConfigOf, withConfig } from '../config.ts';
import { exemptionsGiven, orRefused } from './exempt/given.ts';
import { dryRun } from './dry-run.ts';
import { withSource, sourceOf, type SourceFlags } from './source.ts';
import { allowed, configOf, KINDS, ownAccount, recordedStore, repeated } from './scan-request.ts';

interface Flags extends SelectionFlags, SourceFlags, OutputFlags, LimitFlags {
  readonly all: boolean;
  readonly from?: string;
  readonly scan?: string;
  readonly dryRun: boolean;
  readonly store: string;
  readonly exemptions?: string;
  readonly param: readonly string[];
  readonly allow: readonly string[];
  readonly quiet: boolean;
}

/** `plumbline scan`: reads an account from here, judges it, and keeps what it found in a folder. */
export function scanCommand(context: Context): Command {
  const command = commandWith('scan', 'scan the account of the current credentials, from here', [
    'plumbline scan',
    'plumbline scan --services s3,iam --regions eu-west-1,us-east-1',
    'plumbline scan --frameworks cis-7.0',
    'plumbline scan --severity high --format ndjson --output findings.ndjson',
    'plumbline scan --rules iam-access-key-rotated --param iam-access-key-rotated.maxAgeDays=30',
    'plumbline scan --source config --fill',
    'plumbline scan --dry-run',
    'plumbline scan --from samples/organization --all --fail-on none',
    'plumbline scan --no-config',
  ]);
  withLimits(
    withQuiet(
      withOutput(withResourceFlag(withSource(withPlaceFlags(withRuleFlags(withConfig(command))))), FORMATS),
    )
      .option('--param <rule.name=value>', 'set a parameter of a rule; repeat for more', repeated, [])
      .option('--allow <kind>', `make expensive reads: ${KINDS.join(' or ')}; repeat for both`, repeated, [])
      .option('--all', 'print what passes, too', false)
      .option('--from <place>', 'judge what was recorded, or what a scan has read, in place of asking AWS')
      .option('--scan <name>', 'which scan of it; the newest unless said')
      .option('--dry-run', 'say calls, minutes and dollars, and scan nothing', false)
      .option('--exemptions <file>', 'what is accepted; exemptions.yaml unless said, where there is one')
      .option('--store <dir>', 'the folder that keeps state and results', '.plumbline/'),
  );
  return command.action(async () => {
    context.exit = await scan(context, command.opts<Flags>());
  });
}

async function scan(context: Context, flags: Flags): Promise<number> {
  const { io, parts, config: loaded } = context;
  const rules = rulesWith(loaded, parts.rules);
  const { regions, ...rest } = selectionOf(flags, rules);
  // The region of an ARN saves calls; in what is recorded there are none to save.
  const request = regions && (flags.from === undefined || flags.regions) ? { ...rest, regions } : rest;
  if (flags.scan !== undefined && flags.from === undefined)
    throw new UsageError('--scan names a scan of what --from gives; give that, too');
  const params = parametersOf(flags.param, parts.rules);
  const all = configOf(parts.rules, params, allowed(flags.allow));
  const config = sourceOf(scanConfigOf(all, loaded, request, parts.rules), flags);
  if (flags.source !== undefined && flags.from !== undefined)
    throw new UsageError('--source says how to ask AWS; what --from gives is judged as it is');
  const exemptions = exemptionsGiven(flags.exemptions ?? exemptionsFileOf(loaded));
  limitsOf(flags);
  if (flags.dryRun) {
    if (flags.from !== undefined)
      throw new UsageError('--dry-run: what --from gives is judged without any call');
    ownAccount((await parts.identity()).account, request);
    return dryRun(context, flags, {
      config,
      request,
      deployed: false,
      store: await parts.store(flags.store),
    });
  }
  let refused: Pick<Summary, 'configProblems'> = {};
  const tally = await withDestination(flags, FORMATS, io, async (format, to) => {
    if (flags.from === undefined) ownAccount((await parts.identity()).account, request);
    const view = progressOn(io, flags.quiet, 'units');
    const result = await parts
      .scan({
        store: await parts.store(flags.store),
        config,
        request,
        now: io.now,
        passes: flags.all || flags.resource !== undefined,
        onProgress: (event) => tell(view, event),
        ...(flags.from !== undefined && { from: await recordedStore(parts, flags.from) }),
        ...(flags.scan !== undefined && { recorded: flags.scan }),
        ...exemptions,
      })
      .finally(() => view.stop());
    const about: FindingLine[] = [];
    const scores = flags.resource === undefined ? await scoresOf(request, rules, result.tallies) : [];
    await writeFindings(wanted(result.findings, flags, about), format, to, {
      summary: result.summary,
      ...(scores.length > 0 && { frameworks: scores }),
    });
    if (format === 'table') await to.write(scoresText(scores, to));
    refused = result.summary;
    await print(io.stderr, flags.quiet ? problemsText(refused) : summaryText(result.summary));
    if (flags.resource === undefined) return tallyOfSummary(result.summary);
    if (about.length === 0) throw new UsageError(`the scan saw no ${flags.resource}; check its ARN`);
    return tallyOf(about);
  });
  return orRefused(exitOf(tally, flags), refused);
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

function tell(view: ProgressView, event: Progress): void {
  if (event.kind === 'planned') view.say(`Reading ${event.units} units`);
  else if (event.kind === 'unit') view.step(event.done, event.total, `${event.account} ${event.region}`);
  else view.say(`Judged ${event.account}`);
}

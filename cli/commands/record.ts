import type { Command } from 'commander';
import { print } from '../io.ts';
import { FORMATS } from '../output/format.ts';
import { safe, safeJson } from '../output/safe-text.ts';
import type { Manifest, Progress } from '../parts.ts';
import { progressOn, type ProgressView } from '../progress.ts';
import { oneOf, selectionOf, withPlaceFlags, withRuleFlags, type SelectionFlags } from '../selection.ts';
import { UsageError } from '../usage-error.ts';
import { commandWith, withQuiet, type Context } from './command.ts';
import { allowed, configOf, KINDS, ownAccount, recordedStore, repeated } from './scan-request.ts';
import { plural } from '../output/plural.ts';

interface Flags extends SelectionFlags {
  readonly output: string;
  readonly format: string;
  readonly anonymize: boolean;
  readonly from?: string;
  readonly scan?: string;
  readonly allow: readonly string[];
  readonly quiet: boolean;
}

/** `plumbline record`: writes an inventory to a folder, for `scan --from`; judges nothing. */
export function recordCommand(context: Context): Command {
  const command = commandWith('record', 'write an inventory to a folder, to be judged later or elsewhere', [
    'plumbline record --output my-account',
    'plumbline record --output my-account --anonymize',
    'plumbline record --services s3,iam --output storage-and-identity',
    'plumbline record --from s3://my-plumbline-bucket --output last-scan --anonymize',
  ]);
  withQuiet(withPlaceFlags(withRuleFlags(command)))
    .requiredOption('--output <dir>', 'the folder to make; it must be empty, or not be there')
    .option('--anonymize', 'replace account ids, names, ids, tags and texts, everywhere alike', false)
    .option('--from <place>', 'take what a scan has read: of a folder, a recording, or s3://bucket')
    .option('--scan <name>', 'which scan of it; the newest unless said')
    .option('--allow <kind>', `make expensive reads: ${KINDS.join(' or ')}; repeat for both`, repeated, [])
    .option('--format <format>', `of what is said of it: one of ${FORMATS.join(', ')}`, FORMATS[0])
    .addHelpText(
      'after',
      '\nSecrets are replaced by keyed hashes, always. The folder appears when it is whole: a recording that' +
        '\nbreaks off leaves none. Judge it with `plumbline scan --from <dir>`.',
    );
  return command.action(async () => record(context, command.opts<Flags>()));
}

async function record({ io, parts }: Context, flags: Flags): Promise<void> {
  const request = selectionOf(flags, parts.rules);
  const format = oneOf('format', flags.format, FORMATS);
  if (flags.from !== undefined) refuseSelection(flags);
  else ownAccount((await parts.identity()).account, request);
  const config = configOf(parts.rules, {}, allowed(flags.allow));
  const view = progressOn(io, flags.quiet, 'units');
  const made = await parts
    .record({
      folder: flags.output,
      anonymize: flags.anonymize,
      version: parts.version,
      now: io.now,
      config,
      request,
      onProgress: (event) => tell(view, event),
      ...(flags.from !== undefined && { from: await recordedStore(parts, flags.from) }),
      ...(flags.scan !== undefined && { scan: flags.scan }),
    })
    .finally(() => view.stop());
  const { files, ...about } = made;
  if (format === 'table') return flags.quiet ? undefined : print(io.stderr, said(made, flags.output));
  const facts = { ...about, files: Object.keys(files).length, folder: flags.output };
  return print(io.stdout, `${safeJson(facts, format === 'json' ? 2 : 0)}\n`);
}

/** What was read once is recorded as it is: rules are chosen when it is judged. */
function refuseSelection(flags: Flags): void {
  const given = (
    ['rules', 'services', 'severity', 'types', 'categories', 'frameworks', 'regions', 'accounts'] as const
  ).find((name) => flags[name] !== undefined);
  if (given !== undefined)
    throw new UsageError(`--${given} cannot narrow what was read before; leave it out`);
}

function said({ resources, accounts, anonymized, secrets, files }: Manifest, folder: string): string {
  const caught = Object.values(secrets).reduce((sum, count) => sum + count, 0);
  return (
    `Recorded ${resources} resources of ${plural(accounts, 'account')} in ${plural(Object.keys(files).length, 'file')}` +
    `${anonymized ? ', anonymized' : ''}: ${safe(folder)}\n` +
    (caught > 0 ? `Replaced ${plural(caught, 'secret')} in texts: ${Object.keys(secrets).join(', ')}.\n` : '')
  );
}

function tell(view: ProgressView, event: Progress): void {
  if (event.kind === 'planned') view.say(`Reading ${event.units} units`);
  else if (event.kind === 'unit') view.step(event.done, event.total, `${event.account} ${event.region}`);
}

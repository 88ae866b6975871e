import type { Command } from 'commander';
import { asOf, tallyOf, type FindingLine } from '../finding-line.ts';
import { FORMATS, writeFindings } from '../output/format.ts';
import { scoresText } from '../output/scores.ts';
import type { KnownAccount, Selection } from '../parts.ts';
import { together, type Tallies } from '../../reports/scores/tally.ts';
import { scoresOf } from '../scores.ts';
import {
  findingFilter,
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
  type Context,
  type LimitFlags,
  type OutputFlags,
} from './command.ts';

interface Flags extends SelectionFlags, OutputFlags, LimitFlags {
  readonly status?: string;
  readonly store: string;
}

const KEPT = ['fail', 'unknown', 'error', 'exempt'] as const;

/** `plumbline findings`: what a store knows to be wrong, or not known, now. */
export function findingsCommand(context: Context): Command {
  const command = commandWith('findings', 'print what is open now in a store', [
    'plumbline findings',
    'plumbline findings --severity high --status fail',
    'plumbline findings --frameworks cis-7.0,aws-fsbp',
    'plumbline findings --store s3://my-plumbline-bucket --accounts 111122223333 --format json',
    'plumbline findings --resource arn:aws:s3:::my-bucket --fail-on none',
  ]);
  withLimits(
    withOutput(withResourceFlag(withPlaceFlags(withRuleFlags(command))), FORMATS)
      .option('--status <list>', `only these, by commas: ${KEPT.join(', ')}`)
      .option('--store <place>', 'a folder, or s3://bucket', '.plumbline/'),
  );
  return command.action(async () => {
    context.exit = await findings(context, command.opts<Flags>());
  });
}

async function findings({ io, parts }: Context, flags: Flags): Promise<number> {
  const { resource, status = KEPT.join(',') } = flags;
  const statuses = status.split(',').map((one): string => oneOf('status', one.trim(), KEPT));
  const selection = selectionOf(flags, parts.rules);
  const isMeant = findingFilter(selection, parts.rules, resource);
  limitsOf(flags);
  const found = await withDestination(flags, FORMATS, io, async (format, to) => {
    if (flags.store.startsWith('s3://')) await parts.identity();
    const accounts: Seen[] = [];
    const lines: FindingLine[] = [];
    const tallies: Tallies[] = [];
    for await (const known of parts.open(await parts.store(flags.store))) {
      const { account, regions } = known;
      accounts.push({ account, regions, hasIt: resource !== undefined && known.knows(resource) });
      if (selection.accounts?.includes(account) ?? true)
        tallies.push(known.tallies(io.now(), selection.regions));
      const today = known.findings.map((line) => asOf(line, io.now()));
      lines.push(...today.filter((line) => isMeant(line) && statuses.includes(line.status)));
    }
    refuseUnseen(accounts, selection, resource);
    const scores =
      resource === undefined ? await scoresOf(selection, parts.rules, () => together(tallies)) : [];
    await writeFindings(lines, format, to, scores.length > 0 ? { frameworks: scores } : undefined);
    if (format === 'table') await to.write(scoresText(scores, to));
    return lines;
  });
  return exitOf(tallyOf(found), flags);
}

interface Seen extends Pick<KnownAccount, 'account' | 'regions'> {
  /** The resource that was asked for. */
  readonly hasIt: boolean;
}

/** Nothing to tell of what no scan has seen is no good news. */
function refuseUnseen(known: readonly Seen[], { accounts, regions }: Selection, arn?: string): void {
  const ids = known.map(({ account }) => account);
  for (const id of accounts ?? []) if (!ids.includes(id)) throw unknownName('account', id, ids);
  const names = [...new Set(known.flatMap((one) => one.regions))].sort();
  for (const name of regions ?? []) if (!names.includes(name)) throw unknownName('region', name, names);
  if (arn !== undefined && !known.some(({ hasIt }) => hasIt)) {
    throw new UsageError(`no scan in this store has seen ${arn}; check the ARN, or scan first`);
  }
}

import type { Command } from 'commander';
import { holdsAt, type Exemption } from '../../../engine/exemptions/exemption.ts';
import { matchCounts } from '../../../engine/exemptions/matching.ts';
import { daysUntil } from '../../../lambdas/config/days.ts';
import { readExemptions } from '../../../lambdas/config/exemptions.ts';
import { FORMATS, writeRecords } from '../../output/format.ts';
import { safe } from '../../output/safe-text.ts';
import { table } from '../../output/table.ts';
import type { Store } from '../../parts.ts';
import { UsageError } from '../../usage-error.ts';
import { commandWith, withDestination, withOutput, type Context, type OutputFlags } from '../command.ts';
import {
  askedOf,
  existingText,
  FILE,
  fileOf,
  findingsOf,
  standardOf,
  storeOf,
  textIn,
  withStore,
} from './surroundings.ts';

interface Flags extends OutputFlags {
  readonly file?: string;
  readonly store: string;
}

/** `plumbline exempt list`: what is accepted, and what it is good for. */
export function listCommand(context: Context): Command {
  const command = commandWith(
    'list',
    'list exemptions: who answers for them, when they end, what they match',
    ['plumbline exempt list', 'plumbline exempt list --store s3://my-plumbline-bucket --format json'],
  );
  withOutput(withStore(command), FORMATS)
    .option(
      '--file <file>',
      `a file; unless said ${FILE}, or what is in force in a bucket, or where there is no such file`,
    )
    .addHelpText('after', '\nMATCHES counts findings of the last scan in the store; - where there is none.');
  return command.action(async () => {
    await list(context, command.opts<Flags>());
  });
}

async function list(context: Context, flags: Flags): Promise<void> {
  const { io, parts } = context;
  const store = await storeOf(context, flags.store);
  const exemptions = await exemptionsIn(context, store, flags);
  const now = io.now().toISOString();
  const findings = await findingsOf(context, store);
  const counts = findings && matchCounts(exemptions, parts.rules, findings.map(askedOf));
  const records = exemptions
    .map((one, at) => ({ ...one, days: daysUntil(one.expires, now), matches: counts?.[at] ?? null }))
    .sort((a, b) => a.days - b.days || (a.id < b.id ? -1 : 1));
  await withDestination(flags, FORMATS, io, async (format, to) => {
    if (format !== 'table') return writeRecords(records, format, to);
    if (records.length === 0) return to.write('No exemptions.\n');
    const rows = records.map((one) =>
      [
        one.id,
        one.owner,
        holdsAt(one, now) ? `${one.expires} (${one.days} d)` : `${one.expires} (over)`,
        String(one.matches ?? '-'),
        one.covers,
        shortly(one.rules),
        scopeText(one),
      ].map(safe),
    );
    return to.write(
      table(['ID', 'OWNER', 'EXPIRES', 'MATCHES', 'COVERS', 'RULES', 'SCOPE'], rows, { width: to.width }),
    );
  });
}

async function exemptionsIn(
  context: Context,
  store: Store,
  { file, store: place }: Flags,
): Promise<readonly Exemption[]> {
  const isBucket = place.startsWith('s3://');
  const usual = fileOf(context, file);
  const text = file === undefined ? (isBucket ? undefined : textIn(usual)) : existingText(file);
  if (text !== undefined) return readExemptions(text, usual, await standardOf(context, store)).exemptions;
  const inForce = await context.parts.inForce(store);
  if (inForce) return inForce.exemptions;
  if (isBucket) return [];
  throw new UsageError(
    `there is no ${usual} here, and nothing is in force in ${place}; see exempt add --help`,
  );
}

const shortly = (words: readonly string[]): string =>
  words.length > 2 ? `${words.slice(0, 2).join(', ')} and ${words.length - 2} more` : words.join(', ');

function scopeText({ accounts, regions, resources, tags }: Exemption): string {
  const pairs = tags && Object.entries(tags).map(([key, value]) => `${key}=${value}`);
  const parts = [resources, accounts, regions, pairs].flatMap((words) => (words ? shortly(words) : []));
  return parts.length > 0 ? parts.join('; ') : 'everywhere';
}

import type { Command } from 'commander';
import { EXIT } from '../exit.ts';
import { FORMATS } from '../output/format.ts';
import { safe, safeJson } from '../output/safe-text.ts';
import type { Verified } from '../parts.ts';
import { commandWith, withDestination, withOutput, type Context, type OutputFlags } from './command.ts';
import { allowed, KINDS, repeated } from './scan-request.ts';

interface Flags extends OutputFlags {
  readonly store: string;
  readonly allow: readonly string[];
}

/** What is said first, and what the process ends with. */
const TOLD: Readonly<Record<Verified['status'], readonly [words: string, exit: number]>> = {
  fixed: ['Fixed', EXIT.clean],
  gone: ['Gone', EXIT.clean],
  failing: ['Still failing', EXIT.failing],
  unknown: ['Unknown', EXIT.incomplete],
  'listed-again': ['Can be listed again; scan to judge what is there', EXIT.incomplete],
  error: ['The rule broke', EXIT.internal],
};

/** `plumbline verify`: reads one resource again, and says whether a finding still holds. */
export function verifyCommand(context: Context): Command {
  const command = commandWith('verify', 'read the resource of a finding again, and tell', [
    'plumbline verify 43cf5ea15e5097cd778dbff25710cb1e',
    'plumbline verify 43cf5ea1 --format json',
    'plumbline verify 43cf5ea1 --store s3://my-plumbline-bucket',
  ]).argument(
    '<finding>',
    'the id of the finding, or its beginning; `plumbline findings --format ndjson` has it',
  );
  withOutput(command, FORMATS)
    .option('--store <place>', 'where the finding is kept: a folder, or s3://bucket', '.plumbline/')
    .option('--allow <kind>', `make expensive reads: ${KINDS.join(' or ')}; repeat for both`, repeated, [])
    .addHelpText(
      'after',
      '\nReads with the current credentials, which must be of the account of the finding; nothing but what its rule' +
        '\nneeds of that one resource. What is true now is kept in the store, as a scan would.' +
        `\n\nExit codes: ${EXIT.clean} fixed or gone, ${EXIT.failing} still failing, ${EXIT.usage} no such finding or wrong usage, ` +
        `${EXIT.incomplete} unknown, ${EXIT.internal} internal error.`,
    );
  return command.action(async (finding: string) => {
    context.exit = await verify(context, finding, command.opts<Flags>());
  });
}

async function verify({ io, parts }: Context, finding: string, flags: Flags): Promise<number> {
  const kinds = allowed(flags.allow);
  return withDestination(flags, FORMATS, io, async (format, to) => {
    const store = await parts.store(flags.store);
    if (flags.store.startsWith('s3://')) await parts.identity();
    const verified = await parts.verify({
      store,
      finding,
      now: io.now,
      ...(kinds.length > 0 && { allow: kinds }),
    });
    await to.write(
      format === 'table' ? textOf(verified) : `${safeJson(verified, format === 'json' ? 2 : 0)}\n`,
    );
    return TOLD[verified.status][1];
  });
}

function textOf({ status, finding, why, calls }: Verified): string {
  const { title, rule, resource, evidence, fix, since, error } = finding;
  const isOver = status === 'fixed' || status === 'gone';
  const lines = [
    `${TOLD[status][0]}: ${title}`,
    `  ${rule} on ${resource.arn}`,
    ...(since !== null && !isOver ? [`  since ${since}`] : []),
    ...(why ? [`  ${why.call}: ${why.error}${why.deniedBy ? `, denied by ${why.deniedBy}` : ''}`] : []),
    ...(isOver || why ? [] : evidence.map(proof)),
    ...(error === undefined ? [] : [`  ${error}`]),
    ...(status === 'failing' ? [`  Fix: ${fix}`] : []),
    `  ${Object.values(calls).reduce((sum, count) => sum + count, 0)} calls`,
  ];
  return lines.map((line) => `${safe(line)}\n`).join('');
}

const proof = ({ path, actual, expected }: Verified['finding']['evidence'][number]): string =>
  `  ${path}: ${actual === undefined ? 'nothing' : JSON.stringify(actual)}, must ${expected}`;

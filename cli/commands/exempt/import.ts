import type { Command } from 'commander';
import { FileRefused, lineOf, type Problem } from '../../../lambdas/config/document.ts';
import { withEntries } from '../../../lambdas/config/exemptions-edit.ts';
import type { Entry } from '../../../lambdas/config/exemptions-schema.ts';
import { readExemptions } from '../../../lambdas/config/exemptions.ts';
import { carriedOver } from '../../../lambdas/config/mutelist.ts';
import { EXIT } from '../../exit.ts';
import { print } from '../../io.ts';
import { safe } from '../../output/safe-text.ts';
import { commandWith, type Context } from '../command.ts';
import {
  existingText,
  FILE,
  fileOf,
  standardOf,
  storeOf,
  textIn,
  withStore,
  writeWhole,
} from './surroundings.ts';
import { plural } from '../../output/plural.ts';

interface Flags {
  readonly owner: string;
  readonly expires: string;
  readonly reason?: string;
  readonly ticket?: string;
  readonly file?: string;
  readonly store: string;
}

/** `plumbline exempt import`: the mutelist of Prowler as exemptions, and a report of what is not. */
export function importCommand(context: Context): Command {
  const command = commandWith('import', 'carry a Prowler mutelist over, and say what could not be', [
    `plumbline exempt import mutelist.yaml --owner cloud-team --expires 2026-12-31`,
  ]).argument('<mutelist>', 'the mutelist of Prowler');
  withStore(command)
    .requiredOption('--owner <who>', 'who answers for all of it')
    .requiredOption('--expires <day>', 'the last day on which all of it holds (UTC), as 2026-12-31')
    .option('--reason <text>', 'why it is accepted; the description of each mute unless said')
    .option('--ticket <text>', 'where it was decided')
    .option('--file <file>', `the file of exemptions to add to; ${FILE} unless said`)
    .addHelpText(
      'after',
      `\nExit codes: ${EXIT.clean} all was carried over, ${EXIT.incomplete} not all, ${EXIT.usage} nothing, as a file is not good.`,
    );
  return command.action(async (mutelist: string) => {
    context.exit = await carry(context, mutelist, command.opts<Flags>());
  });
}

async function carry(context: Context, mutelist: string, flags: Flags): Promise<number> {
  const { io, parts } = context;
  const { file: named, store: place, ...missing } = flags;
  const file = fileOf(context, named);
  const { entries, left, mutes } = carriedOver(existingText(mutelist), mutelist, missing, parts.rules);
  const standard = await standardOf(context, await storeOf(context, place));
  const before = textIn(file);
  if (before !== undefined) readExemptions(before, file, standard);
  const { good, text, refused } = added(before, entries, (some) => withEntries(before, some, file, standard));
  const report = [...left, ...refused];
  if (good.length > 0 && text !== undefined) writeWhole(file, text);
  const lines = [
    `${mutelist}: ${plural(mutes, 'mute')}; ${plural(good.length, 'exemption')} added to ${file}`,
    ...(report.length > 0 ? ['Not carried over:'] : []),
    ...report.sort(byLine).map((one) => `  ${lineOf(mutelist, one)}`),
  ];
  await print(io.stdout, lines.map((line) => `${safe(line)}\n`).join(''));
  return report.length > 0 ? EXIT.incomplete : EXIT.clean;
}

type Candidate = ReturnType<typeof carriedOver>['entries'][number];

/** Adds what can stand together; gives what of it does not, and why. */
function added(
  before: string | undefined,
  all: readonly Candidate[],
  add: (entries: readonly Entry[]) => string,
): {
  readonly good: readonly Candidate[];
  readonly text: string | undefined;
  readonly refused: readonly Problem[];
} {
  const refused: Problem[] = [];
  const isGood = (some: readonly Candidate[]) => {
    try {
      return add(some.map(({ entry }) => entry));
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      return error;
    }
  };
  const whole = isGood(all);
  if (typeof whole === 'string') return { good: all, text: whole, refused };
  let good: readonly Candidate[] = [];
  let text = before;
  for (const one of all) {
    const now = isGood([...good, one]);
    if (typeof now === 'string') [good, text] = [[...good, one], now];
    else refused.push({ ...one.from, message: now.problems[0]?.message ?? 'cannot be said' });
  }
  return { good, text, refused };
}
const byLine = (a: Problem, b: Problem): number => (a.line ?? 0) - (b.line ?? 0);

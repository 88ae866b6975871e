import type { Command } from 'commander';
import { matchCounts } from '../../../engine/exemptions/matching.ts';
import { FileRefused, lineOf } from '../../../lambdas/config/document.ts';
import { readExemptions, type Accepted } from '../../../lambdas/config/exemptions.ts';
import { EXIT } from '../../exit.ts';
import { print } from '../../io.ts';
import { safe } from '../../output/safe-text.ts';
import { commandWith, type Context } from '../command.ts';
import {
  askedOf,
  existingText,
  FILE,
  fileOf,
  findingsOf,
  standardOf,
  storeOf,
  withStore,
} from './surroundings.ts';
import { plural } from '../../output/plural.ts';

/** `plumbline exempt check`: all that is wrong with a file, by line. */
export function checkCommand(context: Context): Command {
  const command = commandWith('check', 'say all that is wrong with a file of exemptions', [
    'plumbline exempt check',
    'plumbline exempt check exemptions.yaml --store s3://my-plumbline-bucket',
  ]).argument('[file]', `the file; ${FILE} unless said`);
  withStore(command).addHelpText(
    'after',
    `\nExit codes: ${EXIT.clean} good, ${EXIT.usage} not good. What is in force in the store may be over; what is new may not.`,
  );
  return command.action(async (named?: string) => {
    context.exit = await check(
      context,
      fileOf(context, named),
      command.opts<{ readonly store: string }>().store,
    );
  });
}

async function check(context: Context, file: string, place: string): Promise<number> {
  const { io, parts } = context;
  const text = existingText(file);
  const store = await storeOf(context, place);
  let accepted: Accepted;
  try {
    accepted = readExemptions(text, file, await standardOf(context, store));
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await print(io.stderr, error.problems.map((one) => `${safe(lineOf(file, one))}\n`).join(''));
    return EXIT.usage;
  }
  const { exemptions } = accepted;
  const findings = await findingsOf(context, store);
  const counts = findings && matchCounts(exemptions, parts.rules, findings.map(askedOf));
  const stale = exemptions.filter((_, at) => counts?.[at] === 0);
  const notes = stale.map(({ id, owner }) => `note: '${id}' of ${owner} matches nothing in the store`);
  const many = plural(exemptions.length, 'exemption');
  await print(io.stdout, [`${file} is good: ${many}`, ...notes].map((line) => `${safe(line)}\n`).join(''));
  return EXIT.clean;
}

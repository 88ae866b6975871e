import type { Command } from 'commander';
import { withEntries } from '../../../lambdas/config/exemptions-edit.ts';
import type { Entry } from '../../../lambdas/config/exemptions-schema.ts';
import { print } from '../../io.ts';
import { safe } from '../../output/safe-text.ts';
import { listFlag } from '../../selection.ts';
import type { Store } from '../../parts.ts';
import { UsageError } from '../../usage-error.ts';
import { commandWith, type Context } from '../command.ts';
import {
  FILE,
  fileOf,
  findingsOf,
  standardOf,
  storeOf,
  textIn,
  withStore,
  writeWhole,
} from './surroundings.ts';

interface Flags {
  readonly finding?: string;
  readonly rules?: readonly string[];
  readonly accounts?: readonly string[];
  readonly regions?: readonly string[];
  readonly resources?: readonly string[];
  readonly tags?: readonly string[];
  readonly owner: string;
  readonly reason: string;
  readonly expires: string;
  readonly covers?: string;
  readonly ticket?: string;
  readonly id?: string;
  readonly file?: string;
  readonly store: string;
}

/** `plumbline exempt add`: one more exemption in the file, which stays as it is otherwise. */
export function addCommand(context: Context): Command {
  const why = '--owner data-team --reason public-on-purpose --expires 2026-12-31';
  const command = commandWith('add', 'add an exemption to a file; it is written only if it is good', [
    `plumbline exempt add --rules s3-bucket-not-public --resources arn:aws:s3:::website ${why}`,
    `plumbline exempt add --rules ec2-elastic-ip-associated --tags env=sandbox --covers both ${why}`,
  ]);
  withStore(command)
    .option('--finding <id>', 'the finding to accept, by its id in the store: gives rule, account and ARN')
    .addOption(listFlag('--rules <ids>', 'rules, or patterns of them, by commas'))
    .addOption(listFlag('--accounts <ids>', 'only in these accounts, or patterns of them'))
    .addOption(listFlag('--regions <regions>', 'only in these regions, or patterns; global for none'))
    .addOption(listFlag('--resources <arns>', 'only these ARNs, or patterns of them'))
    .addOption(listFlag('--tags <key=value>', 'only with these tags; values may be patterns'))
    .requiredOption('--owner <who>', 'who answers for it')
    .requiredOption('--reason <text>', 'why it is accepted')
    .requiredOption('--expires <day>', 'the last day on which it holds (UTC), as 2026-12-31')
    .option('--covers <what>', 'fail (unless said), gap or both')
    .option('--ticket <text>', 'where it was decided')
    .option('--id <name>', 'what it is called')
    .option('--file <file>', `the file; ${FILE} unless said`);
  return command.action(async () => {
    await add(context, command.opts<Flags>());
  });
}

async function add(context: Context, flags: Flags): Promise<void> {
  const file = fileOf(context, flags.file);
  const store = await storeOf(context, flags.store);
  const about = flags.finding === undefined ? {} : await aboutFinding(context, store, flags.finding);
  const { id, accounts, regions, resources, covers, owner, reason, ticket, expires } = flags;
  const rules = flags.rules ?? about.rules;
  if (!rules) throw new UsageError('name what is accepted: --rules, or --finding');
  const given = { accounts, regions, resources, ticket, id, covers, tags: tagsOf(flags.tags) };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  // Whether it is one is for the file's own check to say, with the line where it would stand.
  const entry = { ...about, rules, ...said, owner, reason, expires } as Entry;
  const text = withEntries(textIn(file), [entry], file, await standardOf(context, store));
  writeWhole(file, text);
  await print(
    context.io.stdout,
    `${safe(`${file}: added; it holds through ${expires}, from the next scan on`)}\n`,
  );
}

/** What narrows an exemption to one finding. */
async function aboutFinding(context: Context, store: Store, id: string): Promise<Partial<Entry>> {
  const found = (await findingsOf(context, store))?.find((one) => one.id === id);
  if (!found) throw new UsageError(`there is no finding '${id}' in ${store.uri}; see: plumbline findings`);
  const { rule, resource, open, status, verdict = status } = found;
  return {
    ...{ rules: [rule], accounts: [resource.account], resources: [resource.arn] },
    ...(!open && verdict === 'unknown' && { covers: 'gap' as const }),
  };
}

function tagsOf(flags: readonly string[] | undefined): Readonly<Record<string, string>> | undefined {
  if (!flags) return undefined;
  const pairs = flags.map((flag) => /^([^=]+)=(.*)$/s.exec(flag) ?? refuseTag(flag));
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value]));
}

const refuseTag = (flag: string): never => {
  throw new UsageError(`--tags '${flag}': write key=value`);
};

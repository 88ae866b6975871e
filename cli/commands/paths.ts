import type { Command } from 'commander';
import type { Found, Unseen } from '../../lambdas/steps/paths/paths.ts';
import { cheapestOf } from '../../engine/paths/path.ts';
import { EXIT } from '../exit.ts';
import { FORMATS } from '../output/format.ts';
import { pathsText } from '../output/paths-text.ts';
import { safeJson } from '../output/safe-text.ts';
import { commandWith, withDestination, withOutput, type Context, type OutputFlags } from './command.ts';

interface Flags extends OutputFlags {
  readonly store: string;
  readonly scan?: string;
  readonly accounts?: string;
}

/** `plumbline paths`: ways from the internet over workloads and their roles to administrators and data. */
export function pathsCommand(context: Context): Command {
  const command = commandWith('paths', 'show ways from the internet to administrators and data', [
    'plumbline paths',
    'plumbline paths --store s3://my-plumbline-bucket --accounts 111122223333',
    'plumbline paths --format json --output paths.json',
  ]);
  withOutput(command, FORMATS)
    .option('--store <place>', 'a store, or a recording: a folder, or s3://bucket', '.plumbline/')
    .option('--scan <name>', 'which scan of it; the newest unless said')
    .option('--accounts <list>', 'only these accounts, by commas')
    .addHelpText(
      'after',
      '\nReads what a scan has read, and asks AWS nothing. A way leads over an instance or a function that everybody' +
        '\ngets to, by its role, to an administrator, or to buckets, secrets and tables that the role may read.' +
        '\n`cut` is the link that takes the fewest changes; of those, the one that closes most ways.' +
        `\n\nExit codes: ${EXIT.clean} none, ${EXIT.failing} some, ${EXIT.usage} wrong usage, ` +
        `${EXIT.incomplete} none, but not all could be seen, ${EXIT.internal} internal error.`,
    );
  return command.action(async () => {
    context.exit = await paths(context, command.opts<Flags>());
  });
}

async function paths({ io, parts }: Context, flags: Flags): Promise<number> {
  return withDestination(flags, FORMATS, io, async (format, to) => {
    if (flags.store.startsWith('s3://')) await parts.identity();
    const store = await parts.store(flags.store);
    const found: Found[] = [];
    const unseen: Unseen[] = [];
    const accounts = flags.accounts?.split(',').map((id) => id.trim());
    for await (const one of parts.paths({
      store,
      ...(flags.scan !== undefined && { scan: flags.scan }),
      ...(accounts && { accounts }),
    })) {
      if ('paths' in one) found.push(one);
      else unseen.push(one);
    }
    const lines = linesOf(found);
    if (format === 'table') await to.write(pathsText(found, unseen));
    else if (format === 'json') await to.write(`${safeJson({ paths: lines, unseen }, 2)}\n`);
    else for (const line of lines) await to.write(`${safeJson(line)}\n`);
    if (found.length > 0) return EXIT.failing;
    return unseen.length > 0 ? EXIT.incomplete : EXIT.clean;
  });
}

/** A way a line, with the workload that it leads over and its cheapest cut. */
function linesOf(found: readonly Found[]): readonly object[] {
  const cuts = cheapestOf(found.flatMap(({ paths }) => paths));
  return found.flatMap(({ workload, paths }) =>
    paths.map((path) => {
      const { links, ...way } = path;
      const { kind, cut: what, changes, closes } = cuts.get(path) ?? {};
      return {
        workload,
        ...way,
        links: links.map((link) => link.kind),
        cut: { kind, what, changes, closes },
      };
    }),
  );
}

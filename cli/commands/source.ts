/** Where an inventory is read from: AWS's own APIs, or AWS Config. */
import type { Command } from 'commander';
import type { ScanConfig } from '../parts.ts';
import { oneOf } from '../selection.ts';
import { UsageError } from '../usage-error.ts';

const SOURCES = ['live', 'config'] as const;

export interface SourceFlags {
  readonly source?: string;
  readonly aggregator?: string;
  readonly fill: boolean;
}

/** Adds the flags. */
export const withSource = (command: Command): Command =>
  command
    .option('--source <name>', `where to read from: ${SOURCES.join(' or ')} (AWS Config)`)
    .option('--aggregator <name>', 'with --source config: ask this aggregator of AWS Config')
    .option('--fill', 'with --source config: read live what AWS Config does not carry', false);

type Source = Pick<ScanConfig, 'source' | 'configSource'>;

/** What is configured, with the source that the flags name. Throws a UsageError for flags that do not go together. */
export function sourceOf<C extends Source>(config: C, { source, aggregator, fill }: SourceFlags): C {
  const named = source === undefined ? config.source : oneOf('source', source, SOURCES);
  if (named !== 'config') {
    const stray = aggregator !== undefined ? '--aggregator' : fill ? '--fill' : undefined;
    if (stray) throw new UsageError(`${stray} is about AWS Config; add --source config`);
    return named === undefined ? config : { ...config, source: named };
  }
  const configSource = {
    ...config.configSource,
    ...(fill && { fill }),
    ...(aggregator !== undefined && { aggregator: { name: aggregator } }),
  };
  return { ...config, source: named, configSource };
}

/** Reads a unit from the source that the configuration names. */
import { collectUnit } from '../../inventory/collect.ts';
import type { Call } from '../../inventory/call.ts';
import type { Demand } from '../../inventory/demands.ts';
import { callsFor } from '../../inventory/permissions.ts';
import type { Aws } from '../../inventory/requests.ts';
import { collectFromConfig } from '../../inventory/sources/config/collect.ts';
import { callsFromConfig } from '../../inventory/sources/config/permissions.ts';
import type { ConfigOptions } from '../../inventory/sources/config/source.ts';
import type { Options, Progress, Sink, Unit } from '../../inventory/unit.ts';
import { REGIONS } from './scope/units.ts';
import type { ScanConfig } from './types.ts';

export type Source = Pick<ScanConfig, 'source' | 'configSource'>;

/** Reads a unit into the sink. Gives what is left when it had to hurry. `home` is the account's home unit. */
export const readUnit = (
  { source, configSource }: Source,
  home: Unit,
  aws: Aws,
  demands: readonly Demand[],
  unit: Unit,
  sink: Sink,
  options: Options,
  progress: Progress,
): ReturnType<typeof collectUnit> =>
  source === 'config'
    ? collectFromConfig(aws, demands, unit, sink, options, optionsOf(configSource, home), progress)
    : collectUnit(aws, demands, unit, sink, options, progress);

const optionsOf = (
  { aggregator, fill }: NonNullable<Source['configSource']> = {},
  home: Unit,
): ConfigOptions => {
  const { partition, accountId, region } = home;
  const { name, ...place } = aggregator ?? { name: '' };
  return {
    ...(fill !== undefined && { fill }),
    ...(aggregator && { aggregator: { name, at: { partition, accountId, region, ...place } } }),
  };
};

/** Every call that a scan makes in an account for what is demanded: what the scanner must be allowed. */
export const callsOfSource =
  ({ source, configSource: { aggregator, fill = false } = {} }: Source) =>
  (demands: readonly Demand[]): readonly Call[] => [
    REGIONS,
    ...(source === 'config'
      ? callsFromConfig(demands, { fill, aggregated: aggregator !== undefined })
      : callsFor(demands)),
  ];

/** What of a configuration a scan takes, wherever it runs. */
import type { AnyRule } from '../../engine/rule.ts';
import { narrow, withSeverities } from '../steps/rules.ts';
import { UsageError, type ScanConfig } from '../steps/types.ts';
import type { PlumblineConfig } from './schema.ts';

/** The ids of the rules that a configuration chooses. Throws `UsageError` where it leaves none. */
export function ruleIdsOf(
  { rules = 'all', severities = {} }: Pick<PlumblineConfig, 'rules' | 'severities'>,
  known: readonly AnyRule[],
): readonly string[] {
  if (rules === 'all') return known.map(({ id }) => id);
  if (Array.isArray(rules)) return known.filter(({ id }) => rules.includes(id)).map(({ id }) => id);
  const { include, exclude = [], ...rest } = rules;
  const ours = withSeverities(known, severities);
  const chosen = narrow(ours, { ...rest, ...(include && { rules: include }) });
  const left = chosen.map(({ id }) => id).filter((id) => !exclude.includes(id));
  if (left.length === 0)
    throw new UsageError('rules: no rule meets all of the choice; leave a part of it out');
  return left;
}

/** `[config, live]` reads live what Config does not carry. */
export const sourceOf = ([source, filler]: NonNullable<PlumblineConfig['sources']>): Pick<
  ScanConfig,
  'source' | 'configSource'
> => ({
  source,
  ...(filler && { configSource: { fill: true } }),
});

/** The members of a ScanConfig that a configuration decides, wherever the scan runs. */
export function scanPartsOf(
  config: PlumblineConfig,
  known: readonly AnyRule[],
): Pick<
  ScanConfig,
  'regions' | 'rules' | 'params' | 'allow' | 'severities' | 'source' | 'configSource' | 'exemptions'
> {
  const { regions = 'all', parameters = {}, severities, limits, sources, exemptions } = config;
  const { maxDays, announceDays } = exemptions ?? {};
  return {
    regions,
    rules: ruleIdsOf(config, known),
    params: parameters,
    allow: limits?.allow ?? [],
    ...(severities && { severities }),
    ...(sources && sourceOf(sources)),
    ...(exemptions && {
      exemptions: {
        ...(maxDays !== undefined && { maxDays }),
        ...(announceDays !== undefined && { announceDays }),
      },
    }),
  };
}

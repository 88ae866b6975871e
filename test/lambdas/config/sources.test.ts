/** Where a configuration reads from, and what that needs to be allowed. */
import { describe, expect, it } from '@jest/globals';
import { scanPartsOf } from '../../../lambdas/config/chosen.ts';
import { checked, readDocument } from '../../../lambdas/config/document.ts';
import { configSchema } from '../../../lambdas/config/schema.ts';
import { callsOfSource } from '../../../lambdas/steps/read-unit.ts';
import { rules } from '../../../rules/index.ts';

const schema = configSchema({ rules, regions: [] });
const partsOf = (sources: string) =>
  scanPartsOf(checked(schema, readDocument(`sources: ${sources}\n`, 'c.yaml')), rules);
const actionsFor = (sources: string): ReadonlySet<string> =>
  new Set(callsOfSource(partsOf(sources))(rules).flatMap(({ actions }) => actions));

describe('sources', () => {
  it.each([
    ['[live]', { source: 'live' }],
    ['[config]', { source: 'config' }],
    ['[config, live]', { source: 'config', configSource: { fill: true } }],
  ])('%s', (sources, expected) => {
    const { source, configSource } = partsOf(sources);
    expect({ source, ...(configSource && { configSource }) }).toEqual(expected);
  });
  it.each(['[live, config]', '[]', '[config, config]', 'live', '[cloud]'])('%s is refused', (sources) =>
    expect(() => partsOf(sources)).toThrow(/^c\.yaml:1: sources/),
  );
  it('need to be allowed what they read, no more', () => {
    const [config, both, live] = ['[config]', '[config, live]', '[live]'].map(actionsFor);
    expect(config?.has('config:SelectResourceConfig')).toBe(true);
    expect(config?.has('ec2:DescribeImages')).toBe(false);
    expect(both?.has('ec2:DescribeImages')).toBe(true);
    expect(both?.has('config:SelectResourceConfig')).toBe(true);
    expect(live?.has('config:SelectResourceConfig')).toBe(false);
  });
});

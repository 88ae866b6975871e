import { describe, expect, it } from '@jest/globals';
import { unitsOf } from '../../../../lambdas/steps/scope/units.ts';
import type { Plan } from '../../../../lambdas/steps/types.ts';
import { rulesOf } from '../../../../lambdas/steps/rules.ts';
import { BASE, CONFIG } from '../world.ts';

const plan = (more: Partial<Plan>, rules: readonly string[] = CONFIG.rules): Plan => ({
  ...{
    schemaVersion: 1,
    scan: 's',
    startedAt: '2026-07-01T00:00:00.000Z',
    full: true,
    accounts: [],
    batches: 0,
  },
  ...{ config: { ...CONFIG, rules }, ...more },
});
const placed = (of: Plan) =>
  unitsOf(of, rulesOf(of.config), BASE.accountId, ['eu-west-1', 'us-east-1'], BASE);

describe('a service that a region does not offer', () => {
  const rules = ['config-region-recorder-enabled', 'kms-key-not-pending-deletion'];

  it('is out of scope there, with one line; the rest is read', () => {
    const services = { config: ['us-east-1'], kms: ['eu-west-1', 'us-east-1'] };
    expect(placed(plan({ services }, rules))).toEqual({
      units: [
        {
          ...{ partition: 'aws', accountId: BASE.accountId, region: 'eu-west-1', home: true },
          without: ['config:DescribeConfigurationRecorderStatus'],
        },
        { partition: 'aws', accountId: BASE.accountId, region: 'us-east-1', home: false },
      ],
      outOfScope: [{ region: 'eu-west-1', service: 'config', reason: 'ServiceNotInRegion' }],
    });
  });

  it('is read where AWS says nothing of it', () => {
    const { units, outOfScope } = placed(plan({ services: { sns: ['us-east-1'] } }, rules));
    expect([units.map(({ without }) => without), outOfScope]).toEqual([[undefined, undefined], []]);
  });

  it('leaves a line for each, where nothing is left to read', () => {
    const { units, outOfScope } = placed(
      plan({ services: { config: ['us-east-1'], kms: ['us-east-1'] } }, rules),
    );
    expect(units.map(({ region, home }) => [region, home])).toEqual([['us-east-1', true]]);
    expect(outOfScope.map(({ service }) => service)).toEqual(['config', 'kms']);
  });

  it('changes nothing for what is read once an account', () => {
    const services = { s3: ['us-east-1'] };
    const { units, outOfScope } = placed(plan({ services }, ['s3-bucket-versioning-enabled', ...rules]));
    expect([units.map(({ without }) => without), outOfScope]).toEqual([[undefined, undefined], []]);
  });
});

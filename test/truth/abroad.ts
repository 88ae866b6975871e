/** What the accounts have in a second region: networks, and nothing else that anybody looks at. */
import type { AnyRule } from '../../engine/rule.ts';
import { collectUnit } from '../../inventory/collect.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { Aws } from '../../inventory/requests.ts';
import type { Sink } from '../../inventory/unit.ts';
import { AWAY, HOME, options, type Answers } from '../aws.ts';

const REGIONS = [HOME, AWAY].map(({ region }) => ({ RegionName: region }));

export const goodAbroad: Answers = { 'ec2 DescribeRegions': { Regions: REGIONS } };

/** The same networks abroad, but that they are the default ones there. */
export const homebound = (answers: Answers): Answers => {
  const { Vpcs } = answers['ec2 DescribeVpcs'] as { readonly Vpcs: readonly object[] };
  const abroad = Vpcs.map((one) => ({ ...one, IsDefault: true }));
  return {
    ...answers,
    'ec2 DescribeVpcs': (_, region) => ({ Vpcs: region === AWAY.region ? abroad : Vpcs }),
  };
};

/** Reads there what rules on the whole account want of each region; other rules look at home only. */
export async function readAbroad(aws: Aws, rules: readonly AnyRule[], inventory: Inventory): Promise<void> {
  const some = rules.filter(({ needs }) => needs.some((need) => /^regions\b/.test(need)));
  if (some.length === 0) return;
  const sink: Sink = {
    write: (type, found) => {
      // What else the answers tell is at home: there is but one of each.
      if (NETWORKS.includes(type)) for (const one of found) inventory.add(one);
      return Promise.resolve();
    },
    done: (type, { failure, observedAt }) => {
      inventory.listed(type, AWAY, failure, observedAt);
      return Promise.resolve();
    },
  };
  await collectUnit(aws, some, AWAY, sink, options);
}

const NETWORKS: readonly string[] = ['AWS::::Region', 'AWS::EC2::VPC'];

export const isAbroad = ({ region }: { readonly region: string }): boolean => region === AWAY.region;

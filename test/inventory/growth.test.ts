/** What judging costs must grow with what there is, not with its square: steps are counted, not time. */
import { expect, it } from '@jest/globals';
import { Inventory } from '../../inventory/inventory.ts';
import type { Stored } from '../../inventory/stored.ts';
import { counted } from './counted.ts';

const REGIONS = 16;
const place = (region: number) => ({
  partition: 'aws',
  accountId: '111122223333',
  region: `region-${region}`,
});
const stored = (type: string, index: number, self: object): Stored => ({
  type,
  id: { ...place(index % REGIONS), arn: `arn:${type}/${index}`, tags: {} },
  self,
  facets: {},
  observedAt: '',
});

/** `size` VPCs and flow logs; the logs of a region all are of one VPC, or each has its own. */
function inventoryOf(size: number, vpcOf: (log: number) => number): Inventory {
  const inventory = new Inventory();
  for (let region = 0; region < REGIONS; region++)
    for (const type of ['AWS::EC2::VPC', 'AWS::EC2::FlowLog'])
      inventory.listed(type, place(region), null, '');
  for (let index = 0; index < size; index++) {
    inventory.add(stored('AWS::EC2::VPC', index, { VpcId: `vpc-${index}` }));
    inventory.add(stored('AWS::EC2::FlowLog', index, { ResourceId: `vpc-${vpcOf(index)}` }));
  }
  return inventory;
}

/** Follows the relation from each VPC, and says how many steps through lists and maps that took. */
function stepsOf(size: number, vpcOf: (log: number) => number): number {
  const inventory = inventoryOf(size, vpcOf);
  const vpcs = [...inventory.of('AWS::EC2::VPC')];
  return counted(() => {
    const link = inventory.link('AWS::EC2::VPC', 'flowLogs');
    vpcs.forEach((vpc) => link?.follow(vpc));
  });
}

it.each([
  ['each has its own partner', (log: number) => log],
  ['all of a region have one partner', (log: number) => log % REGIONS],
])('follows relations in steps that grow as what there is grows, where %s', (_, vpcOf) => {
  const [few, many] = [stepsOf(1000, vpcOf), stepsOf(4000, vpcOf)];
  expect(few).toBeGreaterThan(1000);
  expect(many / few).toBeLessThan(4.5);
});

it('does not go through all listings again for each resource', () =>
  expect(stepsOf(2000, (log) => log)).toBeLessThan(2000 * (REGIONS / 2)));

it('learns of what is added and listed after it was asked', () => {
  const inventory = inventoryOf(REGIONS, (log) => log);
  const [vpc] = [...inventory.of('AWS::EC2::VPC')];
  const follow = () => vpc && inventory.link('AWS::EC2::VPC', 'flowLogs')?.follow(vpc);
  expect(follow()).toHaveLength(1);
  inventory.add(stored('AWS::EC2::FlowLog', REGIONS, { ResourceId: 'vpc-0' }));
  expect(follow()).toHaveLength(2);
});

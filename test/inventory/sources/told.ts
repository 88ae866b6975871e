/** What the rules say of an account that is read from AWS Config. */
import { judgeAll, type Judgement } from '../../../engine/judge.ts';
import type { AnyRule } from '../../../engine/rule.ts';
import { Inventory } from '../../../inventory/inventory.ts';
import { collectFromConfig } from '../../../inventory/sources/config/collect.ts';
import type { ConfigOptions } from '../../../inventory/sources/config/source.ts';
import type { Unit } from '../../../inventory/unit.ts';
import { canned, HOME, options, unlimited, type Answers } from '../../aws.ts';
import { ORGANIZATION } from '../../truth/identity.ts';
import { params } from '../../truth/params.ts';
import { badIdentityItems, goodIdentityItems } from './items/identity.ts';
import { badNetworkItems, goodNetworkItems } from './items/network.ts';
import type { Row } from './items/row.ts';
import { badStorageItems, goodStorageItems } from './items/storage.ts';

const tagged = (row: Row): Row => ({ ...row, tags: [{ key: 'owner', value: 'web', tag: 'owner=web' }] });

/** The accounts of `test/truth`, as Config records them. */
export const items: Readonly<Record<'good' | 'bad', readonly Row[]>> = {
  good: [...goodIdentityItems, ...goodNetworkItems, ...goodStorageItems].map(tagged),
  bad: [...badIdentityItems, ...badNetworkItems, ...badStorageItems],
};

export interface Read {
  readonly inventory: Inventory;
  readonly calls: readonly string[];
}

/** Reads units from Config into memory. */
export async function read(
  answers: Answers,
  rules: readonly AnyRule[],
  config: ConfigOptions = {},
  units: readonly Unit[] = [HOME],
): Promise<Read> {
  const inventory = new Inventory();
  const aws = canned(answers);
  const regions = units.map(({ region }) => region);
  for (const unit of units) {
    const sink = {
      write: (_: string, resources: Parameters<Inventory['add']>[0][]) => {
        for (const resource of resources) inventory.add(resource);
        return Promise.resolve();
      },
      done: (type: string, { failure, observedAt }: { failure: never; observedAt: string }) => {
        inventory.listed(type, unit, failure, observedAt);
        return Promise.resolve();
      },
    };
    await collectFromConfig(aws, rules, unit, sink, { ...unlimited, regions }, config);
  }
  return { inventory, calls: aws.calls };
}

export type Verdicts = ReadonlyMap<string, Judgement>;

export const judged = (inventory: Inventory, rules: readonly AnyRule[]): Verdicts =>
  new Map(
    [...judgeAll(rules, inventory, { now: options.now(), organization: ORGANIZATION, params })].map((one) => [
      `${one.rule.id} on ${one.resource.arn}`,
      one,
    ]),
  );

export const told = async (
  answers: Answers,
  rules: readonly AnyRule[],
  config: ConfigOptions = {},
): Promise<Verdicts> => judged((await read(answers, rules, config)).inventory, rules);

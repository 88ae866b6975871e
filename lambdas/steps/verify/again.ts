/** Reads one resource again, and what one rule sees through its relations: nothing else, and each call once. */
import { collectUnit } from '../../../inventory/collect.ts';
import { plan, resolve } from '../../../inventory/demands.ts';
import type { Found } from '../../../inventory/found.ts';
import { Inventory } from '../../../inventory/inventory.ts';
import { keysAt } from '../../../inventory/keys.ts';
import { isGap, type Gap } from '../../../inventory/reading.ts';
import { resourceOf } from '../../../inventory/registry.ts';
import type { AnyRelation } from '../../../inventory/relate.ts';
import { relationOf } from '../../../inventory/relations.ts';
import { once, type Aws } from '../../../inventory/requests.ts';
import type { Stored } from '../../../inventory/stored.ts';
import type { Choose, Options, Sink, Unit } from '../../../inventory/unit.ts';
import type { AnyRule } from '../../../engine/rule.ts';
import type { Base } from '../access.ts';

export interface ReadingAgain {
  readonly aws: Aws;
  readonly base: Base;
  readonly rule: Pick<AnyRule, 'resource' | 'needs'>;
  readonly arn: string;
  /** Where it lives; `global` for what lives in no region. */
  readonly region: string;
  /** All regions of its account that are scanned: its partners may be in any of them. */
  readonly regions: readonly string[];
  readonly options: Omit<Options, 'choose' | 'regions'>;
}

export interface Again {
  readonly inventory: Inventory;
  /** None where it is there no more, or where the listing failed. */
  readonly subject: Stored | undefined;
  /** Why its type could not be listed. */
  readonly failure: Gap | null;
  /** When the reading began. */
  readonly observedAt: string;
}

/** Reads again. What cannot be read is a gap in the inventory, as in a scan. */
export async function readAgain(run: ReadingAgain): Promise<Again> {
  const { rule, arn, region, base } = run;
  const inventory = new Inventory();
  const aws = remembering(run.aws);
  let failure: Gap | null = null;
  let observedAt = '';
  const into = (unit: Unit, type: string): Sink => ({
    write: (_, resources) => {
      for (const resource of resources) inventory.add(resource);
      return Promise.resolve();
    },
    done: (listed, result) => {
      inventory.listed(listed, unit, result.failure, result.observedAt);
      if (type === rule.resource && listed === type) ({ failure, observedAt } = result);
      return Promise.resolve();
    },
  });
  const read = async (type: string, regions: readonly string[], choose: Choose) => {
    const isRegional = resourceOf(type).scope === 'regional';
    for (const one of isRegional ? regions : [base.region]) {
      const unit: Unit = { ...base, region: one, home: !isRegional };
      const demand = { resource: type, needs: [...facetsOf(rule, type)] };
      await collectUnit(aws, [demand], unit, into(unit, type), { ...run.options, choose });
    }
  };
  const home = region === 'global' ? base.region : region;
  await read(rule.resource, [home], byArn(rule.resource, arn));
  const subject = [...inventory.of(rule.resource)].find(({ id }) => id.arn === arn);
  if (subject) await readPartners(run, subject, inventory, read);
  return { inventory, subject, failure, observedAt };
}

/** The facets of a type that the rule needs, wherever it meets it. */
function facetsOf({ resource, needs }: ReadingAgain['rule'], type: string): ReadonlySet<string> {
  return plan([{ resource, needs }]).get(type) ?? new Set();
}

/** The one resource, and of the types that it is listed by, its parents: those whose ARN its own begins with. */
const byArn =
  (type: string, arn: string): Choose =>
  (resource, found, arnOf) => {
    if (resource.type === type) return found.filter((one) => arnOf(one) === arn);
    const parents = found.filter((one) => arn.startsWith(`${arnOf(one)}/`));
    return parents.length > 0 ? parents : found;
  };

type Read = (type: string, regions: readonly string[], choose: Choose) => Promise<void>;

/** Follows each relation that the rule needs, hop by hop. */
async function readPartners(
  { rule, base, regions }: ReadingAgain,
  subject: Stored,
  inventory: Inventory,
  read: Read,
): Promise<void> {
  for (const need of rule.needs) {
    let from: readonly Stored[] = [subject];
    const { types } = resolve(rule.resource, need);
    const words = need.split('.');
    for (const [hop, to] of types.slice(1).entries()) {
      const relation = relationOf(types[hop] ?? '', words[hop] ?? '');
      if (!relation) break;
      const places = from.map(({ id }) => (id.region === 'global' ? base.region : id.region));
      const isNear = relation.within === 'unit' || relation.on === 'id.region';
      await read(to, isNear ? [...new Set(places)] : regions, byKeys(to, relation, from));
      const link = inventory.link(types[hop] ?? '', words[hop] ?? '');
      from = from.flatMap((one) => partners(link?.follow(one)));
    }
  }
}

const partners = (followed: unknown): readonly Stored[] =>
  (Array.isArray(followed) ? (followed as unknown[]) : [followed]).filter(
    (one): one is Stored => typeof one === 'object' && one !== null && !isGap(one),
  );

/** Those that hold a key of ours. What cannot be read may be anybody's partner. */
function byKeys(to: string, { by, on }: AnyRelation, from: readonly Stored[]): Choose {
  const keys = from.flatMap((one) => keysAt(one, by));
  const wanted = new Set(keys);
  const isAnybody = keys.some(isGap) || (on.startsWith('id.') && on !== 'id.arn');
  const holders = new Set(from.map(({ id }) => id.arn));
  return (resource, found, arnOf) => {
    if (resource.type !== to)
      // A parent by which partners are listed: often the very resource that we come from.
      return from.some(({ type }) => type === resource.type)
        ? found.filter((one) => holders.has(arnOf(one)))
        : found;
    if (isAnybody) return found;
    const keysOf = (one: Found) => (on === 'id.arn' ? [arnOf(one)] : keysAt(one, on));
    return found.filter((one) => keysOf(one).some((key) => isGap(key) || wanted.has(key)));
  };
}

/** A door that answers equal calls once. */
function remembering(aws: Aws): Aws {
  const answers = new Map<string, Promise<object>>();
  return {
    send: (request) => {
      const { call, input, at } = request;
      const name = `${call.service} ${call.operation} ${at.region} ${JSON.stringify(input)}`;
      return once(answers, name, () => aws.send(request));
    },
  };
}

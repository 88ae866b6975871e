/** Scans of a small account: any part of it, at any time, with any verdicts. */
import fc from 'fast-check';
import type { ScopedRule } from '../../../engine/state/scan.ts';
import * as lab from './lab.ts';
import { Model } from './model.ts';
import type { Scan, Thing } from './model-facts.ts';

export const REGIONS = [lab.REGION, 'us-east-1'];
export const RULES = [
  lab.groupRule,
  { ...lab.groupRule, id: 'ec2-security-group-described' },
  lab.bucketRule,
];
const VERDICTS = [
  undefined,
  lab.PASS,
  lab.PASS,
  lab.FAIL,
  lab.FAIL,
  lab.violates('self.Open', 'self.More'),
  lab.UNKNOWN,
  lab.ERROR,
  lab.NOT_APPLICABLE,
];

const things: readonly Thing[] = RULES.flatMap((rule) =>
  REGIONS.flatMap((region, index) => {
    const of = (name: string): Thing => ({ rule: rule.id, region, arn: lab.arn(name), type: rule.type });
    const names = rule.scope === 'regional' ? ['a', 'b', 'c'] : [`a${index}`, `b${index}`];
    return [...names.map(of), { rule: rule.id, region, arn: `arn:region:${region}`, type: 'AWS::::Region' }];
  }),
);

/** The account as it should be. */
export class World {
  readonly model = new Model(lab.ACCOUNT, things);
  readonly taken: Scan[] = [];
  readonly held: Scan[] = [];
  rules: readonly ScopedRule[] = RULES;
  regions: readonly string[] = REGIONS;
  /** Minutes since the first of July. */
  clock = 0;
  /** What is still to be told, in words. */
  outbox: string[] = [];
  readonly told = new Set<string>();
}

type Verdicts = readonly { readonly which: number; readonly minute: number }[];

export interface Looking {
  readonly kind: 'full' | 'partial' | 'event';
  readonly wait: number;
  readonly isHeld: boolean;
  readonly rules: readonly number[];
  readonly regions: readonly number[];
  readonly listing: 'complete' | 'failed' | 'none';
  /** Of the type that the first rule judges, another one. */
  readonly other: 'complete' | 'failed' | 'none';
  /** The second region could not be listed, whatever the first could. */
  readonly isHalf: boolean;
  readonly listedAt: number;
  readonly verdicts: Verdicts;
  readonly gone: readonly number[];
}

export const wordsOfLook = ({ verdicts, gone, ...what }: Looking): string => {
  const said = verdicts.flatMap(({ which, minute }, index) => {
    const { rule = '', region = '', arn = '' } = things[index] ?? {};
    return VERDICTS[which] ? `${rule} ${region} ${arn} ${VERDICTS[which].status} @${minute}` : [];
  });
  const lost = gone.map((index) => things[index % things.length]?.arn);
  return `${JSON.stringify(what)}: ${said.join(', ')}; gone: ${lost.join()}`;
};

export function scanOf(world: World, what: Looking): Scan {
  const pick = <T>(all: readonly T[], some: readonly number[]): readonly T[] =>
    what.kind === 'full' ? all : all.filter((_, index) => index === 0 || some.includes(index));
  const [rules, regions] = [pick(world.rules, what.rules), pick(world.regions, what.regions)];
  const listingFor = (type: string) => {
    const wanted = type === rules[0]?.type ? what.listing : what.other;
    return what.kind === 'event' ? 'none' : what.kind === 'full' && wanted === 'none' ? 'failed' : wanted;
  };
  const listings = [...new Set(rules.map(({ type }) => type))].flatMap((type) =>
    regions.flatMap((region, index) =>
      listingFor(type) === 'none'
        ? []
        : {
            ...{ type, region, complete: listingFor(type) === 'complete' && !(what.isHalf && index > 0) },
            observedAt: lab.time(1, world.clock + what.listedAt + index),
          },
    ),
  );
  const judged = things.flatMap((thing, index) => {
    const rule = rules.find(({ id }) => id === thing.rule);
    const { which, minute } = what.verdicts[index] ?? { which: 0, minute: 0 };
    const verdict = VERDICTS[which];
    if (!rule || !verdict || (rule.scope === 'regional' && !regions.includes(thing.region))) return [];
    if (thing.type === 'AWS::::Region' && verdict.status !== 'unknown') return [];
    const one = lab.judge('', verdict, lab.time(1, world.clock + minute), rule, thing.region);
    return { ...one, resource: { ...one.resource, arn: thing.arn, type: thing.type, name: thing.arn } };
  });
  const gone = what.gone.flatMap((index) => {
    const thing = things[index % things.length];
    if (!thing || thing.type === 'AWS::::Region' || what.kind !== 'event') return [];
    return {
      type: thing.type,
      region: thing.region,
      arn: thing.arn,
      observedAt: lab.time(1, world.clock + 8),
    };
  });
  const at = new Date(Date.parse(lab.time(1, world.clock + 30)) + world.taken.length).toISOString();
  return {
    ...{ id: `scan-${world.taken.length}`, at, accountId: lab.ACCOUNT },
    scope: { full: what.kind === 'full', rules, regions, listings },
    judged,
    gone: gone.filter((one, index) => gone.findIndex(({ arn }) => arn === one.arn) === index),
  };
}

export const some = (length: number, minLength = 0) =>
  fc.subarray(
    Array.from({ length }, (_, index) => index),
    { minLength },
  );
const listing = fc.constantFrom('complete' as const, 'complete' as const, 'failed' as const, 'none' as const);

export const looking: fc.Arbitrary<Looking> = fc.record({
  kind: fc.constantFrom('full' as const, 'full' as const, 'partial' as const, 'event' as const),
  wait: fc.constantFrom(0, 3, 60, 1440),
  isHeld: fc.constantFrom(false, false, true),
  rules: some(3),
  regions: some(2),
  ...{ listing, other: listing },
  isHalf: fc.constantFrom(false, false, true),
  listedAt: fc.integer({ min: 0, max: 5 }),
  verdicts: fc.array(
    fc.record({ which: fc.nat({ max: VERDICTS.length - 1 }), minute: fc.integer({ min: -5, max: 15 }) }),
    { minLength: things.length, maxLength: things.length },
  ),
  gone: fc.array(fc.nat({ max: things.length }), { maxLength: 2 }),
});

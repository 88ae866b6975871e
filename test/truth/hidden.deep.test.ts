/** The first law inside the inventory: each member and element hidden, each relation pointed outside of what was listed. */
import { describe, expect, it } from '@jest/globals';
import type { Judgement } from '../../engine/judge.ts';
import { plan } from '../../inventory/demands.ts';
import { keysAt } from '../../inventory/keys.ts';
import { gap } from '../../inventory/reading.ts';
import type { Stored } from '../../inventory/stored.ts';
import { rules } from '../../rules/index.ts';
import { accounts } from './accounts.ts';
import { violations } from './faults.ts';
import { at, changed, pathsIn, type Path } from './paths.ts';
import { hiding, judge, record, relationsOf, swapped, type Recording } from './recording.ts';

const recordings = await Promise.all(
  Object.entries(accounts).map(async ([name, answers]) => {
    const recording = await record(rules, answers);
    return { name, recording, before: judge(rules, recording) };
  }),
);
const types = [...plan(rules).keys()];

/** The rules that look at a type, and what they said. */
const looking = (type: string) => rules.filter((rule) => plan([rule]).has(type));
const saidBy = (some: readonly object[], before: ReadonlyMap<string, Judgement>) =>
  new Map([...before].filter(([, { rule }]) => some.includes(rule)));

const HIDDEN = { actions: ['test:Hide'] } as never;
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** The places that can be hidden in a part of a resource: of lists of words only the whole. */
const placesIn = (part: object): readonly Path[] =>
  pathsIn(part).filter((path) => typeof path.at(-1) === 'string' || isRecord(at(part, path)));

/** The resource with each of its places hidden in turn. */
const variants = (stored: Stored): readonly (readonly [where: string, hidden: Stored])[] => [
  ...placesIn(stored.self).map((path) => {
    return [`self.${path.join('.')}`, { ...stored, self: hiding(stored.self, path) }] as const;
  }),
  ...Object.entries(stored.facets).flatMap(([name, reading]) =>
    isRecord(reading)
      ? placesIn(reading as object).map((path) => {
          const facets = { ...stored.facets, [name]: hiding(reading, path) };
          return [`facets.${name}.${path.join('.')}`, { ...stored, facets }] as const;
        })
      : [],
  ),
];

describe('where a member or an element is hidden', () => {
  it.each(types)('%s', (type) => {
    const some = looking(type);
    for (const { name, recording, before } of recordings) {
      for (const stored of recording.resources.filter((one) => one.type === type)) {
        for (const [where, hidden] of variants(stored)) {
          const after = judge(some, swapped(recording, stored, hidden));
          const found = violations(saidBy(some, before), after, HIDDEN, { error: /"error":"(Hidden)/ });
          expect(found.map((one) => `${name}, ${where}: ${one}`)).toEqual([]);
        }
      }
    }
  });
});

/** Every relation that a rule follows, with the rules that do. */
const followed = relationsOf(rules).map(({ from, name, relation }) => ({
  ...{ from, relation, name: `${from} ${name}` },
  some: rules.filter((rule) => relationsOf([rule]).some((one) => one.from === from && one.name === name)),
}));
const TOLD = { error: /"error":"(Dangling|NotListed|Lost)/ };
const without = (recording: Recording, type: string): Recording => ({
  resources: recording.resources.filter((one) => one.type !== type),
  listings: new Map([...recording.listings].filter(([listed]) => listed !== type)),
});

describe('where a relation leads outside of what was listed', () => {
  it.each(followed)('$name', ({ from, relation: { to, by, dangling }, some }) => {
    const call = { actions: [':'] } as never;
    const others = some.filter(({ resource }) => resource !== to);
    for (const { name, recording, before } of recordings) {
      const check = (where: string, changed: Recording, asked = some) => {
        const found = violations(saidBy(asked, before), judge(asked, changed), call, TOLD);
        expect(found.map((one) => `${name}, ${where}: ${one}`)).toEqual([]);
      };
      check(`${to} not listed`, without(recording, to), others);
      const lost = gap({ call: 'test:List', error: 'Lost' });
      const failed = { ...without(recording, to), listings: new Map([...recording.listings, [to, lost]]) };
      check(`${to} could not be listed`, failed, others);
      if (dangling === 'absent') continue; // no key is no partner: only what may not have been listed is unknown
      for (const stored of recording.resources.filter((one) => one.type === from)) {
        for (const path of pathsIn(stored.self).filter((one) => pointsOut(stored, one, by))) {
          const self = changed(stored.self, path, () => 'elsewhere');
          check(`${by} leads elsewhere`, swapped(recording, stored, { ...stored, self }));
        }
      }
      for (const target of recording.resources.filter((one) => one.type === to))
        if (from !== to) check(`${target.id.arn} not listed`, swapped(recording, target), others);
    }
  });
});

/** Whether a place holds one of the keys of a relation. */
const pointsOut = ({ self }: Stored, path: Path, by: string): boolean =>
  path.filter((key) => typeof key === 'string').join('.') === by &&
  keysAt({ self }, by).includes(at(self, path) as string);

/**
 * What every rule must bear beyond what its table says. Each check gives its problems, one sentence each: none is good.
 * No author would write these cases down, and each broke a scanner in the field.
 */
import type { Verdict } from '../../engine/judge.ts';
import type { AnyRule } from '../../engine/rule.ts';
import { enlarge, hide, listsIn, placesIn, put, readingsIn, reverse, type Path } from './changes.ts';
import { Denied, judge, type Facts, type Looks, type Row } from './situation.ts';
import { withoutClock } from './without-clock.ts';

export type Kind = 'pass' | 'fail' | 'unknown' | 'notApplicable';
/** A table, its types forgotten. */
export type Table = Readonly<Partial<Record<Kind, Readonly<Record<string, Row>>>>>;
type Check = (rule: AnyRule, table: Table) => readonly string[];

const rowsOf = (table: Table): { readonly kind: string; readonly when: string; readonly row: Row }[] =>
  Object.entries(table).flatMap(([kind, rows]) =>
    Object.entries(rows).map(([when, row]) => ({ kind, when, row })),
  );

const hasAllKinds: Check = (_, table) =>
  (['pass', 'fail', 'unknown'] as const)
    .filter((kind) => Object.keys(table[kind] ?? {}).length === 0)
    .map((kind) => `no case of '${kind}': add one`);

/** Two cases are the same where facts and parameters come out equal, however they are written. */
const tellsNothingTwice: Check = (rule, table) => {
  const rows = rowsOf(table);
  const facts = Map.groupBy(rows, ({ row }) =>
    canonical([row.given, rule.params.parse(row.params ?? {}), row.organization]),
  );
  const names = Map.groupBy(rows, ({ when }) => when);
  return [...facts.values(), ...names.values()]
    .filter((same) => same.length > 1)
    .map((same) => `the same case twice: ${same.map(({ kind, when }) => `${kind} '${when}'`).join(', ')}`);
};

const canonical = (value: unknown): string => JSON.stringify(value, sorted);
const sorted = (_: string, value: unknown): unknown => {
  if (value instanceof Denied) return { $denied: true };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** `null` says that AWS told "there is none": nobody may assume that where AWS cannot tell it. */
const isPossible: Check = ({ resource }, table) =>
  rowsOf(table).flatMap(({ when, row }) =>
    readingsIn(resource, row.given)
      .filter(({ value, nullable }) => value === null && !nullable)
      .map(
        ({ path }) => `${when}: ${path.join('.')} is null, which AWS never answers: it is a value or a gap`,
      ),
  );

const isPure: Check = (rule, table) => {
  const rows = rowsOf(table);
  const all = () => rows.map(({ row }) => canonical(judge(rule, row)));
  const first = all();
  const backwards = rows
    .toReversed()
    .map(({ row }) => canonical(judge(rule, row)))
    .reverse();
  const timeless = withoutClock(all);
  return rows.flatMap(({ when }, index) => [
    ...(first[index] === backwards[index] ? [] : [`${when}: the verdict depends on what was judged before`]),
    ...(first[index] === timeless[index] ? [] : [`${when}: the verdict depends on the clock or on chance`]),
  ]);
};

/** Makes a check of changes after which the verdict may only be the same, or one of `others`. */
const bears =
  (
    changesOf: (rule: AnyRule, row: Row) => readonly (readonly [string, unknown])[],
    ...others: Verdict['status'][]
  ): Check =>
  (rule, table) =>
    rowsOf(table).flatMap(({ when, row }) => {
      const { status } = judge(rule, row);
      return changesOf(rule, row).flatMap(([what, given]) => {
        const after = judge(rule, { ...row, given: given as Facts });
        if (after.status === 'unknown' && others.includes('unknown') && !canonical(after).includes('$gap'))
          return [`${when}: ${what} leaves it unknown, and the evidence names no call`];
        if (after.status === status || others.includes(after.status)) return [];
        return [`${when}: ${what} turns ${status} into ${after.status}`];
      });
    });

const named = (path: Path): string => path.join('.');

const hidden = bears((rule, row) => {
  const looks: Looks = new Set();
  judge(rule, row, looks);
  const looked = [...looks].filter((one) => one.startsWith('self.')).map((one) => one.split('.'));
  const readings = readingsIn(rule.resource, row.given).map(({ path }) => path);
  const places = new Map([...placesIn(row.given), ...readings, ...looked].map((path) => [named(path), path]));
  return [...places].map(([name, path]) => [`hiding ${name}`, hide(row.given, path)] as const);
}, 'unknown');

const leftOut = bears(
  ({ resource }, { given }) =>
    readingsIn(resource, given).flatMap(({ path, value, always }) =>
      always
        .filter((member) => typeof value === 'object' && value !== null && member in value)
        .map(
          (member) =>
            [`leaving out ${named([...path, member])}`, put(given, [...path, member], undefined)] as const,
        ),
    ),
  'unknown',
);

const absent = bears(
  ({ resource }, { given }) =>
    readingsIn(resource, given)
      .filter(({ value, nullable }) => nullable && value !== null)
      .map(({ path }) => [`the absence of ${named(path)}`, put(given, path, null)] as const),
  ...(['pass', 'fail', 'unknown', 'not-applicable'] as const),
);

const reordered = bears((_, { given }) => [
  ['the opposite order of all lists', reverse(given)],
  ...listsIn(given).map((path) => [`the opposite order of ${named(path)}`, reverse(given, path)] as const),
]);

const enlarged = bears((_, { given }) => [['a member that is not known yet', enlarge(given)]]);

/** A need that no case makes the rule look at is a read for nothing, or a case that is missing. */
const looksAtItsNeeds: Check = (rule, table) => {
  const looks: Looks = new Set();
  for (const { row } of rowsOf(table)) judge(rule, row, looks);
  return rule.needs
    .filter((need) => !looks.has(need))
    .map((need) => `'${need}' is needed, and looked at in no case: drop the need, or add the case`);
};

export const checks: Readonly<Record<string, Check>> = {
  'has cases that pass, that fail, and that are unknown': hasAllKinds,
  'is not told the same twice': tellsNothingTwice,
  'is told what AWS can answer': isPossible,
  'is pure': isPure,
  'hiding any one fact can only make it unknown': hidden,
  'leaving out what AWS always reports can only make it unknown': leftOut,
  'an absent fact is no error': absent,
  'the order of lists does not matter': reordered,
  'what AWS may report one day does not matter': enlarged,
  'looks at all that it needs': looksAtItsNeeds,
};

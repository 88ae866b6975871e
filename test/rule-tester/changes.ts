/** Changes to a situation that a rule must bear: facts hidden, left out, in another order, or more than it knows. */
import type { AnyRelation } from '../../inventory/relate.ts';
import { resourceOf } from '../../inventory/registry.ts';
import { relationOf } from '../../inventory/relations.ts';
import { Denied, denied, deniedElement, type Facts } from './situation.ts';

/** Where a fact stands in what a table gives. */
export type Path = readonly string[];

const NAMESPACES = new Set(['self', 'id', 'facets', 'related']);
/** Their members are data, not names that AWS gives: one more of them says something else. */
const MAPS = new Set(['Condition', 'Principal', 'NotPrincipal', 'dimensions', 'tags']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Denied);

/** Every place that a fact stands at: members at any depth, and elements of lists. */
export function placesIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null || value instanceof Denied) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const inner = placesIn(member).map((path) => [key, ...path]);
    return NAMESPACES.has(key) ? inner : [[key], ...inner];
  });
}

/** The same with something else at the path; `undefined` leaves the member out. */
export function put(value: unknown, [head = '', ...tail]: Path, to: unknown): unknown {
  const inner = (value as Readonly<Record<string, unknown>> | undefined)?.[head];
  const changed = tail.length > 0 ? put(inner, tail, to) : to;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (String(index) === head ? changed : item));
  const members = Object.entries({ ...(value as object | undefined), [head]: changed });
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner as Readonly<Record<string, unknown>> | undefined)?.[key],
    value,
  );

/** The same with one fact that could not be read. */
export function hide(given: Facts, path: Path): Facts {
  const isBare = Array.isArray(at(given, path.slice(0, -1))) && typeof at(given, path) !== 'object';
  return put(given, path, isBare ? deniedElement : denied) as Facts;
}

/** The same with the list at the path in the opposite order; without a path, all lists. */
export function reverse(value: unknown, path?: Path): unknown {
  if (path) return put(value, path, [...(at(value, path) as unknown[])].reverse());
  if (Array.isArray(value)) return value.map((item) => reverse(item)).reverse();
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, reverse(member)]));
}

/** Where lists stand whose order could be another one. */
export const listsIn = (given: Facts): Path[] =>
  placesIn(given).filter((path) => {
    const list = at(given, path);
    return Array.isArray(list) && list.length > 1;
  });

/** The same with a member in each record that nobody knows yet, as AWS adds them over the years. */
export function enlarge(given: Facts): Facts {
  const records = placesIn(given).filter((path) => isRecord(at(given, path)) && !MAPS.has(path.at(-1) ?? ''));
  const within = records.filter((path) => !path.some((key) => MAPS.has(key)));
  const isAws = (path: Path): boolean => !(path.includes('related') && isResource(path));
  const larger = within.filter(isAws).reduce<unknown>((facts, path) => put(facts, [...path, NEW], 1), given);
  return put(larger, ['self', NEW], given.self instanceof Denied ? undefined : 1) as Facts;
}
const NEW = 'MemberOfTheFuture';
/** `related.vpc`, `related.trails.0`: the frame of a resource, not what AWS said of it. */
const isResource = (path: Path): boolean =>
  path.at(-2) === 'related' || (path.at(-3) === 'related' && /^\d+$/.test(path.at(-1) ?? ''));

/** Each reading of a resource and of those that it leads to, with what is declared of it. */
export interface Place {
  readonly path: Path;
  readonly value: unknown;
  /** Whether AWS can say that there is none. */
  readonly nullable: boolean;
  /** Members without which it is a gap. */
  readonly always: readonly string[];
}

/** The readings that a situation gives: `self`, facets, relations, and theirs. */
export function readingsIn(
  type: string,
  { self, facets = {}, related = {} }: Facts,
  path: Path = [],
): Place[] {
  const resource = resourceOf(type);
  return [
    { path: [...path, 'self'], value: self, nullable: false, always: resource.always },
    ...Object.entries(facets).map(([name, value]) => {
      const { emptyMeans, absentWhen = [], always = [] } = resource.facets[name] ?? {};
      const nullable = emptyMeans === 'absent' || absentWhen.length > 0;
      return { path: [...path, 'facets', name], value, nullable, always };
    }),
    ...Object.entries(related).flatMap(([name, value]): Place[] => {
      const relation = relationOf(type, name);
      const here = [...path, 'related', name];
      if (!relation) return [];
      const place = { path: here, value, nullable: mayLeadNowhere(relation, resource.always), always: [] };
      const others = Array.isArray(value)
        ? value.map((one, index) => [one, [...here, String(index)]] as const)
        : [[value, here] as const];
      return [
        place,
        ...others.flatMap(([one, where]) => (isRecord(one) ? readingsIn(relation.to, one, where) : [])),
      ];
    }),
  ];
}

/** A key that is always there leads somewhere, or to a gap, unless its relation is optional. */
const mayLeadNowhere = ({ many, by, dangling }: AnyRelation, always: readonly string[]): boolean =>
  !many &&
  (dangling === 'absent' || !(by.startsWith('id.') || stepsTo(by).every((one) => always.includes(one))));

/** `A.B` is always there where `A` is, and where no `A` is without its `B`. */
const stepsTo = (by: string): readonly string[] =>
  by.split('.').map((_, at, names) => names.slice(0, at + 1).join('.'));

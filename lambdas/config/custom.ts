/** What modules of a user's own export: rules, resource types, relations. Taken whole, or refused with file and reason. */
import { didYouMean } from '../../engine/nearest.ts';
import type { AnyRule } from '../../engine/rule.ts';
import { register, resourceOf, resources as builtin } from '../../inventory/registry.ts';
import type { AnyRelation } from '../../inventory/relate.ts';
import { registerRelations, relationOf } from '../../inventory/relations.ts';
import type { AnyResource } from '../../inventory/resource.ts';
import { addRules, knownRules } from '../steps/known-rules.ts';
import { UsageError } from '../steps/types.ts';
import { ruleProblem } from './custom-rule.ts';

/** A module that was loaded: its path as people know it, and what it exports. */
export type CustomModule = readonly [file: string, exports: object];

type Relations = Readonly<Record<string, AnyRelation>>;
/** Something exported, and where. */
interface Found<T> {
  readonly file: string;
  readonly value: T;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRule = (value: unknown): value is AnyRule =>
  isRecord(value) && typeof value['check'] === 'function' && typeof value['resource'] === 'string';

const isResource = (value: unknown): value is AnyResource =>
  isRecord(value) &&
  typeof value['type'] === 'string' &&
  isRecord(value['list']) &&
  isRecord(value['facets']);

const isRelation = (value: unknown): boolean =>
  isRecord(value) && ['to', 'by', 'on', 'within'].every((word) => typeof value[word] === 'string');

/** `{ 'Acme::Mail::Box': relate('Acme::Mail::Box', …) }`. */
const isRelations = (value: unknown): value is Readonly<Record<string, Relations>> =>
  isRecord(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(
    ([type, of]) => type.includes('::') && isRecord(of) && Object.values(of).every(isRelation),
  );

/** Each once, however often it is exported, from where it was met first. */
function exported<T>(modules: readonly CustomModule[], is: (value: unknown) => value is T): Found<T>[] {
  const found = new Map<T, string>();
  for (const [file, exports] of modules)
    for (const value of Object.values(exports)) if (is(value) && !found.has(value)) found.set(value, file);
  return [...found].map(([value, file]) => ({ file, value }));
}

/**
 * The rules that modules export, in the order of the modules. Resource types and relations of theirs become known at once,
 * for the whole process.
 *
 * @throws {UsageError} for the first module that exports nothing of use, and for what cannot be taken
 */
export function customRulesIn(modules: readonly CustomModule[]): readonly AnyRule[] {
  const resources = exported(modules, isResource);
  const relations = exported(modules, isRelations);
  const rules = exported(modules, isRule);
  const useful = [...rules, ...resources, ...relations].map(({ value }) => value as object);
  for (const [file, exports] of modules) {
    if (!Object.values(exports).some((value) => useful.includes(value as object)))
      throw new UsageError(
        `${file}: exports no rule; export what defineRule or defineResource made, or begin the name of a helper file with _`,
      );
  }
  resources.forEach(take);
  relations.forEach(relateAll);
  const ids = new Map(knownRules().map((rule) => [rule.id, rule]));
  const where = new Map<string, string>();
  for (const { file, value } of rules) {
    const problem = ruleProblem(value);
    if (problem !== undefined) throw new UsageError(`${file}: ${problem}`);
    const other = ids.get(value.id);
    if (other && other !== value) {
      const place = where.get(value.id);
      const whose = place === undefined ? 'is a rule of Plumbline' : `is also in ${place}`;
      throw new UsageError(`${file}: the id '${value.id}' is taken: it ${whose}; give yours another`);
    }
    ids.set(value.id, value);
    where.set(value.id, file);
  }
  return rules.map(({ value }) => value);
}

const ours = new Set<AnyResource>(builtin);
const taken = new Map<string, Found<AnyResource>>();

function take({ file, value }: Found<AnyResource>): void {
  const { type } = value;
  if (!/^\w+::\w*::\w+$/.test(type))
    throw new UsageError(
      `${file}: '${type}' is no resource type; write it as CloudFormation does: AWS::SQS::Queue`,
    );
  const other = taken.get(type);
  if (other?.value === value || ours.has(value)) return;
  if (other)
    throw new UsageError(`${file}: the type '${type}' is declared in ${other.file} as well; keep one`);
  if (builtin.some((one) => one.type === type))
    throw new UsageError(`${file}: the type '${type}' is a part of Plumbline; use it, or declare another`);
  taken.set(type, { file, value });
  register(value);
}

const related = new Set<object>();

function relateAll({ file, value }: Found<Readonly<Record<string, Relations>>>): void {
  if (related.has(value)) return;
  const types = [...builtin.map(({ type }) => type), ...taken.keys()];
  for (const [type, relations] of Object.entries(value)) {
    for (const name of [type, ...Object.values(relations).map(({ to }) => to)])
      if (!types.includes(name))
        throw new UsageError(`${file}: unknown resource type '${name}'${didYouMean(name, types)}`);
    for (const name of Object.keys(relations))
      if (relationOf(type, name) || name in resourceOf(type).facets)
        throw new UsageError(`${file}: '${type}' has a '${name}' already; give the relation another name`);
  }
  related.add(value);
  registerRelations(value);
}

/** Makes what modules export known to this process: for the functions, whose bundles bring the modules along. */
export const addCustom = (modules: readonly CustomModule[]): void => addRules(customRulesIn(modules));

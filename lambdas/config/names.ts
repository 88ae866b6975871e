/** Names in configuration: each is checked where it stands, with the nearest valid one. */
import * as z from 'zod';
import { didYouMean } from '../../engine/nearest.ts';
import { paramsSchema, type AnyRule } from '../../engine/rule.ts';

/** What can be named. */
export interface Known {
  readonly rules: readonly AnyRule[];
  /** Names of regions; left out where they cannot be known here: then AWS is asked when a scan begins. */
  readonly regions?: readonly string[];
}

/** The longest configuration, in characters: each name in it is compared with all that there are. */
export const LONGEST = 200_000;

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export const CATEGORIES = [
  'identity',
  'exposure',
  'data-protection',
  'logging',
  'resilience',
  'maintenance',
  'cost',
] as const;

/** One word of a few. */
export const word = <const T extends string>(what: string, valid: readonly T[]) =>
  z.enum(valid, {
    error: ({ input }) =>
      typeof input === 'string' ? `unknown ${what} '${input}'${didYouMean(input, valid)}` : undefined,
  });

/** A name that must be known; editors offer the known ones, and let others be. */
export const named = (what: string, valid: readonly string[], description: string) => {
  const known = new Set(valid);
  return z
    .string()
    .superRefine((name, context) => {
      if (known.has(name)) return;
      context.addIssue({ code: 'custom', message: `unknown ${what} '${name}'${didYouMean(name, valid)}` });
    })
    .meta({ description, ...(valid.length > 0 && { anyOf: [{ enum: valid }, { type: 'string' }] }) });
};

export const ruleId = ({ rules }: Known) =>
  named(
    'rule',
    rules.map(({ id }) => id),
    'The id of a rule',
  );

/** A list of some names. Every name once. */
export const some = <T extends z.ZodType<string>>(name: T) =>
  z
    .array(name)
    .min(1, 'the list is empty: name some, or leave it out')
    .superRefine((names, context) => {
      const seen = new Set<string>();
      names.forEach((one, index) => {
        if (seen.has(one))
          context.addIssue({ code: 'custom', message: `'${one}' is there twice`, path: [index] });
        seen.add(one);
      });
    });

export const accountId = z
  .string('write the account id as text, in quotes: its 12 digits')
  .regex(/^\d{12}$/, 'an account id is 12 digits');

/** A region's name; where the names are known, one of them. */
export const regionName = ({ regions }: Known) =>
  regions
    ? named('region', regions, 'The name of a region')
    : z.string().regex(/^[a-z]{2,}(-[a-z]+)+-\d+$/, 'a region is named as eu-west-1 is');

/** Rule id → severity. */
export const severitiesOf = (known: Known) =>
  z.record(ruleId(known), word('severity', SEVERITIES)).meta({
    properties: Object.fromEntries(
      known.rules.map(({ id, title }) => [id, { enum: SEVERITIES, description: title }]),
    ),
  });

/**
 * Rule id → some of its parameters, each as the rule itself wants it. What else is set of a rule, by `base`, counts
 * as given: parameters may depend on each other.
 */
export const parametersOf = ({ rules }: Known, base: Readonly<Record<string, object>> = {}) => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .superRefine((all, context) => {
      for (const [id, given] of Object.entries(all)) {
        const say = (message: string, ...path: PropertyKey[]) =>
          context.addIssue({ code: 'custom', message, path: [id, ...path] });
        const rule = byId.get(id);
        if (rule) checkParameters(rule, { ...base[id], ...given }, say);
        else say(`unknown rule '${id}'${didYouMean(id, [...byId.keys()])}`);
      }
    })
    .meta({ properties: Object.fromEntries(rules.map((rule) => [rule.id, shapeOf(rule)])) });
};

function checkParameters(
  { id, params }: AnyRule,
  given: object,
  say: (message: string, ...path: PropertyKey[]) => void,
): void {
  const names = Object.keys(params.shape);
  for (const issue of params.safeParse(given).error?.issues ?? []) {
    if (issue.code !== 'unrecognized_keys') say(issue.message, ...issue.path);
    else if (names.length === 0) say(`rule '${id}' has no parameters`);
    else
      for (const key of issue.keys)
        say(`rule '${id}' has no parameter '${key}'${didYouMean(key, names)}`, ...issue.path, key);
  }
}

const shapes = new WeakMap<AnyRule['params'], object>();

/** For editors. The parameters that a rule needs may come from elsewhere: none is asked for. */
function shapeOf(rule: AnyRule): object {
  const known = shapes.get(rule.params);
  if (known) return known;
  const { properties = {} } = paramsSchema(rule);
  const shape = { type: 'object', properties, additionalProperties: false, description: rule.title };
  shapes.set(rule.params, shape);
  return shape;
}

/** What `npm run new:rule` writes: a rule and its test, full of TODOs that do not compile until they are filled in. */
import { didYouMean, nearest } from '../engine/nearest.ts';
import type { AnyResource } from '../inventory/resource.ts';

/** What a new rule must fit in with. */
export interface Surroundings {
  readonly resources: readonly AnyResource[];
  /** Folders of `rules/`. */
  readonly services: readonly string[];
  /** Constants that rules export already. */
  readonly names: readonly string[];
  /** Whether a file is there, by its path from the root. */
  exists(path: string): boolean;
}

/** Wrong usage: one line that names the thing, the cause and the remedy. */
export class ScaffoldError extends Error {
  override readonly name = 'ScaffoldError';
}

const USAGE =
  'usage: npm run new:rule <service> <resource-and-good-state> <AWS::Service::Type>, as: npm run new:rule s3 bucket-versioning-enabled AWS::S3::Bucket';

/**
 * The files of a new rule: path from the root → text. Throws a `ScaffoldError` where the words cannot make one.
 *
 * @param words service, rest of the id, resource type
 */
export function scaffoldRule(
  words: readonly string[],
  around: Surroundings,
): Readonly<Record<string, string>> {
  const [service = '', name = '', type = '', ...more] = words;
  if (type === '' || more.length > 0) throw new ScaffoldError(USAGE);
  const resource = around.resources.find((each) => each.type === type);
  if (!resource) {
    const meant = nearest(
      withoutAws(type),
      around.resources.map((each) => withoutAws(each.type)),
    );
    throw new ScaffoldError(
      `unknown resource type '${type}'; ${meant === undefined ? '' : `did you mean 'AWS::${meant}'? Else `}declare it first: CONTRIBUTING.md, "A resource type"`,
    );
  }
  checkService(service, type, around);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(name))
    throw new ScaffoldError(
      `'${name}' is no name for a rule; write resource and good state in lower case with dashes, as bucket-versioning-enabled`,
    );
  if (name.startsWith(`${service}-`))
    throw new ScaffoldError(
      `'${name}' begins with the service, which comes first anyway; write '${name.slice(service.length + 1)}'`,
    );
  const [rule, test] = [`rules/${service}/${name}.ts`, `test/rules/${service}/${name}.test.ts`];
  for (const path of [rule, test])
    if (around.exists(path))
      throw new ScaffoldError(`${path} exists; choose another name, or remove it and its test first`);
  const plain = camel(name);
  const variable = around.names.includes(plain) ? camel(`${service}-${name}`) : plain;
  return {
    [rule]: ruleText(`${service}-${name}`, variable, resource),
    [test]: testText(variable, service, name, resource),
  };
}

/** A service is one that has rules, or the one of the type: `lambda` for `AWS::Lambda::Function`. */
function checkService(service: string, type: string, { services }: Surroundings): void {
  const valid = [...new Set([...services, type.split('::')[1]?.toLowerCase() ?? ''])].filter(Boolean);
  if (!valid.includes(service))
    throw new ScaffoldError(`unknown service '${service}'${didYouMean(service, valid)}`);
}

const withoutAws = (type: string): string => type.replace(/^AWS::/, '');

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const few = (words: readonly string[]): string =>
  `${words.slice(0, 5).join(', ')}${words.length > 5 ? ', …' : ''}`;

function ruleText(id: string, variable: string, { type, facets, always }: AnyResource): string {
  const names = Object.keys(facets);
  const needs = names.length > 0 ? `one or more of ${few(names)}; or drop it` : 'a relation; or drop it';
  const looked = names.length > 0 ? "facets, 'facet', 'Member'" : "self, 'Member'";
  return `import { defineRule, field } from '../../engine/index.ts';

export const ${variable} = defineRule({
  id: '${id}',
  title: TODO, // the good state, without a full stop: 'S3 buckets keep versions'
  severity: TODO, // 'critical', 'high', 'medium', 'low' or 'info'
  category: TODO, // 'identity', 'exposure', 'data-protection', 'logging', 'resilience', 'maintenance', 'cost'
  why: TODO, // what goes wrong otherwise, in whole sentences
  fix: TODO, // what to do about it, in whole sentences
  references: [TODO], // 'https://docs.aws.amazon.com/…'; or drop it
  resource: '${type}',
  needs: [TODO], // ${needs}
  // self has ${few(always)}; as: field(${looked}).is(true)
  check: ({ self, facets }) => field(TODO).is(TODO),
});
`;
}

function testText(variable: string, service: string, name: string, { facets, always }: AnyResource): string {
  const [facet] = Object.keys(facets);
  const given =
    facet === undefined ? `{ self: { ${always[0] ?? 'Member'}: … } }` : `{ facets: { ${facet}: { … } } }`;
  const path = facet === undefined ? `self.${always[0] ?? 'Member'}` : `facets.${facet}.Member`;
  return `import { ${variable} } from '../../../rules/${service}/${name}.ts';
import { denied, testRule } from '../../rule-tester.ts';

testRule(${variable}, {
  pass: {
    [TODO]: { given: TODO }, // 'it is on': { given: ${given} }, as AWS writes it
  },
  fail: {
    [TODO]: { given: TODO, because: TODO }, // { '${path}': what is there instead }
  },
  unknown: {
    [TODO]: { given: TODO }, // what the scanner may not read is \`denied\`
  },
});
`;
}

/** Holds a command of the AWS CLI against the model that the SDK brings of its operation. */
import { clientOf } from './clients-of-cli.ts';

type Schema = number | string | readonly unknown[] | (() => Schema);
const [LIST, MAP] = [64, 128];
/** Flags of the CLI's own: everywhere, and of some commands. */
const GLOBAL = ['region', 'query', 'output', 'cli-input-json'];
const OWN: Readonly<Record<string, readonly string[]>> = {
  'ec2 authorize-security-group-egress': ['protocol', 'port', 'cidr', 'source-group'],
  'ec2 authorize-security-group-ingress': ['protocol', 'port', 'cidr', 'source-group'],
  'ec2 revoke-security-group-egress': ['protocol', 'port', 'cidr', 'source-group'],
  'ec2 revoke-security-group-ingress': ['protocol', 'port', 'cidr', 'source-group'],
  'iam create-virtual-mfa-device': ['outfile', 'bootstrap-method'],
};
/** Flags that the CLI calls by another name than the model does. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ec2 create-network-acl-entry': { ingress: 'egress' },
  'ec2 delete-network-acl-entry': { ingress: 'egress' },
  'ec2 replace-network-acl-entry': { ingress: 'egress' },
  'sns subscribe': { 'notification-endpoint': 'endpoint' },
};
const lower = (name: string): string => name.replaceAll(/[-_]/g, '').toLowerCase();

/** What is wrong with a command, in words; nothing where it can be run once the words in capitals are replaced. */
export async function problemsOf(command: string): Promise<readonly string[]> {
  const [, service = '', operation = '', ...words] = wordsOf(command);
  const module = await clientOf(service);
  if (operation === 'wait') return waiterProblems(module, words[0] ?? '');
  const wanted = `${lower(operation)}command`;
  const [, Command] = Object.entries(module).find(([name]) => name.toLowerCase() === wanted) ?? [];
  if (!Command) return [`${service} has no operation ${operation}`];
  const made = new (Command as new (input: object) => { readonly schema: readonly Schema[] })({});
  const { names, schemas, required } = structureOf(resolved(made.schema[4] ?? 'unit'));
  const byName = new Map(names.map((name, index) => [lower(name), { name, schema: schemas[index] ?? 15 }]));
  const given = new Set<string>();
  const problems: string[] = [];
  for (const { flag, values } of flagsOf(words)) {
    const own = OWN[`${service} ${operation}`] ?? [];
    if (GLOBAL.includes(flag) || own.includes(flag)) continue;
    const denied = flag.startsWith('no-') && !byName.has(lower(flag));
    const name = RENAMED[`${service} ${operation}`]?.[flag] ?? (denied ? flag.slice(3) : flag);
    const member = byName.get(lower(name));
    if (!member) {
      problems.push(`--${flag} is no member`);
      continue;
    }
    given.add(member.name);
    problems.push(...valueProblems(`--${flag}`, values, resolved(member.schema), denied));
  }
  const missing = names.slice(0, required).filter((name) => !given.has(name));
  return [...problems, ...missing.map((name) => `${name} is needed`)];
}

/** `aws ec2 wait instance-stopped`: the SDK has the same waiters. */
const waiterProblems = (module: object, name: string): readonly string[] =>
  Object.keys(module).some((one) => one.toLowerCase() === `waituntil${lower(name)}`)
    ? []
    : [`there is no waiting until ${name}`];

/** `--flag` and what follows it. What stands before any flag belongs to none. */
function flagsOf(words: readonly string[]): { flag: string; values: string[] }[] {
  const flags: { flag: string; values: string[] }[] = [];
  for (const word of words) {
    if (word.startsWith('--')) flags.push({ flag: word.slice(2), values: [] });
    else (flags.at(-1) ?? flags[flags.push({ flag: '', values: [] }) - 1])?.values.push(word);
  }
  return flags;
}

/** The words of a shell's line; what is quoted is one word. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );

function valueProblems(flag: string, values: readonly string[], schema: Schema, denied: boolean): string[] {
  const [value = ''] = values;
  if (schema === 2) return values.length === 0 ? [] : [`${flag} takes no value`];
  if (values.length === 0 && isOneTruth(schema)) return [];
  if (denied) return [`${flag} denies what is not true or false`];
  if (values.length === 0) return [`${flag} needs a value`];
  if (values.length > 1 && !isListOf(schema, isSimple)) return [`${flag} takes one value`];
  if (value.startsWith('file://') || /^[A-Z][A-Z0-9_]+$/.test(value)) return [];
  if (/^[[{]/.test(value)) {
    try {
      return jsonProblems(flag, JSON.parse(value), schema);
    } catch {
      return schema === 0 ? [] : [`${flag}: ${value} is no JSON`];
    }
  }
  if (isListOf(schema, isSimple)) return [];
  if (!isSimple(schema)) return [`${flag}: ${value} should be JSON`];
  return jsonProblems(flag, asSimple(value, schema), schema);
}

const asSimple = (value: string, schema: Schema): unknown =>
  schema === 1 && /^[\d.]+$/.test(value) ? Number(value) : value;

/** What of a value of JSON is not as the model has it. Words in capitals may stand for anything. */
function jsonProblems(where: string, value: unknown, of: Schema): string[] {
  const schema = resolved(of);
  if (typeof value === 'string' && /^[A-Z][A-Z0-9_]+$/.test(value)) return [];
  if (typeof schema === 'number') {
    if (schema >= MAP) return mapProblems(where, value, schema - MAP);
    if (schema >= LIST) return listProblems(where, value, schema - LIST);
    const fits = [typeof value === 'string', typeof value === 'number', typeof value === 'boolean'][schema];
    return (fits ?? true) ? [] : [`${where}: ${JSON.stringify(value)} is of the wrong kind`];
  }
  if (typeof schema === 'string' || typeof schema === 'function') return [];
  const [kind, , , , first, second] = schema as readonly Schema[];
  if (kind === 1) return listProblems(where, value, first ?? 15);
  if (kind === 2) return mapProblems(where, value, second ?? 15);
  return memberProblems(where, value, schema);
}

const listProblems = (where: string, value: unknown, of: Schema): string[] =>
  Array.isArray(value)
    ? value.flatMap((one, index) => jsonProblems(`${where}[${index}]`, one, of))
    : [`${where} should be a list`];

const mapProblems = (where: string, value: unknown, of: Schema): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, one]) => jsonProblems(`${where}.${key}`, one, of))
    : [`${where} should be an object`];

function memberProblems(where: string, value: unknown, schema: Schema): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${where} should be an object`];
  const { names, schemas, required } = structureOf(schema);
  const missing = names.slice(0, required).filter((name) => !(name in value));
  return [
    ...missing.map((name) => `${where}.${name} is needed`),
    ...Object.entries(value).flatMap(([name, one]) => {
      const index = names.indexOf(name);
      return index < 0
        ? [`${where}.${name} is no member`]
        : jsonProblems(`${where}.${name}`, one, schemas[index] ?? 15);
    }),
  ];
}

/** Without what refers, and without traits: a number, a list, a map, or a structure. */
function resolved(schema: Schema): Schema {
  if (typeof schema === 'function') return resolved(schema());
  if (!Array.isArray(schema)) return schema;
  if (schema.length === 2) return resolved(schema[0] as Schema);
  return schema[0] === 0 ? resolved((schema[4] ?? 15) as Schema) : schema;
}

/** A structure's members; those that are needed stand first. */
function structureOf(schema: Schema): {
  readonly names: readonly string[];
  readonly schemas: readonly Schema[];
  readonly required: number;
} {
  if (!Array.isArray(schema)) return { names: [], schemas: [], required: 0 };
  const [names = [], schemas = [], required = 0] = schema.slice(4) as [
    (readonly string[])?,
    (readonly Schema[])?,
    number?,
  ];
  return { names, schemas, required };
}

/** `{ Value: true }`, which EC2's attributes are made of: the CLI takes them as flags, too. */
const isOneTruth = (schema: Schema): boolean => {
  const { names, schemas } = structureOf(schema);
  return names.length === 1 && names[0] === 'Value' && resolved(schemas[0] ?? 15) === 2;
};
const isSimple = (schema: Schema): boolean => typeof schema === 'number' && schema < LIST;
const isListOf = (schema: Schema, holds: (one: Schema) => boolean): boolean =>
  typeof schema === 'number'
    ? schema >= LIST && schema < MAP
    : Array.isArray(schema) && schema[0] === 1 && holds(resolved(schema[4] as Schema));

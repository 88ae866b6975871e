/**
 * Files that people write, YAML or JSON, with the line of everything in them. A file is taken whole or refused whole;
 * a problem names the file, the line, the key, and the nearest valid one.
 */
import { isMap, type Document as Yaml, type Node } from 'yaml';
import type * as z from 'zod';
import { didYouMean } from '../../engine/nearest.ts';
import { UsageError } from '../steps/types.ts';
import { plainOf } from './plain.ts';
import { oneLine, yamlOf, type YamlText } from './yaml-text.ts';

export type Path = readonly PropertyKey[];

/** One thing that is wrong, and where. */
export interface Problem {
  /** From 1; none for a file that is no text at all. */
  readonly line?: number;
  /** `exemptions.0.expires`, or none for the whole file. */
  readonly key?: string;
  readonly message: string;
}

/** A file that was refused. Its message is the first problem; `problems` has all of them, in the order of the file. */
export class FileRefused extends UsageError {
  override readonly name = 'FileRefused';
  readonly file: string;
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    const [first = { message: 'cannot be read' }] = problems;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    super(`${lineOf(file, first)}${more}`);
    this.file = file;
    this.problems = problems;
  }
}

/** `exemptions.yaml:14: exemptions.0.rules: unknown rule 'x'; did you mean 'y'?` */
export const lineOf = (file: string, { line, key, message }: Problem): string =>
  [line === undefined ? file : `${file}:${line}`, key, message]
    .filter((part) => part !== undefined)
    .join(': ');

/** A file that was read: what it says, and where it says it. */
export interface Document {
  readonly file: string;
  readonly value: unknown;
  /** A problem with what stands at a path. */
  readonly problem: (path: Path, message: string) => Problem;
}

/** The longest file, in characters, unless said: nobody writes a larger one by hand. */
const LONGEST = 2_000_000;
/** Problems that are told of one file. */
const MOST = 200;

/**
 * Reads YAML 1.2, which JSON is part of. An empty file is an empty record.
 *
 * @throws {FileRefused} for what is no YAML, keys that come twice, several documents, tags, and files that are too long
 */
export function readDocument(text: string, file: string, longest = LONGEST): Document {
  if (text.length > longest)
    throw new FileRefused(file, [{ message: `longer than ${longest} characters; split it` }]);
  const { yaml, wrong, lineAt: lineOfOffset } = parsed(text, file);
  if (wrong.length > 0) throw new FileRefused(file, wrong.slice(0, MOST));
  const value = plain(yaml, file) ?? {};
  const lineAt = (path: Path): number => {
    const start = nodeAt(yaml, path)?.range?.[0];
    return start === undefined ? 1 : lineOfOffset(start);
  };
  const document: Document = {
    file,
    value,
    problem: (path, message) => ({ line: lineAt(path), ...problemAt(path, message) }),
  };
  mustBePlain(document);
  return document;
}

/** What a module exports, or another value that has no lines. Members that are undefined are left out. */
export function documentOf(value: unknown, file: string): Document {
  const document = { file, value, problem: problemAt };
  return { ...document, value: mustBePlain(document) };
}

const problemAt = (path: Path, message: string): Problem => ({
  ...(path.length > 0 && { key: path.map(String).join('.') }),
  message,
});

/** The value without undefined members. Throws where it holds what no file could. */
function mustBePlain({ file, value, problem }: Document): unknown {
  const plain = plainOf(value);
  if (plain.problems.length === 0) return plain.value;
  const some = plain.problems.slice(0, MOST);
  throw new FileRefused(file, inOrder(some.map(({ path, message }) => problem(path, message))));
}

function parsed(text: string, file: string): YamlText {
  try {
    return yamlOf(text);
  } catch (cause) {
    throw new FileRefused(file, [{ message: oneLine((cause as Error).message) }]);
  }
}

/** What the file says, as plain data. Aliases may repeat something a hundred times, not more. */
function plain(yaml: Yaml.Parsed, file: string): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (cause) {
    throw new FileRefused(file, [{ line: 1, message: oneLine((cause as Error).message) }]);
  }
}

/** The key at a path, or what stands nearest above it. */
function nodeAt(yaml: Yaml.Parsed, path: Path): Node | null {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? yaml.contents : yaml.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => String(key) === String(last));
      if (pair) return pair.key as Node;
    }
    const node = yaml.getIn(path.slice(0, length), true);
    if (node !== undefined) return node as Node;
  }
  return yaml.contents;
}

/**
 * What the file says, checked against a schema.
 *
 * @throws {FileRefused} with the problems that the schema finds (200 of a kind at most), each at its line
 */
export function checked<T extends z.ZodType>(schema: T, document: Document): z.output<T> {
  const { success, data, error } = schema.safeParse(document.value);
  if (success) return data;
  throw new FileRefused(
    document.file,
    inOrder(error.issues.slice(0, MOST).flatMap((issue) => problemsOf(issue, schema, document))),
  );
}

/** The problems in the order of the file. */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, document: Document): Problem[] {
  const { path, message } = issue;
  if (issue.code === 'invalid_union') {
    const meant = wayMeant(issue.errors);
    if (meant) {
      const within = meant.map((one) => ({ ...one, path: [...path, ...one.path] }));
      return within.flatMap((one) => problemsOf(one, schema, document));
    }
  }
  if (issue.code === 'invalid_key')
    return issue.issues.map((one) => document.problem([...path, ...one.path], one.message));
  if (issue.code !== 'unrecognized_keys') return [document.problem(path, message)];
  const valid = keysAt(schema, path);
  return issue.keys
    .slice(0, MOST)
    .map((key) => document.problem([...path, key], `unknown key '${key}'${didYouMean(key, valid)}`));
}

/** The one way of a choice that the value has the form of: what it says is wrong is what helps. */
function wayMeant(ways: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  const near = ways.filter((issues) =>
    issues.every(({ path, code }) => path.length > 0 || !['invalid_type', 'invalid_value'].includes(code)),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** The keys that a schema knows at a path: where it has a choice, those of all of its ways. */
function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const def = schema._zod.def as unknown as Readonly<Record<string, unknown>> & { readonly type: string };
  const inner = (one: unknown) => keysAt(one as z.core.$ZodType, path);
  if ('innerType' in def) return inner(def['innerType']);
  if (def.type === 'pipe') return inner(def['in']);
  if (def.type === 'union') return [...new Set((def['options'] as unknown[]).flatMap(inner))];
  if (def.type === 'array' && path.length > 0)
    return keysAt(def['element'] as z.core.$ZodType, path.slice(1));
  if (def.type === 'record' && path.length > 0)
    return keysAt(def['valueType'] as z.core.$ZodType, path.slice(1));
  if (def.type !== 'object') return [];
  const shape = def['shape'] as Readonly<Record<string, z.core.$ZodType>>;
  const [head, ...rest] = path;
  if (head === undefined) return Object.keys(shape);
  const next = shape[String(head)];
  return next ? keysAt(next, rest) : [];
}

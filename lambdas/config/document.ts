/**
 * Files that people write, YAML or JSON, with the line of everything in them. A file is taken whole or refused whole;
 * a problem names the file, the line, the key, and the nearest valid one.
 */
import { isMap, LineCounter, parseDocument, type Document as Yaml, type Node } from 'yaml';
import type * as z from 'zod';
import { didYouMean } from '../../engine/nearest.ts';
import { UsageError } from '../steps/types.ts';

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
  problem(path: Path, message: string): Problem;
}

/** The longest file, in characters: nobody writes a larger one by hand. */
const LONGEST = 2_000_000;

/**
 * Reads YAML 1.2, which JSON is part of. An empty file is an empty record.
 *
 * @throws {FileRefused} for what is no YAML, keys that come twice, several documents, tags, and files over 2 MB
 */
export function readDocument(text: string, file: string): Document {
  if (text.length > LONGEST)
    throw new FileRefused(file, [{ message: `longer than ${LONGEST} characters; split it` }]);
  const counter = new LineCounter();
  const yaml = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
  });
  const found = [...yaml.errors, ...yaml.warnings].map(({ pos: [start], message }): Problem => ({
    line: counter.linePos(start).line,
    message: oneLine(message),
  }));
  if (found.length > 0) throw new FileRefused(file, found);
  const lineAt = (path: Path): number => {
    const start = nodeAt(yaml, path)?.range?.[0];
    return start === undefined ? 1 : counter.linePos(start).line;
  };
  return {
    file,
    value: plain(yaml, file) ?? {},
    problem: (path, message) => ({
      line: lineAt(path),
      ...(path.length > 0 && { key: path.map(String).join('.') }),
      message,
    }),
  };
}

/** What the file says, as plain data. Aliases may repeat something a hundred times, not more. */
function plain(yaml: Yaml.Parsed, file: string): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (cause) {
    throw new FileRefused(file, [{ message: oneLine((cause as Error).message) }]);
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
 * @throws {FileRefused} with every problem that the schema finds, each at its line
 */
export function checked<T extends z.ZodType>(schema: T, document: Document): z.output<T> {
  const { success, data, error } = schema.safeParse(document.value);
  if (success) return data;
  throw new FileRefused(
    document.file,
    inOrder(error.issues.flatMap((issue) => problemsOf(issue, schema, document))),
  );
}

/** The problems in the order of the file. */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, document: Document): Problem[] {
  const { path, message } = issue;
  if (issue.code !== 'unrecognized_keys') return [document.problem(path, message)];
  const valid = keysAt(schema, path);
  return issue.keys.map((key) =>
    document.problem([...path, key], `unknown key '${key}'${didYouMean(key, valid)}`),
  );
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

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** `plumbline.config.ts` or `.yaml`: finds it, reads it, and checks it whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../steps/types.ts';
import { checked, documentOf, FileRefused, readDocument, type Document } from './document.ts';
import { LONGEST, type Known } from './names.ts';
import { configSchema, type PlumblineConfig } from './schema.ts';

const MODULES = ['.ts', '.mts', '.js', '.mjs'];
const ENDINGS = [...MODULES, '.yaml', '.yml', '.json'];

/** A configuration, and where it was found. */
export interface Loaded {
  /** As it was named: for messages. */
  readonly file: string;
  /** What paths in it are relative to: an absolute path. */
  readonly folder: string;
  readonly config: PlumblineConfig;
}

/** What there is to name, once the custom rules of these folders (absolute paths) are known. */
export type Knowing = (customRules: readonly string[]) => Promise<Known>;

/** The one configuration file of a folder; undefined where there is none. Throws `UsageError` where there are several. */
export function findConfig(folder: string): string | undefined {
  const names = readdirSync(folder).filter(
    (name) =>
      name.startsWith('plumbline.config.') && ENDINGS.includes(extname(name)) && name.split('.').length === 3,
  );
  const [first, second] = names.sort();
  if (second !== undefined)
    throw new UsageError(
      `there are several configurations: ${names.join(', ')}; keep one, or name one by --config`,
    );
  return first === undefined ? undefined : relative('', join(folder, first));
}

/**
 * Reads and checks a configuration file. Modules are imported: they are code of the person who runs this.
 *
 * @throws {FileRefused} with all that is wrong: by line in YAML and JSON, by key in modules
 */
export async function loadConfig(file: string, knowing: Knowing): Promise<Loaded> {
  const document = await documentIn(file);
  const folder = dirname(resolve(file));
  const known = await knowing(foldersIn(document.value).map((path) => resolve(folder, path)));
  return { file, folder, config: checked(configSchema(known), document) };
}

async function documentIn(file: string): Promise<Document> {
  const ending = extname(file);
  if (!ENDINGS.includes(ending))
    throw new UsageError(`${file}: a configuration ends in ${ENDINGS.join(', ')}`);
  if (!MODULES.includes(ending)) return readDocument(textIn(file), file, LONGEST);
  textIn(file);
  let module: Readonly<Record<string, unknown>>;
  try {
    module = (await import(pathToFileURL(resolve(file)).href)) as typeof module;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new FileRefused(file, [{ message: `cannot be loaded: ${message.replace(/\s+/g, ' ').trim()}` }]);
  }
  if (!('default' in module))
    throw new FileRefused(file, [
      { message: `exports no configuration; write 'export default defineConfig({ … })'` },
    ]);
  return documentOf(module['default'], file);
}

/** @throws {UsageError} where there is no such file, or it is no text */
export function textIn(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(`there is no file '${file}'`, { cause });
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new FileRefused(file, [{ message: 'is no text in UTF-8' }]);
    throw new UsageError(`${file} cannot be read: ${code ?? (cause as Error).message}`, { cause });
  }
}

/** The folders of custom rules, before anything is checked: which names are known depends on them. */
function foldersIn(value: unknown): readonly string[] {
  const { customRules } = (value ?? {}) as { readonly customRules?: unknown };
  return Array.isArray(customRules)
    ? customRules.filter((one): one is string => typeof one === 'string')
    : [];
}

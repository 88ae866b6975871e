/** Loads folders of rules that users wrote: TypeScript or JavaScript, run as it is by Node. */
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import type { AnyRule } from '../../engine/rule.ts';
import { addRules, ourRules } from '../steps/known-rules.ts';
import { UsageError } from '../steps/types.ts';
import { customRulesIn, type CustomModule } from './custom.ts';
import { resolveOurselves, rulesLiveIn } from './own-modules.ts';

const ENDINGS = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'];

/** Tests, declarations, and helpers, whose names begin with `_`, are not for us to load. */
const isRuleFile = (path: string): boolean => {
  const name = basename(path);
  if (!ENDINGS.includes(extname(name)) || name.startsWith('_') || name.startsWith('.')) return false;
  if (path.split(sep).some((part) => part === 'node_modules' || part.startsWith('.'))) return false;
  return !/\.(test|spec|d)\.[cm]?[jt]s$/.test(name);
};

/**
 * The files that hold custom rules, in a fixed order, as absolute paths; folders within folders too.
 *
 * @throws {UsageError} for a folder that is not there, or holds none
 */
export function customFiles(folders: readonly string[]): readonly string[] {
  const files = folders.flatMap((folder) => {
    const found = filesIn(folder)
      .filter(isRuleFile)
      .map((name) => join(resolve(folder), name));
    if (found.length > 0) return found.sort();
    throw new UsageError(
      `custom rules: the folder '${folder}' holds no ${ENDINGS.join(', ')} file; put rules there`,
    );
  });
  return [...new Set(files)];
}

function filesIn(folder: string): readonly string[] {
  try {
    if (statSync(folder).isDirectory()) return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'is not there' : `cannot be read (${code ?? String(cause)})`;
    throw new UsageError(`custom rules: the folder '${folder}' ${why}; name a folder of rules`, { cause });
  }
  throw new UsageError(`custom rules: '${folder}' is no folder; name the folder that it is in`);
}

/**
 * The rules in these folders; their resource types and relations are known from then on. What was loaded before is not
 * loaded again. Paths are relative to the working directory.
 *
 * @throws {UsageError} with the file and the reason, for all that cannot be taken
 */
export function loadCustomRules(folders: readonly string[]): readonly AnyRule[] {
  if (folders.length === 0) return [];
  const files = customFiles(folders);
  resolveOurselves();
  rulesLiveIn(folders.map((folder) => resolve(folder)));
  return customRulesIn(files.map(load));
}

/** Makes the rules in these folders known to the whole process: for the command line, and the app of the CDK. */
export const knowCustomRules = (folders: readonly string[]): void => addRules(loadCustomRules(folders));

/** Our rules, and those in these folders, in the order of their ids. */
export const rulesWith = (folders: readonly string[]): readonly AnyRule[] =>
  [...ourRules, ...loadCustomRules(folders)].sort((a, b) => (a.id < b.id ? -1 : 1));

const require = createRequire(import.meta.url);

function load(path: string): CustomModule {
  const file = relative(process.cwd(), path);
  try {
    return [file, require(path) as object];
  } catch (cause) {
    throw cause instanceof UsageError ? cause : new UsageError(`${file}${whyNot(cause)}`, { cause });
  }
}

/** `:3: Unexpected token`, or `: cannot be loaded: …`. */
function whyNot(thrown: unknown): string {
  const { message, stack = '', name, code } = (thrown ?? {}) as Partial<Error> & { readonly code?: string };
  const said = (message ?? String(thrown)).replace(/\s+/g, ' ').trim();
  const [, line] = /^[^\n]*:(\d+)\n/.exec(stack) ?? [];
  const at = line === undefined ? '' : `:${line}`;
  if (code === 'ERR_REQUIRE_ASYNC_MODULE')
    return ': awaits something while it is loaded; a rule asks for facts under `needs`, and awaits nothing';
  if (code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX')
    return `${at}: ${said}; Node runs TypeScript whose types can be left out: no enum, no namespace`;
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
    return `: ${said.replace(/ Require stack:.*/, '')}; install it, or correct the path (with its ending: ./helper.ts)`;
  if (name === 'SyntaxError') return `${at}: cannot be read as a module: ${said}`;
  return `: throws while it is loaded: ${name ?? 'Error'}: ${said}`;
}

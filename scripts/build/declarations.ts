/** The package's types: what its entries reach, and nothing that asks for an SDK client to be installed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { PROBE, probe, registryText } from './expanded.ts';
import { programOf, sourceOf } from './program.ts';

const REGISTRY = 'inventory/registry.ts';

/**
 * Writes the declarations that entries reach into a folder: path from the root, `.d.ts` in place of `.ts`.
 *
 * @param entries modules, from the root of the clone
 * @param packages what the declarations may import besides each other
 * @returns how many files were written
 * @throws where an entry does not compile, or its types need another package
 */
export function writeDeclarations(
  entries: readonly string[],
  outdir: string,
  packages: readonly string[],
): number {
  const program = programOf(entries, { [PROBE]: probe() });
  const written = new Set<string>();
  const visit = (path: string, from: readonly string[]): void => {
    if (written.has(path)) return;
    written.add(path);
    const text = withJs(path === REGISTRY ? registryText(program) : emitted(program, path));
    const target = join(outdir, path.replace(/\.ts$/, '.d.ts'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      if (fileName.startsWith('.'))
        visit(join(dirname(path), fileName).replace(/\.[jt]s$/, '.ts'), [...from, path]);
      else mayBeImported(fileName, [...from, path], packages);
    }
  };
  for (const entry of entries) visit(entry, []);
  return written.size;
}

/** The declarations of one file. */
function emitted(program: ts.Program, path: string): string {
  let text: string | undefined;
  const { diagnostics } = program.emit(sourceOf(program, path), (_, of) => (text = of));
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, ts.createCompilerHost({})));
  if (text === undefined) throw new Error(`${path}: the compiler wrote no declarations`);
  return text;
}

/** Imports as Node has them: the compiler leaves `.ts` in declarations. */
const withJs = (text: string): string =>
  ts
    .preProcessFile(text, true, true)
    .importedFiles.filter(({ fileName }) => /^\..*\.ts$/.test(fileName))
    .reduceRight((to, { end }) => `${to.slice(0, end - 1)}js${to.slice(end + 1)}`, text);

function mayBeImported(name: string, chain: readonly string[], packages: readonly string[]): void {
  if (packages.some((one) => name === one || name.startsWith(`${one}/`))) return;
  const kind = builtinModules.includes(name.replace(/^node:/, '')) ? 'Node' : 'a package';
  throw new Error(
    `the types of ${chain.join(' > ')} need ${kind}: '${name}'; write them out, or do not export them`,
  );
}

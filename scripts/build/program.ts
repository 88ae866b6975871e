/** Programs of the compiler, with modules among their files that are never written to the disk. */
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/**
 * Modules of the clone, and what they import, to be compiled to declarations.
 *
 * @param entries paths from the root
 * @param unwritten path from the root → text
 */
export function programOf(
  entries: readonly string[],
  unwritten: Readonly<Record<string, string>>,
): ts.Program {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    root,
  );
  const emitting: ts.CompilerOptions = {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rewriteRelativeImportExtensions: true,
    rootDir: root,
    outDir: root,
  };
  const texts = new Map(Object.entries(unwritten).map(([path, text]) => [join(root, path), text]));
  const host = ts.createCompilerHost(emitting);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.getSourceFile = (path, ...more) => {
    const text = texts.get(path);
    return text === undefined ? getSourceFile(path, ...more) : ts.createSourceFile(path, text, more[0], true);
  };
  return ts.createProgram([...entries.map((entry) => join(root, entry)), ...texts.keys()], emitting, host);
}

/** A file of a program, by its path from the root. Throws where it is none of it. */
export function sourceOf(program: ts.Program, path: string): ts.SourceFile {
  const found = program.getSourceFile(join(root, path));
  if (!found) throw new Error(`${path} is imported, and not part of the program`);
  return found;
}

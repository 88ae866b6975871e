/** Makes what a Lambda function runs: one folder with ESM bundles, and its settings beside them. */
import { buildSync, type BuildOptions, type Metafile } from 'esbuild';
import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { customFiles } from '../lambdas/config/custom-rules.ts';
import { isBuilt, moduleOf, packageFolder, packageJson } from '../lambdas/config/module-of.ts';

/** The functions, in the order in which a scan calls them. */
export const steps = ['plan', 'collect', 'evaluate', 'report', 'notify'] as const;
export type Step = (typeof steps)[number];

/** The SDK clients that a function may have; the registry of resources names them all. */
const clients: Readonly<Record<Step, 'all' | readonly string[]>> = {
  plan: 'all',
  collect: 'all',
  evaluate: ['s3'],
  report: ['s3'],
  notify: ['s3', 'sns', 'eventbridge'],
};

/** CommonJS dependencies ask for `require` and file names, which ES modules lack; one banner per chunk. */
const banner = `import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);const __filename=import.meta.filename;const __dirname=import.meta.dirname;`;

const CLIENT = '@aws-sdk/client-';

/** By what names our modules import the SDK clients: the npm package brings them along, each as a file. */
function ourClients(): ReadonlyMap<string, string> {
  if (isBuilt()) {
    const files = readdirSync(join(packageFolder(), 'dist/clients'));
    return new Map(files.map((file) => file.replace(/\.js$/, '')).map((name) => [`#clients/${name}`, name]));
  }
  const { dependencies, devDependencies } = packageJson();
  const names = Object.keys({ ...dependencies, ...devDependencies });
  return new Map(
    names.filter((name) => name.startsWith(CLIENT)).map((name) => [name, name.slice(CLIENT.length)]),
  );
}

/** The clients that the function may not have, each replaced by a module that says so. */
function absent(step: Step, custom: readonly string[]): Record<string, string> {
  const allowed = clients[step];
  if (allowed === 'all') return {};
  const theirs = clientsOf(custom).map((path) => [path, path.slice(CLIENT.length)] as const);
  const refused = [...ourClients(), ...theirs].filter(([, name]) => !allowed.includes(name));
  return Object.fromEntries(refused.map(([path]) => [path, moduleOf('cdk/absent-client')]));
}

/** The clients that custom resource types ask for. */
function clientsOf(files: readonly string[]): readonly string[] {
  if (files.length === 0) return [];
  const { metafile } = buildSync({
    ...{ entryPoints: [...files], bundle: true, packages: 'external', format: 'esm', platform: 'node' },
    ...{ write: false, outdir: 'out', metafile: true, logLevel: 'silent' },
  });
  const paths = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  return [...new Set(paths)].filter((path) => path.startsWith(CLIENT));
}

/** The entry of a function with custom rules: it makes them known before anything is handled. */
const entryWith = (entry: string, files: readonly string[]): string =>
  [
    `import { addCustom } from ${JSON.stringify(moduleOf('lambdas/config/custom'))};`,
    ...files.map((file, index) => `import * as custom${index} from ${JSON.stringify(file)};`),
    `addCustom([${files.map((file, index) => `[${JSON.stringify(relative(process.cwd(), file))}, custom${index}]`).join(', ')}]);`,
    `export { handler } from ${JSON.stringify(entry)};`,
  ].join('\n');

export interface BundleOptions {
  /** Module that exports `handler`. @default lambdas/<step> */
  readonly entry?: string;
  /** What is written to config.json. @default none */
  readonly config?: object;
  /** Folders of rules that go into the bundle, too. @default none */
  readonly customRules?: readonly string[];
}

/**
 * Bundles one function into `outdir`: `index.mjs`, a chunk for each client that is loaded when first called
 * (so that a cold start reads only what it needs), and `config.json`. No source maps: they would be half of the size.
 * Throws esbuild's error where the code does not build. The result says which files went in, and how large it got.
 */
export function bundle(
  step: Step,
  outdir: string,
  { entry = moduleOf(`lambdas/${step}`), config, customRules = [] }: BundleOptions = {},
): Metafile {
  const custom = customFiles(customRules);
  const start: BuildOptions =
    custom.length === 0
      ? { entryPoints: { index: entry } }
      : { stdin: { contents: entryWith(entry, custom), resolveDir: process.cwd(), sourcefile: 'index.ts' } };
  const { metafile } = buildSync({
    ...start,
    entryNames: 'index',
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // Rules must meet the engine that judges them, not one of their own.
    alias: { ...absent(step, custom), plumbline: moduleOf('package/index') },
    // ES modules first: only they can be shaken.
    mainFields: ['module', 'main'],
    banner: { js: banner },
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    logLevel: 'silent',
  }) as { metafile: Metafile };
  if (config) writeFileSync(join(outdir, 'config.json'), `${JSON.stringify(config, undefined, 2)}\n`);
  return metafile;
}

/** Makes what a Lambda function runs: one folder with ESM bundles, and its settings beside them. */
import { buildSync, type Metafile } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { extname, join } from 'node:path';

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

/** A module beside this one: TypeScript in this repository, JavaScript in the npm package. */
const moduleOf = (path: string): string => join(import.meta.dirname, path + extname(import.meta.filename));

/** The clients that the function may not have, each replaced by a module that says so. */
function absent(step: Step): Record<string, string> {
  const allowed = clients[step];
  if (allowed === 'all') return {};
  const path = findPackageJSON(import.meta.url);
  if (path === undefined)
    throw new Error(`${import.meta.filename} belongs to no package: reinstall plumbline`);
  const { dependencies } = JSON.parse(readFileSync(path, 'utf8')) as { dependencies: Record<string, string> };
  const names = Object.keys(dependencies).filter((name) => name.startsWith('@aws-sdk/client-'));
  const refused = names.filter((name) => !allowed.includes(name.slice('@aws-sdk/client-'.length)));
  return Object.fromEntries(refused.map((name) => [name, moduleOf('absent-client')]));
}

export interface BundleOptions {
  /** Module that exports `handler`. @default lambdas/<step> */
  readonly entry?: string;
  /** What is written to config.json. @default none */
  readonly config?: object;
}

/**
 * Bundles one function into `outdir`: `index.mjs`, a chunk for each client that is loaded when first called
 * (so that a cold start reads only what it needs), and `config.json`. No source maps: they would be half of the size.
 * Throws esbuild's error where the code does not build. The result says which files went in, and how large it got.
 */
export function bundle(
  step: Step,
  outdir: string,
  { entry = moduleOf(`../lambdas/${step}`), config }: BundleOptions = {},
): Metafile {
  const { metafile } = buildSync({
    entryPoints: { index: entry },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    alias: absent(step),
    // ES modules first: only they can be shaken.
    mainFields: ['module', 'main'],
    banner: { js: banner },
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    logLevel: 'silent',
  });
  if (config) writeFileSync(join(outdir, 'config.json'), `${JSON.stringify(config, undefined, 2)}\n`);
  return metafile;
}

/** The package's JavaScript: one graph of modules, so that all entries share one engine; each AWS client a file of its own. */
import { build as bundle, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { steps } from '../../cdk/bundle.ts';
import { packageJson } from '../../lambdas/config/module-of.ts';

const root = join(import.meta.dirname, '../..');

/** What users import, from the root of the clone. */
export const PUBLIC = ['package/index.ts', 'package/test.ts', 'cdk/index.ts'];
/** What we load ourselves, by its path. */
const INNER = [
  'cdk/app.ts',
  'cli/main.ts',
  'cdk/absent-client.ts',
  'lambdas/config/custom.ts',
  ...steps.map((step) => `lambdas/${step}.ts`),
];

/** Packages that stay outside: those that users have, and that must be one. */
export function outside(): readonly string[] {
  const { dependencies, peerDependencies } = packageJson();
  return [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
}

const CLIENT = /^@aws-sdk\/client-(.*)$/;

/** Our own imports of a client lead to `#clients/…`, by which a function that may not have it can be denied it. */
const clientsApart = (found: Set<string>): Plugin => ({
  name: 'clients-apart',
  setup: (build) => {
    build.onResolve({ filter: CLIENT }, ({ path, importer, kind }) => {
      if (kind === 'entry-point' || importer.includes('/node_modules/')) return undefined;
      const [, name = ''] = CLIENT.exec(path) ?? [];
      found.add(name);
      return { path: `#clients/${name}`, external: true };
    });
  },
});

const CJS = `import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);`;

const optionsFor = (outdir: string) =>
  ({
    absWorkingDir: root,
    outdir,
    outbase: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: `node${packageJson().engines.node.replace(/^\D+/, '')}`,
    mainFields: ['module', 'main'],
    chunkNames: 'chunks/[name]-[hash]',
    external: [...outside()],
    banner: { js: CJS },
    // Names stay: a stack trace should tell where it was.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
  }) satisfies BuildOptions;

/**
 * Bundles all entries into a folder: `cli/main.js`, `clients/s3.js`, `chunks/…`. Throws where something would be asked of a
 * package that is not installed with ours.
 *
 * @returns which files went in
 */
export async function writeJavaScript(outdir: string): Promise<Metafile> {
  const found = new Set<string>();
  const sources = Object.fromEntries(
    [...PUBLIC, ...INNER].map((path) => [path.replace(/\.ts$/, ''), join(root, path)]),
  );
  const ours = await bundle({
    ...optionsFor(outdir),
    entryPoints: sources,
    plugins: [clientsApart(found)],
  });
  const clients = await bundle({
    ...optionsFor(outdir),
    entryPoints: Object.fromEntries(
      [...found].sort().map((name) => [`clients/${name}`, `@aws-sdk/client-${name}`]),
    ),
  });
  const all = {
    inputs: { ...ours.metafile.inputs, ...clients.metafile.inputs },
    outputs: { ...ours.metafile.outputs, ...clients.metafile.outputs },
  };
  mustBeThere(all);
  return all;
}

function mustBeThere({ outputs }: Metafile): void {
  const allowed = outside();
  const strange = Object.values(outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external === true && !path.startsWith('#clients/'))
    .map(({ path }) => path)
    .filter((path) => !builtinModules.includes(path.replace(/^node:/, '')) && !path.startsWith('node:'))
    .filter((path) => !allowed.some((name) => path === name || path.startsWith(`${name}/`)));
  if (strange.length > 0) throw new Error(`the package would need ${[...new Set(strange)].join(', ')}`);
}

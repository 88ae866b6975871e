/** What modules of users get when they import us: this very engine, wherever they are installed; and what rules may not import. */
import { isBuiltin, registerHooks, type ResolveFnOutput } from 'node:module';
import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { UsageError } from '../steps/types.ts';
import { moduleOf } from './module-of.ts';

const OWN: Readonly<Record<string, string>> = {
  plumbline: 'package/index',
  'plumbline/test': 'package/test',
};

/** Modules of Node that neither read nor ask for anything. */
const HARMLESS =
  /^(node:)?(assert|buffer|crypto|path|punycode|querystring|string_decoder|url|util|zlib)(\/|$)/;

const folders = new Set<string>();
let hooked = false;

/** Says in which folders (absolute paths) rules are: these are held to what rules may import. */
export const rulesLiveIn = (paths: readonly string[]): void =>
  paths.forEach((path) => folders.add(path + sep));

/** From then on `import … from 'plumbline'` gives the engine that runs; two engines would not know each other's gaps. */
export function resolveOurselves(): void {
  if (hooked) return;
  hooked = true;
  registerHooks({
    resolve: (specifier, { parentURL, ...context }, next): ResolveFnOutput => {
      const own = OWN[specifier];
      if (own !== undefined)
        return { url: pathToFileURL(moduleOf(own)).href, format: null, shortCircuit: true };
      if (isBuiltin(specifier)) mustBeHarmless(specifier, parentURL);
      return next(specifier, { parentURL, ...context });
    },
  });
}

function mustBeHarmless(specifier: string, parentURL: string | undefined): void {
  if (HARMLESS.test(specifier) || parentURL?.startsWith('file:') !== true) return;
  const parent = fileURLToPath(parentURL);
  if (parent.includes(`${sep}node_modules${sep}`)) return;
  if (![...folders].some((folder) => parent.startsWith(folder))) return;
  throw new UsageError(
    `${relative(process.cwd(), parent)}: imports '${specifier}'; rules read nothing themselves: ask for facts under \`needs\``,
  );
}

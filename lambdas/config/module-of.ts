/** Where the modules of this package are: TypeScript in a clone, JavaScript under `dist/` in the npm package. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, extname, join } from 'node:path';

/** The folder of the package that this module belongs to. Throws where there is none. */
export function packageFolder(): string {
  const found = findPackageJSON(import.meta.url);
  if (found === undefined)
    throw new Error(`${import.meta.filename} belongs to no package: reinstall plumbline`);
  return dirname(found);
}

/** Whether this is the npm package, built, and not a clone. */
export const isBuilt = (): boolean => extname(import.meta.filename) === '.js';

/** The file of a module, by its path from the root of the clone: `moduleOf('lambdas/plan')`. */
export const moduleOf = (path: string): string =>
  isBuilt() ? join(packageFolder(), 'dist', `${path}.js`) : join(packageFolder(), `${path}.ts`);

/** What package.json says of us. */
export const packageJson = (): PackageJson =>
  JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as PackageJson;

interface PackageJson {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

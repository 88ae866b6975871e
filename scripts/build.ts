/**
 * `npm run build`: the npm package in dist/, and the Lambda bundles in dist/bundles/, with the sizes of each.
 * `npm run build -- --package` makes the package alone, and `--outdir DIR` puts it elsewhere.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundle, steps } from '../cdk/bundle.ts';
import { writeDeclarations } from './build/declarations.ts';
import { outside, PUBLIC, writeJavaScript } from './build/javascript.ts';
import { licencesText } from './build/licences.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { package: { type: 'boolean' }, outdir: { type: 'string', default: join(root, 'dist') } },
});
const dist = resolve(values.outdir);
rmSync(dist, { recursive: true, force: true });

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`.padStart(9);
const metafile = await writeJavaScript(dist);
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licencesText(metafile));
const written = Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0);
const types = writeDeclarations(PUBLIC, join(dist, 'types'), outside());
console.log(`package: ${kilobytes(written).trim()} of JavaScript, ${types} files of types`);
if (values.package !== true) bundles();

function bundles(): void {
  console.log(`${'function'.padEnd(10)}   all   |  at start |   zipped | chunks`);
  for (const step of steps) {
    const outdir = join(dist, 'bundles', step);
    const { outputs } = bundle(step, outdir);
    const files = readdirSync(outdir).map((name) => readFileSync(join(outdir, name)));
    const all = files.reduce((sum, { length }) => sum + length, 0);
    const zipped = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
    console.log(
      `${step.padEnd(10)}${kilobytes(all)} | ${kilobytes(atStart(outputs))} | ${kilobytes(zipped)} | ${files.length}`,
    );
  }
}

/** Bytes that are read before the first call: `index.mjs` and what it imports, clients not yet among it. */
function atStart(outputs: ReturnType<typeof bundle>['outputs']): number {
  const seen = new Set<string>();
  const visit = (path: string): number => {
    const output = outputs[path];
    if (!output || seen.has(path)) return 0;
    seen.add(path);
    const imported = output.imports.filter(({ kind }) => kind === 'import-statement');
    return output.bytes + imported.reduce((sum, { path: next }) => sum + visit(next), 0);
  };
  return visit(Object.keys(outputs).find((path) => path.endsWith('/index.mjs')) ?? '');
}

/** `npm run build`: the npm package in dist/, and the Lambda bundles in dist/bundles/, with the sizes of each. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle, steps } from '../cdk/bundle.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });

const tsc = join(root, 'node_modules/typescript/bin/tsc');
const compiled = spawnSync(process.execPath, [tsc, '--project', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
// The compiler has said why.
if (compiled.status !== 0) process.exit(1);

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`.padStart(9);
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

/** The steps of `npm run check` and `npm test`: programs that pass or fail, and Jest projects whose tests are counted. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type Ran } from './run.ts';

const root = join(import.meta.dirname, '../..');
/** Milliseconds for one step. */
const PATIENCE = 20 * 60_000;

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}
export interface Step {
  readonly name: string;
  run(): Promise<Counts>;
}

/** A file of a package in node_modules. */
export const bin = (path: string): string => join(root, 'node_modules', path);

const node = (args: readonly string[]): Promise<Ran> =>
  run(process.execPath, args, { cwd: root, env: process.env, timeout: PATIENCE });

/** A program that passes or fails as one. */
export const whole = (name: string, args: readonly string[]): Step => ({
  name,
  run: async () => {
    await node(args);
    return { passed: 1, failed: 0 };
  },
});

/** A Jest project. One that finds no test has failed. */
export const jest = (name: string, args: readonly string[]): Step => ({
  name,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-jest-'));
    try {
      const outputFile = join(folder, 'report.json');
      const flags = ['--experimental-vm-modules', '--no-warnings', bin('jest/bin/jest.js')];
      const failure = await node([...flags, '--json', `--outputFile=${outputFile}`, ...args]).then(
        () => undefined,
        (error: unknown) => error as Error,
      );
      const counts = await countsIn(outputFile, failure);
      if (failure) console.log(failure.message);
      return failure ? { ...counts, failed: Math.max(1, counts.failed) } : counts;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

async function countsIn(file: string, failure: Error | undefined): Promise<Counts> {
  const report = await readFile(file, 'utf8').catch((error: unknown) => {
    throw failure ?? error;
  });
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numRuntimeErrorTestSuites = 0,
  } = JSON.parse(report) as Partial<Record<string, number>>;
  if (numPassedTests + numFailedTests + numRuntimeErrorTestSuites === 0)
    throw new Error('Jest found no test');
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

/** Types, style, layers, generated files and unit tests: what needs nothing but Node. */
export const quick: readonly Step[] = [
  jest('unit', ['--config', 'jest.unit.config.js']),
  whole('types', [
    bin('typescript/bin/tsc'),
    ...['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/plumbline.tsbuildinfo'],
  ]),
  whole('lint', [
    bin('eslint/bin/eslint.js'),
    ...['.', '--cache', '--cache-location', 'node_modules/.cache/plumbline-eslint'],
  ]),
  whole('format', [bin('prettier/bin/prettier.cjs'), ...['--check', '--cache', '--log-level', 'warn', '.']]),
  whole('layers and cycles', [
    bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
    ...['--config', 'dependency-cruiser.config.cjs'],
    ...[
      'bench',
      'cdk',
      'cli',
      'engine',
      'frameworks',
      'inventory',
      'lambdas',
      'package',
      'reports',
      'rules',
      'scripts',
      'test',
    ],
  ]),
  whole('generated files', ['scripts/generate.ts', '--check']),
];

/** Runs steps, some at once; whatever becomes of one, the others run. Says what became of each, and counts. */
export async function runSteps(steps: readonly Step[], atOnce: number): Promise<Counts> {
  const queue = [...steps];
  let total: Counts = { passed: 0, failed: 0 };
  const work = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const { passed, failed } = await timed(step);
      total = { passed: total.passed + passed, failed: total.failed + failed };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return total;
}

async function timed(step: Step): Promise<Counts> {
  const began = performance.now();
  const counts = await step.run().catch((error: unknown) => {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const verdict = counts.failed === 0 ? 'ok    ' : 'FAILED';
  console.log(`${verdict} ${step.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts;
}

/** Says the last line, which counts, and sets the exit code. */
export function finish({ passed, failed }: Counts): void {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/**
 * Judging whole snapshots, in processes of their own: reading, views, relations, gaps, state, Parquet. The seconds are of
 * CPU, all threads together, so that a busy machine does not count; memory is the most that the process ever had.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../cdk/bundle.ts';
import { folderStore } from '../lambdas/store/folder.ts';
import { print, type Row } from './clock.ts';
import { heldTypes, writeSnapshot } from './snapshot.ts';

/** The heap that V8 may have, in megabytes, old and young: without a limit it would take what the machine has. */
const [HEAP, YOUNG] = [640, 8];

interface Measured {
  readonly resources: number;
  readonly verdicts: number;
  readonly open: number;
  /** Of the first scan, and of the next one, which finds a state. */
  readonly cpu: readonly [number, number];
  readonly seconds: readonly [number, number];
  readonly megabytes: number;
}

/** Undefined where the heap does not suffice. */
async function measured(size: number): Promise<Measured | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  try {
    await writeSnapshot(folderStore(folder), size);
    const script = join(import.meta.dirname, 'one-scan.ts');
    const limits = [`--max-old-space-size=${HEAP}`, `--max-semi-space-size=${YOUNG}`];
    const args = [...limits, '--no-warnings', script, folder];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status === 0) return JSON.parse(stdout) as Measured;
    if (stderr.includes('heap out of memory')) return undefined;
    throw new Error(stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function benchScans(sizes: readonly number[]): Promise<void> {
  const all: Measured[] = [];
  for (const size of sizes) {
    const one = await measured(size);
    if (!one) {
      const wanted: Row = ['resources, about', size, ''];
      print(`A snapshot that does not fit into a heap of ${HEAP} MB, one account, all rules`, [wanted]);
      continue;
    }
    all.push(one);
    const rows: readonly Row[] = [
      ['verdicts', one.verdicts, ''],
      ['open findings', one.open, ''],
      ['first scan', one.cpu[0], 'seconds of CPU'],
      ['  by the clock', one.seconds[0], 'seconds'],
      ['next scan', one.cpu[1], 'seconds of CPU'],
      ['  by the clock', one.seconds[1], 'seconds'],
      ['verdicts a second of CPU, first scan', one.verdicts / one.cpu[0], ''],
      [`most memory of the process, both scans, with a heap of ${HEAP} MB`, one.megabytes, 'MB'],
    ];
    print(`A snapshot of ${one.resources} resources, one account, all rules`, rows);
  }
  const [few] = all;
  const many = all.at(-1);
  if (!few || !many || few === many) return;
  const times = (of: (one: Measured) => number) => of(many) / of(few);
  print(`Growth from ${few.resources} to ${many.resources} resources`, [
    ['resources', times(({ resources }) => resources), 'times as many'],
    ['CPU, first scan', times(({ cpu }) => cpu[0]), 'times'],
    ['CPU, next scan', times(({ cpu }) => cpu[1]), 'times'],
    ['memory', times(({ megabytes }) => megabytes), 'times'],
    ['types held while others stream', heldTypes().length, ''],
  ]);
}

const STARTS = 9;

/** The time from nothing to a handler that could be called, beside a Node that does nothing. */
export function benchColdStart(): void {
  const outdir = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  try {
    bundle('evaluate', outdir);
    const env = {
      ...process.env,
      PLUMBLINE_BUCKET: 'bucket',
      AWS_REGION: 'eu-west-1',
      POWERTOOLS_DEV: 'true',
    };
    const starts = (code: string): number => {
      const args = [
        '--no-warnings',
        '--input-type=module',
        '-e',
        `${code};process.stdout.write(String(performance.now()))`,
      ];
      const times = Array.from({ length: STARTS }, () =>
        Number(execFileSync(process.execPath, args, { env, encoding: 'utf8' })),
      );
      return times.sort((a, b) => a - b)[Math.floor(STARTS / 2)] ?? NaN;
    };
    const [bare, loaded] = [starts(''), starts(`await import(${JSON.stringify(join(outdir, 'index.mjs'))})`)];
    print('Cold start of evaluate, median', [
      ['Node alone', bare, 'milliseconds'],
      ['with the bundle imported', loaded, 'milliseconds'],
      ['ratio', loaded / bare, ''],
    ]);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

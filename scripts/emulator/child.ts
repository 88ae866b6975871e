import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const startMs = 60_000;
const politeMsByDefault = 3_000;
const logChars = 4_000;

/** A server process of ours with a temporary folder of its own. */
export interface Child {
  readonly pid: number;
  /** Its temporary folder, removed when it stops. */
  readonly folder: string;
  /** The end of what it printed (4,000 characters). */
  log(): string;
  /** Ends it and its children, and removes its folder. May be called twice. */
  stop(): Promise<void>;
}

export interface ChildOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment: nothing of ours leaks in. TMPDIR and HOME are added. */
  readonly env: Readonly<Record<string, string>>;
  /** Answers 200 once the server can be used. */
  readonly health: string;
  /** How long it may take to end after SIGTERM before it is killed: 3,000 ms. */
  readonly politeMs?: number;
}

/**
 * Starts a server and waits until it answers.
 * @throws Error with the end of its log when it ends before, or does not answer within a minute.
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  const folder = mkdtempSync(join(tmpdir(), `plumbline-${options.name}-`));
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  const logFile = join(folder, 'log');
  const output = openSync(logFile, 'a');
  // A process group of its own, so that what it starts (Lambda workers) ends with it.
  const process_ = spawn(options.command, options.args, {
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...options.env, HOME: folder, TMPDIR: temporary },
  });
  closeSync(output);
  const failure = new Promise<Error>((resolve) => process_.once('error', resolve));
  const child = ownedBy(process_, folder, logFile, options.politeMs ?? politeMsByDefault);
  const problem = await Promise.race([
    answers(process_, options.health),
    failure.then((error) => error.message),
  ]);
  if (problem === undefined) return child;
  const log = child.log();
  await child.stop();
  throw new Error(`${options.name}: ${problem}. Its log ends with:\n${log}`);
}

/** A port nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits for the health page: undefined when it answers, else what went wrong. */
async function answers(child: ChildProcess, url: string): Promise<string | undefined> {
  const deadline = Date.now() + startMs;
  while (Date.now() < deadline) {
    const end = child.exitCode ?? child.signalCode;
    if (end !== null) return `ended with ${end} before it answered`;
    const healthy = await fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return undefined;
    await wait(50);
  }
  return `did not answer ${url} within ${startMs / 1000} s`;
}

function ownedBy(child: ChildProcess, folder: string, logFile: string, politeMs: number): Child {
  const pid = child.pid ?? 0;
  const runs = () => pid !== 0 && child.exitCode === null && child.signalCode === null;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const clean = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const release = onExit(() => {
    signalGroup(pid, 'SIGKILL');
    clean();
  });
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    const hadToEnd = runs();
    child.ref();
    if (hadToEnd) {
      signalGroup(pid, 'SIGTERM');
      await Promise.race([ended, wait(politeMs, undefined, { ref: false })]);
    }
    signalGroup(pid, 'SIGKILL');
    if (hadToEnd) await ended;
    clean();
    release();
  };
  child.unref();
  return {
    pid,
    folder,
    log: () => (existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(-logChars) : ''),
    stop: () => (stopping ??= stop()),
  };
}

/** The server and what it started. A group that is gone is no error. */
function signalGroup(pid: number, name: NodeJS.Signals): void {
  if (pid === 0) return;
  try {
    process.kill(-pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const exitHooks = new Set<() => void>();

/** Runs `hook` when this process ends, by itself or by a signal. Answers how to take it back. */
function onExit(hook: () => void): () => void {
  if (exitHooks.size === 0) {
    process.on('exit', runHooks);
    process.on('SIGINT', interrupted);
    process.on('SIGTERM', terminated);
  }
  exitHooks.add(hook);
  return () => {
    exitHooks.delete(hook);
    if (exitHooks.size > 0) return;
    process.off('exit', runHooks);
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', terminated);
  };
}

const runHooks = () => {
  for (const hook of exitHooks) hook();
};
const interrupted = () => process.exit(130);
const terminated = () => process.exit(143);

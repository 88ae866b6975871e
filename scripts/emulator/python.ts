import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withLock } from './lock.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const candidates = ['python3.13', 'python3.12', 'python3.11', 'python3.10', 'python3', 'python'];
const installMs = 10 * 60_000;

/** What a virtual environment holds: the emulator `npm start` needs, or what only tests need (moto, cfn-lint). */
export type PythonTools = 'ministack' | 'test';

/** No usable Python on this machine. The message is one line with the remedy. */
export class NoPython extends Error {
  override readonly name = 'NoPython';
}

/**
 * The path of a Python which has these tools, in a virtual environment of their own under `.venv/`.
 * The first call installs them (pinned in `requirements-*.txt`, half a minute); later ones compare a stamp. Several
 * processes may call it at once.
 * @throws NoPython when no Python of at least 3.10 with venv and ensurepip is on the PATH.
 */
export async function pythonWith(tools: PythonTools): Promise<string> {
  const requirements = join(import.meta.dirname, `requirements-${tools}.txt`);
  const venv = join(root, '.venv', tools);
  const python = join(venv, 'bin/python');
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  const stamp = join(venv, '.stamp');
  const ready = () => existsSync(python) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (ready()) return python;

  await mkdir(join(root, '.venv'), { recursive: true });
  await withLock(`${venv}.lock`, installMs, async () => {
    if (ready()) return;
    rmSync(venv, { recursive: true, force: true });
    await install(await findPython(), venv, requirements);
    writeFileSync(stamp, wanted);
  });
  return python;
}

/**
 * The first Python on the PATH that can make a virtual environment.
 * @throws NoPython with what is missing: Python itself, its version, or Debian's python3-venv.
 */
export async function findPython(names: readonly string[] = candidates): Promise<string> {
  let remedy = 'install Python 3.10 or newer (https://www.python.org/downloads/)';
  for (const name of names) {
    const answer = await ask(name);
    if (answer === 'ok') return name;
    if (answer === 'no-venv')
      remedy = `${name} lacks venv or ensurepip: install it (Debian, Ubuntu: sudo apt install python3-venv)`;
  }
  throw new NoPython(`No Python that can run the local AWS was found: ${remedy}.`);
}

/** Three questions in one start. A shim that names a version which is not there counts as missing. */
async function ask(name: string): Promise<'ok' | 'no-venv' | 'missing'> {
  const question =
    'import sys, importlib.util as u\n' +
    'new = sys.version_info >= (3, 10)\n' +
    'print("missing" if not new else "ok" if u.find_spec("venv") and u.find_spec("ensurepip") else "no-venv")';
  try {
    const { stdout } = await run(name, ['-c', question], { timeout: 20_000 });
    const answer = stdout.trim();
    return answer === 'ok' || answer === 'no-venv' ? answer : 'missing';
  } catch {
    return 'missing';
  }
}

async function install(python: string, venv: string, requirements: string): Promise<void> {
  try {
    await run(python, ['-m', 'venv', venv], { timeout: installMs });
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'];
    await run(join(venv, 'bin/python'), [...pip, '-r', requirements], { timeout: installMs });
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    const cause = stderr.trim().split('\n').slice(-3).join(' ') || message;
    throw new Error(
      `${requirements}: ${python} could not install it (${cause}); check the network and pip's settings, then try again.`,
      { cause: error },
    );
  }
}

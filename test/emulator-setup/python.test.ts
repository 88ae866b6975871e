import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findPython, NoPython } from '../../scripts/emulator/python.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-python-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that prints what a Python would answer, or fails as a shim does. */
const python = (name: string, answer: string, code = 0): string => {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho ${answer}\nexit ${code}\n`);
  chmodSync(path, 0o755);
  return path;
};

test('takes the first that can make a virtual environment', async () => {
  const old = python('old', 'missing');
  const bare = python('bare', 'no-venv');
  const good = python('good', 'ok');
  expect(await findPython([join(folder, 'nowhere'), old, bare, good])).toBe(good);
});

test('does not take a shim that fails', async () => {
  await expect(findPython([python('shim', 'ok', 127)])).rejects.toThrow(NoPython);
});

test('names the package which Debian leaves out', async () => {
  await expect(findPython([python('bare', 'no-venv')])).rejects.toThrow(/bare lacks venv .*python3-venv/);
});

test('says in one line what to install when there is none', async () => {
  const error = await findPython([]).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NoPython);
  expect((error as NoPython).message).toMatch(/^[^\n]*install Python 3\.10 or newer[^\n]*$/);
});

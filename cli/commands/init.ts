import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { print } from '../io.ts';
import { projectFiles } from '../init/files.ts';
import { safe } from '../output/safe-text.ts';
import { UsageError } from '../usage-error.ts';
import { commandWith, type Context } from './command.ts';

/** `plumbline init`: a project for rules of one's own. */
export function initCommand(context: Context): Command {
  return commandWith('init', 'make a project for rules of your own, with one rule and its test', [
    'plumbline init my-rules',
  ])
    .argument('[folder]', 'where to make it', '.')
    .action(async (folder: string) => {
      const made = makeProject(resolve(folder), context.parts.version);
      await print(
        context.io.stdout,
        `${made.map((path) => `${safe(join(folder, path))}\n`).join('')}\n${next(folder)}`,
      );
    });
}

/**
 * Writes the files of a project into a folder, which is made where it is not there. Gives their paths within it.
 *
 * @throws {UsageError} where one of the files is there already: then none is written
 */
export function makeProject(folder: string, version: string): readonly string[] {
  const files = Object.entries(projectFiles(nameOf(folder), version));
  const there = files.map(([path]) => path).filter((path) => existsSync(join(folder, path)));
  const [first] = there;
  if (first !== undefined)
    throw new UsageError(
      `${join(folder, first)} is there already, so nothing was written; choose a folder without ${there.join(', ')}`,
    );
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    // Should somebody have been faster, theirs stays.
    writeFileSync(join(folder, path), text, { flag: 'wx' });
  }
  return files.map(([path]) => path);
}

/** A name that npm takes; a project cannot be called as what it depends on. */
function nameOf(folder: string): string {
  const words = basename(folder)
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['my', 'rules'];
  const name = words.join('-');
  return name === 'plumbline' ? 'plumbline-rules' : name;
}

const next = (folder: string): string =>
  `Next:${folder === '.' ? '' : ` cd ${safe(folder)} &&`} npm install && npm test\n`;

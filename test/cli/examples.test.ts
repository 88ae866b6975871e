import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Context } from '../../cli/commands/command.ts';
import { programOf, withDescendants } from '../../cli/program.ts';
import { EXAMPLE_DAY, makeExampleFiles } from './example-files.ts';
import { known, partsWith, plumbline } from './harness.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** The help of every command, by its name. */
const pages = withDescendants(program()).map((command) => {
  let page = '';
  command.configureOutput({ writeOut: (text) => (page += text) });
  command.outputHelp();
  return { name: command.name(), page };
});
const examples = pages.flatMap(({ page }) =>
  page.split('\n').flatMap((line) => /^ {2}(plumbline .*)/.exec(line)?.[1] ?? []),
);

function program() {
  const context = { parts: partsWith() } as unknown as Context;
  return programOf(context, { out: () => undefined, err: () => undefined });
}

describe('the examples in the help', () => {
  const [before, folder] = [process.cwd(), temporaryFolder()];
  beforeAll(() => {
    process.chdir(folder);
    makeExampleFiles(folder);
  });
  afterAll(() => process.chdir(before));

  it.each(pages.filter(({ name }) => name !== 'plumbline'))('$name has some', ({ page }) => {
    expect(page).toContain('\nExamples:\n  plumbline ');
  });

  it.each(examples)('%s', async (example) => {
    const [, ...argv] = example.split(' ');
    const { code, stderr } = await plumbline(argv, {
      now: EXAMPLE_DAY,
      parts: {
        open: async function* () {
          yield await Promise.resolve({ ...known([]), knows: () => true });
        },
      },
    });
    expect({ code, complaint: /^plumbline: .*/m.exec(stderr)?.[0] }).toEqual({ code: 0 });
    const file = /--output (\S+)/.exec(example)?.[1];
    expect(file === undefined || existsSync(file)).toBe(true);
  });
});

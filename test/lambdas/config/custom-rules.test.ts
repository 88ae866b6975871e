/** Folders of rules, as Node runs them: in a process of their own, as Jest would run them otherwise. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../temporary-folder.ts';

const loader = join(import.meta.dirname, '../../../lambdas/config/custom-rules.ts');
const RULE = `import { defineRule, field } from 'plumbline';
export const rule = defineRule({
  id: 's3-bucket-x', title: 'X', severity: 'low', category: 'cost', why: 'X.', fix: 'X.',
  resource: 'AWS::S3::Bucket', check: ({ self }) => field(self, 'Name').isPresent(),
});
`;
const other = (id: string) => RULE.replace('s3-bucket-x', id);

/** Folder → its files, and what comes of them. */
const folders: Readonly<Record<string, readonly [files: Readonly<Record<string, string>>, said: RegExp]>> = {
  good: [
    {
      'a.ts': RULE,
      's3/b.mjs': other('s3-bucket-y'),
      '_helper.ts': 'export const one = 1;',
      'a.test.ts': `throw new Error('a test')`,
      'types.d.ts': 'export const two: 2;',
      'notes.md': '# Notes',
    },
    /^s3-bucket-x s3-bucket-y$/,
  ],
  helped: [
    { 'a.ts': `import './_helper.ts';\n${other('s3-bucket-z')}`, '_helper.ts': 'export {};' },
    /^s3-bucket-z$/,
  ],
  none: [
    { 'notes.md': '# Notes' },
    /^custom rules: the folder 'none' holds no \.ts, .* file; put rules there$/,
  ],
  syntax: [{ 'a.ts': '\n\nexport const = 1;' }, /^syntax\/a\.ts:3: cannot be read as a module: /],
  enums: [{ 'a.ts': 'export enum A { B }' }, /^enums\/a\.ts:1: .* no enum, no namespace$/],
  throws: [
    { 'a.ts': `throw new TypeError('oh')` },
    /^throws\/a\.ts: throws while it is loaded: TypeError: oh$/,
  ],
  awaits: [{ 'a.ts': `await 1;\n${RULE}` }, /^awaits\/a\.ts: awaits something .* and awaits nothing$/],
  missing: [
    { 'a.ts': `import 'gone';` },
    /^missing\/a\.ts: Cannot find package 'gone' .*; install it, or correct/,
  ],
  word: [{ 'a.ts': `import { nope } from 'plumbline';\nnope();` }, /^word\/a\.ts: .* export named 'nope'$/],
  impure: [
    { 'a.ts': `import { readFileSync } from 'node:fs';\nreadFileSync('/x');` },
    /^impure\/a\.ts: imports 'node:fs'; rules read nothing themselves/,
  ],
  sly: [
    { 'a.ts': `import './_b.ts';`, '_b.ts': `import 'https';` },
    /^sly\/_b\.ts: imports 'https'; rules read/,
  ],
  harmless: [{ 'a.ts': `import 'node:path';\n${other('s3-bucket-h')}` }, /^s3-bucket-h$/],
};

const folder = temporaryFolder();
let said: Readonly<Record<string, string>> = {};
beforeAll(() => {
  for (const [name, [files]] of Object.entries(folders))
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), text);
    }
  const script = `
    import { loadCustomRules } from ${JSON.stringify(loader)};
    const said = {};
    for (const name of ${JSON.stringify([...Object.keys(folders), 'gone', 'good/a.ts'])}) {
      try {
        const rules = loadCustomRules([name]);
        said[name] = rules.map(({ id }) => id).join(' ');
      } catch (error) {
        said[name] = error.name === 'UsageError' ? error.message : error.stack;
      }
    }
    console.log(JSON.stringify(said));`;
  const args = ['--no-warnings', '--input-type=module', '-e', script];
  said = JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })) as typeof said;
}, 30_000);

describe('of a folder of rules', () => {
  it.each(Object.entries(folders))('%s is said what it is', (name, [, expected]) =>
    expect(said[name]).toMatch(expected),
  );
  it('is said where it is not there, or no folder', () => {
    expect(said['gone']).toBe(`custom rules: the folder 'gone' is not there; name a folder of rules`);
    expect(said['good/a.ts']).toBe(`custom rules: 'good/a.ts' is no folder; name the folder that it is in`);
  });
});

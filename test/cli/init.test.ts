/** The project that `plumbline init` makes; that it works is tested with the package: test/package. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { makeProject } from '../../cli/commands/init.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { plumbline } from './harness.ts';

const nameIn = (folder: string): unknown =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string }).name;

describe('plumbline init', () => {
  it('makes the folder, and says what it wrote and what comes next', async () => {
    const folder = join(temporaryFolder(), 'deep', 'my-rules');
    const { code, stdout, stderr } = await plumbline(['init', folder]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const paths = stdout.split('\n\n')[0]?.split('\n') ?? [];
    expect(paths.length).toBeGreaterThan(4);
    for (const path of paths) expect(existsSync(path)).toBe(true);
    expect(stdout).toContain(`Next: cd ${folder} && npm install && npm test\n`);
  });
  it('asks for the Plumbline that made it', () => {
    const folder = temporaryFolder();
    makeProject(folder, '1.2.3');
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toContain('"plumbline": "^1.2.3"');
  });
  it.each([
    ['My Rules!', 'my-rules'],
    ['..-', 'my-rules'],
    ['acme', 'acme'],
    ['plumbline', 'plumbline-rules'],
  ])('names the project of the folder %s %s', (base, name) => {
    const folder = join(temporaryFolder(), base);
    makeProject(folder, '1.2.3');
    expect(nameIn(folder)).toBe(name);
  });
  it('writes nothing where one of its files is there', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'rules'));
    writeFileSync(join(folder, 'rules/bucket-tagged-with-owner.ts'), 'mine');
    const { code, stdout, stderr } = await plumbline(['init', folder]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/bucket-tagged-with-owner\.ts is there already, so nothing was written; choose a/);
    expect(existsSync(join(folder, 'package.json'))).toBe(false);
    expect(readFileSync(join(folder, 'rules/bucket-tagged-with-owner.ts'), 'utf8')).toBe('mine');
  });
});

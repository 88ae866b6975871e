import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { defineConfig } from '../../../lambdas/config/define.ts';
import { findConfig, loadConfig, type Knowing } from '../../../lambdas/config/load.ts';
import { rules } from '../../../rules/index.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

let count = 0;
const put = (text: string | Uint8Array, name: string, folder = temporaryFolder()): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const all: Knowing = () => Promise.resolve({ rules });
/** Modules are loaded once a process: each is another file. */
const load = (text: string | Uint8Array, ending: string, knowing = all) =>
  loadConfig(put(text, `c${++count}${ending}`), knowing);

describe('the configuration of a folder', () => {
  it('is the one that is there, or none', () => {
    const folder = temporaryFolder();
    expect(findConfig(folder)).toBeUndefined();
    put('', 'plumbline.config.yaml', folder);
    put('', 'plumbline.config.d.ts', folder);
    put('', 'plumbline.config.toml', folder);
    expect(findConfig(folder)).toMatch(/plumbline\.config\.yaml$/);
    put('{}', 'plumbline.config.json', folder);
    expect(() => findConfig(folder)).toThrow(
      'there are several configurations: plumbline.config.json, plumbline.config.yaml; keep one',
    );
  });
});

describe('a configuration file', () => {
  it.each([
    ['.yaml', 'regions: [eu-west-1]'],
    ['.yml', 'regions: [eu-west-1]'],
    ['.json', '{"$schema":"plumbline.schema.json","regions":["eu-west-1"]}'],
    ['.ts', 'const one: string = "eu-west-1"; export default { regions: [one], name: undefined };'],
    ['.mjs', 'export default { regions: ["eu-west-1"] };'],
  ])('may end in %s', async (ending, text) => {
    const { config, folder } = await load(text, ending);
    expect(config.regions).toEqual(['eu-west-1']);
    expect(folder).toMatch(/^\//);
  });
  it('is typed where it is TypeScript', () =>
    expect(defineConfig({ rules: 'all', regions: ['eu-west-1'] })).toEqual({
      rules: 'all',
      regions: ['eu-west-1'],
    }));
  it('has its custom rules known before anything in it is checked', async () => {
    const asked: (readonly string[])[] = [];
    const { folder } = await load(
      'customRules: [mine]\nrules: [s3-bucket-not-public]\n',
      '.yaml',
      (folders) => {
        asked.push(folders);
        return Promise.resolve({ rules });
      },
    );
    expect(asked).toEqual([[join(folder, 'mine')]]);
  });
  it.each([
    ['.yaml', 'regoins: all', /c\d+\.yaml:1: regoins: unknown key 'regoins'; did you mean 'regions'\?/],
    ['.ts', 'export default { regoins: "all" };', /c\d+\.ts: regoins: unknown key 'regoins'; did you mean/],
    ['.ts', 'export const config = {};', /exports no configuration; write 'export default defineConfig/],
    ['.ts', 'throw new Error("no");', /cannot be loaded: no$/],
    ['.ts', 'export default () => ({});', /a function cannot be written here/],
    ['.toml', '', /a configuration ends in \.ts, /],
    ['.yaml', Buffer.from([0xff, 0xfe]), /is no text in UTF-8/],
    ['.yaml', ' '.repeat(200_001), /longer than 200000 characters/],
  ])('that ends in %s is refused: %j', async (ending, text, message) =>
    expect(load(text, ending)).rejects.toThrow(message),
  );
  it('that is not there is named', async () =>
    expect(loadConfig('gone.yaml', all)).rejects.toThrow("there is no file 'gone.yaml'"));
});

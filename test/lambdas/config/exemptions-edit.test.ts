import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { withEntries } from '../../../lambdas/config/exemptions-edit.ts';
import { FileRefused } from '../../../lambdas/config/document.ts';
import { one, STANDARD } from './exemption-files.ts';

const ENTRY = {
  rules: ['kms-key-rotated'],
  accounts: ['012345678901'],
  owner: 'you',
  reason: 'a: b #c',
  expires: '2026-08-01',
};
const added = (before?: string) => withEntries(before, [ENTRY], 'e.yaml', STANDARD);
const entriesIn = (text: string) => (parse(text) as { exemptions: unknown[] }).exemptions;

it('makes a file that editors know the schema of', () => {
  expect(added()).toMatch(/^# yaml-language-server: \$schema=.*exemptions\.schema\.json\n/);
  expect(entriesIn(added())).toEqual([ENTRY]);
});

it('keeps comments, order and quotes of what is there', () => {
  const before = `# ours\nannounceDays: 7 # a week\nexemptions:\n  # about buckets\n  - owner: me # ask first\n    rules: ['s3-*']\n    expires: 2026-08-01\n\n    reason: "because"\n# the end\n`;
  const after = added(before);
  expect(after.startsWith(before.replace('# the end\n', ''))).toBe(true);
  expect(after.endsWith('# the end\n')).toBe(true);
  expect(entriesIn(after).at(-1)).toEqual(ENTRY);
});

it.each<[string, string]>([
  ['an empty file', ''],
  ['only a comment', '# nothing yet\n'],
  ['an empty list', 'exemptions: []\n'],
  ['a list of nothing', 'exemptions:\n'],
  ['JSON', '{"exemptions": []}'],
  ['a list that ends in a block', one({ reason: '|-\n      because' })],
  ['a list whose last line has no end', one({}).trimEnd()],
  ['a list that is not indented', one({}).replace(/^ {2}/gm, '')],
  ['lines that end as on Windows', one({}).replaceAll('\n', '\r\n')],
])('adds to %s', (_, before) => {
  const after = added(before);
  expect(entriesIn(after).at(-1)).toEqual(ENTRY);
  expect(/(?<!\r)\n/.test(after)).toBe(!before.includes('\r\n'));
});

it('writes nothing that would be bad, and adds to nothing that is', () => {
  expect(() => added(added())).toThrow('the same scope is there twice');
  expect(() => added(one({ owner: '""' }))).toThrow(FileRefused);
  expect(() => withEntries(undefined, [{ ...ENTRY, expires: '2020-01-01' }], 'e.yaml', STANDARD)).toThrow(
    'is over',
  );
});

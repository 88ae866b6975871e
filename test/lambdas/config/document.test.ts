import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { checked, FileRefused, lineOf, readDocument } from '../../../lambdas/config/document.ts';

const schema = z.strictObject({
  rules: z.array(z.strictObject({ id: z.string(), severity: z.enum(['low', 'high']).optional() })).optional(),
  params: z.record(z.string(), z.strictObject({ days: z.number() })).optional(),
});

function problemsOf(text: string): string[] {
  try {
    checked(schema, readDocument(text, 'file.yaml'));
    return [];
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return error.problems.map((problem) => lineOf('file.yaml', problem));
  }
}

describe('a file that people write', () => {
  it('is taken as YAML or as JSON, and may be empty', () => {
    const value = { rules: [{ id: 'a', severity: 'low' }] };
    expect(checked(schema, readDocument('rules:\n  - id: a\n    severity: low\n', 'f'))).toEqual(value);
    expect(checked(schema, readDocument(JSON.stringify(value), 'f'))).toEqual(value);
    expect(checked(schema, readDocument('# nothing yet\n', 'f'))).toEqual({});
  });
  it.each([
    ['a key twice', 'rules: []\nrules: []\n', [/^file\.yaml:2: Map keys must be unique/]],
    ['no YAML', 'rules: [\n', [/^file\.yaml:\d: /]],
    ['two documents', 'rules: []\n---\nrules: []\n', [/multiple documents/]],
    ['a tag', 'rules: !!js/function x\n', [/^file\.yaml:1: Unresolved tag/]],
    ['a bomb of aliases', bomb(), [/alias/]],
    ['a text in place of a list', 'rules: a\n', [/^file\.yaml:1: rules: Invalid input: expected array/]],
    [
      'an unknown key, and a wrong value',
      'rules:\n  - id: a\n    severitty: low\n  - id: 3\n',
      [
        /^file\.yaml:3: rules\.0\.severitty: unknown key 'severitty'; did you mean 'severity'\?/,
        /^file\.yaml:4: rules\.1\.id: Invalid input: expected string/,
      ],
    ],
    [
      'an unknown key in a record',
      'params:\n  x:\n    dayz: 1\n    days: 1\n',
      [/^file\.yaml:3: params\.x\.dayz: .*'days'/],
    ],
    ['a missing key', 'rules:\n  - severity: low\n', [/^file\.yaml:2: rules\.0\.id: Invalid input/]],
  ])('is refused whole for %s, by line and key', (_, text, expected) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(problems[index]).toMatch(pattern);
  });
  it('is refused where it is longer than anybody writes', () =>
    expect(problemsOf(' '.repeat(2_000_001))).toEqual([
      'file.yaml: longer than 2000000 characters; split it',
    ]));
  it('says in its message what is wrong first, and how much more', () =>
    expect(new FileRefused('f', [{ line: 2, message: 'a' }, { message: 'b' }]).message).toBe(
      'f:2: a (and 1 more)',
    ));
});

function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 6; level++)
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  return lines.join('\n');
}

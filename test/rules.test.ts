/** What every rule owes its readers, checked for all of them at once. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { rules } from '../rules/index.ts';

describe.each(rules)('$id', (rule) => {
  const [service = '', ...name] = rule.id.split('-');
  const file = `${service}/${name.join('-')}`;

  it('is named after its file, and has a test', () => {
    expect([`rules/${file}.ts`, `test/rules/${file}.test.ts`].filter((path) => !existsSync(path))).toEqual(
      [],
    );
  });
  it('has a title that states the good state', () => expect(rule.title).toMatch(/^[A-Z][^.]+[^.]$/));
  it('explains itself in whole sentences', () => {
    expect(rule.why).toMatch(/^[A-Z].+\.$/);
    expect(rule.fix).toMatch(/^[A-Z].+\.$/);
  });
  it('has defaults for all its parameters', () => expect(() => rule.params.parse({})).not.toThrow());
});

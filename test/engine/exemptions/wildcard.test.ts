import { describe, expect, it } from '@jest/globals';
import { isWithin, wildcard } from '../../../engine/wildcard.ts';

describe('a pattern', () => {
  it.each([
    ['arn:aws:s3:::logs', 'arn:aws:s3:::logs', true],
    ['arn:aws:s3:::logs', 'arn:aws:s3:::logs-2', false],
    ['logs-*', 'logs-', true],
    ['logs-*', 'my-logs-1', false],
    ['*', '', true],
    ['**', 'anything', true],
    ['?', '', false],
    ['l?gs', 'logs', true],
    ['l?gs', 'lgs', false],
    ['ab*b', 'ab', false],
    ['ab*b', 'abb', true],
    ['*a*b', 'xaab', true],
    ['*a?b*c', 'aab_aXbc', true],
    ['a.c', 'abc', false],
    ['[a-z]+(x)', '[a-z]+(x)', true],
    ['*\n*', 'a\nb', true],
  ])('%j matches %j: %s', (pattern, text, expected) => expect(wildcard(pattern)(text)).toBe(expected));

  it('says the same as a regular expression of it', () => {
    for (const pattern of words('ab*?', 4)) {
      const regex = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
      for (const text of words('ab', 4))
        expect([pattern, text, wildcard(pattern)(text)]).toEqual([pattern, text, regex.test(text)]);
    }
  });

  it('never runs away', () => {
    const text = 'a'.repeat(2000);
    const begun = process.hrtime.bigint();
    expect(wildcard(`${'*a'.repeat(1000)}b*`)(text)).toBe(false);
    // A regular expression of it would not end within the life of the universe.
    expect(Number(process.hrtime.bigint() - begun) / 1e9).toBeLessThan(5);
  });
});

describe('a pattern within another', () => {
  it('never matches what the other does not', () => {
    const texts = words('ab', 4);
    const patterns = words('ab*?', 3);
    let [within, missed] = [0, 0];
    for (const narrow of patterns) {
      for (const wide of patterns) {
        const isSo = texts.every((text) => !wildcard(narrow)(text) || wildcard(wide)(text));
        if (isWithin(narrow, wide)) expect([narrow, wide, isSo]).toEqual([narrow, wide, true]);
        if (isWithin(narrow, wide)) within += 1;
        else if (isSo) missed += 1;
      }
    }
    expect(within).toBeGreaterThan(patterns.length);
    expect(missed).toBeLessThan(within / 4);
  });
});

/** All texts of those signs, up to a length. */
function words(signs: string, longest: number): string[] {
  const all = [''];
  for (let from = 0, length = 1; length <= longest; length++) {
    const to = all.length;
    for (const word of all.slice(from, to)) for (const sign of signs) all.push(word + sign);
    from = to;
  }
  return all;
}

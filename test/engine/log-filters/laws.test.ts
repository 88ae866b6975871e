/** What must hold of every pattern, however it is written. A seed is printed when one does not. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerOf, type LogEvent } from '../../../engine/log-filters/match.ts';
import { parsePattern } from '../../../engine/log-filters/pattern.ts';

const RUNS = { numRuns: Number(process.env['PLUMBLINE_FUZZ'] ?? 500) };
const EVENT: LogEvent = {
  eventName: 'CreateVpc',
  readOnly: false,
  errorCode: null,
  sourceIPAddress: { otherThan: ['a'] },
};
const SIGNS = [
  '{',
  '}',
  '(',
  ')',
  '$.',
  '=',
  '!',
  '&&',
  '||',
  '<',
  '>',
  '"',
  '%',
  '\\',
  '*',
  ' ',
  'a',
  'NOT',
  '1',
  '[',
];
const WORTH = { no: 0, unclear: 1, yes: 2 } as const;

/** A condition, and whether it was written with blanks and quotes. */
const condition = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('eventName', 'errorCode', 'readOnly', 'sourceIPAddress', 'other', 'constructor'),
      fc.constantFrom('=', '!=', '<', '>='),
      fc.constantFrom('CreateVpc', 'DeleteVpc', 'Create*', '*', 'a', '7', 'C*c'),
    )
    .map(([selector, operator, value]) => `$.${selector} ${operator} ${value}`),
  fc.constantFrom(
    '$.errorCode NOT EXISTS',
    '$.other NOT EXISTS',
    '$.readOnly IS FALSE',
    '$.eventName IS NULL',
    '$.eventName = %C.*%',
  ),
);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    condition,
    fc
      .tuple(tie('tree'), fc.constantFrom('&&', '||'), tie('tree'))
      .map(([a, sign, b]) => `(${a}) ${sign} (${b})`),
  ),
}));

function worth(expression: string): number {
  const pattern = parsePattern(`{ ${expression} }`);
  if (!pattern) throw new Error(`not understood: ${expression}`);
  return WORTH[answerOf(pattern, EVENT)];
}

it('order does not matter', () => {
  fc.assert(
    fc.property(tree, tree, fc.constantFrom('&&', '||'), (a, b, sign) => {
      expect(worth(`(${a}) ${sign} (${b})`)).toBe(worth(`(${b}) ${sign} (${a})`));
    }),
    RUNS,
  );
});
it('spaces and further parentheses do not matter', () => {
  fc.assert(
    fc.property(tree, (a) => {
      const tight = a.replace(/ ?(&&|\|\||!=|>=|=|<) ?/g, '$1');
      expect([`((${a}))`, tight, a.replaceAll(' ', '\n  ')].map(worth)).toEqual(Array(3).fill(worth(a)));
    }),
    RUNS,
  );
});
it('one more choice never matches less, one more demand never more', () => {
  fc.assert(
    fc.property(tree, tree, (a, b) => {
      expect(worth(`(${a}) || (${b})`)).toBe(Math.max(worth(a), worth(b)));
      expect(worth(`(${a}) && (${b})`)).toBe(Math.min(worth(a), worth(b)));
    }),
    RUNS,
  );
});
it('&& goes before ||', () => {
  fc.assert(
    fc.property(condition, condition, condition, (a, b, c) => {
      expect(worth(`${a} || ${b} && ${c}`)).toBe(worth(`(${a}) || ((${b}) && (${c}))`));
    }),
    RUNS,
  );
});
it('what matches whatever a member is, matches each thing that it may be', () => {
  fc.assert(
    fc.property(tree, fc.constantFrom('x', 'CreateVpc', null, true), (a, other) => {
      const pattern = parsePattern(`{ ${a} }`);
      if (pattern && answerOf(pattern, EVENT) === 'yes')
        expect(answerOf(pattern, { ...EVENT, other })).toBe('yes');
    }),
    RUNS,
  );
});
it('any text at all is understood or not, and nothing breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 60 }), (text) => {
      const pattern = parsePattern(text);
      if (pattern) expect(Object.keys(WORTH)).toContain(answerOf(pattern, EVENT));
    }),
    RUNS,
  );
});

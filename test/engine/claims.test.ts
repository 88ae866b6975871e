import { describe, expect, it } from '@jest/globals';
import {
  age,
  allOf,
  anyOf,
  claim,
  count,
  each,
  field,
  not,
  some,
  when,
  type Claim,
} from '../../engine/index.ts';
import { gap, holed } from '../../inventory/reading.ts';

const NOW = new Date('2026-07-01T00:00:00Z');
const HIDDEN = gap({ call: 'x:Get', error: 'AccessDenied' });
const self = holed({
  yes: true,
  hidden: HIDDEN as unknown as boolean,
  none: null as boolean | null,
  born: '2026-06-01',
  size: 3,
});
const holds = field(self, 'yes').is(true);
const violated = field(self, 'yes').is(false);
const unknown = field(self, 'hidden').is(true);

describe('three-valued logic', () => {
  it.each([
    ['all: a violation settles it', allOf(unknown, violated), 'violated'],
    ['all: a gap hinders a pass', allOf(unknown, holds), 'unknown'],
    ['any: one that holds settles it', anyOf(unknown, holds), 'holds'],
    ['any: a gap hinders a failure', anyOf(unknown, violated), 'unknown'],
    ['not a violation', not(violated), 'holds'],
    ['not a gap', not(unknown), 'unknown'],
    ['absence is known', field(self, 'none').isAbsent(), 'holds'],
    ['a gap is not absent', field(self, 'hidden').isAbsent(), 'unknown'],
    [
      'worked out over a gap',
      claim({ path: 'x', actual: 1, expected: 'x', holds: () => self.hidden }),
      'unknown',
    ],
    ['at most', field(self, 'size').isAtMost(2), 'violated'],
  ])('%s', (_, { status }: Claim, expected) => expect(status).toBe(expected));

  it.each([
    [holds, 'violated'],
    [violated, 'not-applicable'],
    [unknown, 'unknown'],
  ])('applies only when the condition holds', (condition, expected) =>
    expect(when(condition, violated, 'no').status).toBe(expected),
  );
});

const list = (...items: readonly (number | typeof HIDDEN)[]) => ({ items: items as readonly number[] });
const small = (item: number): boolean => item < 10;
describe('lists', () => {
  it.each([
    ['each of [violates, gap]', each(list(11, HIDDEN), 'items').must('x', small), 'violated'],
    ['each of [holds, gap]', each(list(1, HIDDEN), 'items').must('x', small), 'unknown'],
    ['each of none', each(list(), 'items').must('x', small), 'holds'],
    ['some of [holds, gap]', some(list(HIDDEN, 1), 'items').must('x', small), 'holds'],
    ['some of [violates, gap]', some(list(11, HIDDEN), 'items').must('x', small), 'unknown'],
    ['some of none', some(list(), 'items').must('x', small), 'violated'],
    [
      'each of those that may match, all of which hold',
      each(list(1), 'items')
        .where(() => self.hidden)
        .must('x', small),
      'holds',
    ],
    [
      'each of those that may match, one violates',
      each(list(11), 'items')
        .where(() => self.hidden)
        .must('x', small),
      'unknown',
    ],
    [
      'each of a list that was not reported',
      each({} as { items?: number[] }, 'items').must('x', small),
      'unknown',
    ],
    ['each of an absent list', each({ items: null as number[] | null }, 'items').must('x', small), 'holds'],
    ['at most, with room for the gap', count(list(1, HIDDEN), 'items').isAtMost(2), 'holds'],
    ['at most, without', count(list(1, HIDDEN), 'items').isAtMost(1), 'unknown'],
    ['too many, whatever the gap', count(list(1, 2, HIDDEN), 'items').isAtMost(1), 'violated'],
  ])('%s', (_, { status }, expected) => expect(status).toBe(expected));
});

it.each([
  ['young', age(field(self, 'born'), NOW).isAtMost(90), 'holds'],
  ['old', age(field(self, 'born'), NOW).isAtMost(10), 'violated'],
  ['without a date', age(field({ born: undefined }, 'born'), NOW).isAtMost(90), 'unknown'],
  ['never', age(field({ born: undefined }, 'born'), NOW, { missing: 'never' }).isAtMost(90), 'violated'],
  ['no date at all', age(field({ born: 'soon' }, 'born'), NOW).isAtMost(90), 'unknown'],
  ['no date, which may be a future one', age(field({ born: 'soon' }, 'born'), NOW).isAtLeast(0), 'unknown'],
] as const)('ages: %s', (_, { status }, expected) => expect(status).toBe(expected));

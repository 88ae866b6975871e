import { describe, expect, it } from '@jest/globals';
import type { Requirement } from '../../../frameworks/framework.ts';
import { statusOf } from '../../../reports/scores/requirement.ts';
import { scoreOf } from '../../../reports/scores/score.ts';
import { NOTHING, together, type Tallies, type Tally } from '../../../reports/scores/tally.ts';

const known = new Set(['a', 'b']);
const tally = (over: Partial<Tally>): Tally => ({ ...NOTHING, ...over });
const tallies = (of: Readonly<Record<string, Partial<Tally>>>): Tallies =>
  new Map(Object.entries(of).map(([rule, over]) => [rule, tally(over)]));
const requirement = (...rules: readonly string[]): Requirement => ({ id: '1.1', section: '1', rules });
const PASS = { passing: 1 };
const FAIL = { failing: 1, passing: 3 };
const DARK = { unknown: 1, passing: 3 };

describe('a requirement', () => {
  it.each<[status: string, when: string, rules: readonly string[], of: Record<string, Partial<Tally>>]>([
    ['pass', 'all rules pass', ['a', 'b'], { a: PASS, b: PASS }],
    ['pass', 'one rule passes, and nothing is there for the other', ['a', 'b'], { a: PASS, b: {} }],
    ['fail', 'one rule fails on something', ['a', 'b'], { a: PASS, b: FAIL }],
    ['fail', 'one rule fails, and another is unknown', ['a', 'b'], { a: DARK, b: FAIL }],
    ['unknown', 'one rule is unknown on something', ['a', 'b'], { a: PASS, b: DARK }],
    ['unknown', 'one rule was not judged', ['a', 'b'], { a: PASS }],
    ['unknown', 'nothing was judged', ['a'], {}],
    ['not-applicable', 'nothing is there for its rules', ['a', 'b'], { a: {}, b: {} }],
    ['pass', 'all that fails is accepted', ['a'], { a: { exempt: 2 } }],
    ['fail', 'not all that fails is accepted', ['a'], { a: { exempt: 2, failing: 1 } }],
    ['pass', 'the rules that there are pass, and others are to come', ['a', 'later'], { a: PASS }],
    ['not-automated-yet', 'all of its rules are to come', ['later'], { a: PASS }],
    ['not-automated', 'no rule speaks of it', [], { a: PASS }],
  ])('is %s when %s', (status, _, rules, of) =>
    expect(statusOf(requirement(...rules), known, tallies(of)).status).toBe(status),
  );

  it('says which rules make it so', () =>
    expect(statusOf(requirement('a', 'b', 'later'), known, tallies({ a: FAIL, b: { exempt: 1 } }))).toEqual({
      ...{ status: 'fail', failing: ['a'], unknown: [], exempt: ['b'], planned: ['later'] },
    }));
});

describe('several accounts', () => {
  it('are added up', () =>
    expect(together([tallies({ a: PASS }), tallies({ a: FAIL })])).toEqual(
      tallies({ a: { passing: 4, failing: 1 } }),
    ));
  it('leave unknown what was judged in some of them only', () =>
    expect(together([tallies({ a: PASS, b: {} }), tallies({ b: {} })])).toEqual(
      tallies({ a: { passing: 1, unknown: 1 }, b: {} }),
    ));
  it('are nothing known where there are none', () => expect(together([])).toEqual(new Map()));
});

describe('a score', () => {
  const framework = {
    ...{ id: 'x-1.0', name: 'X', version: '1.0' },
    sections: [{ id: '1', title: 'One' }, { id: '2' }, { id: '3' }],
    requirements: [
      { id: '1.1', section: '1', rules: ['a'] },
      { id: '1.2', section: '1', rules: ['b'] },
      { id: '1.3', section: '1', rules: ['a', 'later'] },
      { id: '2.1', section: '2', title: 'Later', rules: ['later'] },
      { id: '2.2', section: '2', rules: [] },
      { id: '3.1', section: '3', rules: ['c'] },
    ],
  };
  const score = scoreOf(framework, new Set(['a', 'b', 'c']), tallies({ a: PASS, b: FAIL, c: {} }));
  const NONE = { passed: 0, failed: 0, unknown: 0, notApplicable: 0, notAutomatedYet: 0, notAutomated: 0 };

  it('counts requirements, in all and by section', () => {
    expect(score.total).toEqual({
      ...{ ...NONE, passed: 2, failed: 1, notApplicable: 1, notAutomatedYet: 1, notAutomated: 1 },
      ...{ inPart: 1, percent: { passed: 66, unknown: 0 } },
    });
    expect(score.sections[0]).toEqual({
      ...{ ...NONE, id: '1', title: 'One', passed: 2, failed: 1, inPart: 1 },
      percent: { passed: 66, unknown: 0 },
    });
  });
  it('has no percentage of what nobody judged', () => {
    expect(score.sections[1]).toEqual({
      ...{ ...NONE, id: '2', notAutomatedYet: 1, notAutomated: 1, inPart: 0, percent: null },
    });
    expect(score.sections[2]).toMatchObject({ notApplicable: 1, percent: null });
  });
  it('counts what is unknown against itself, and rounds so that nothing of it goes', () => {
    const many = Array.from({ length: 250 }, (_, index) => ({
      id: `1.${index}`,
      section: '1',
      rules: ['a'],
    }));
    const dark = { ...framework, requirements: [...many, { id: '1.x', section: '1', rules: ['b'] }] };
    const { total } = scoreOf(dark, known, tallies({ a: PASS, b: DARK }));
    expect(total).toMatchObject({ passed: 250, unknown: 1, percent: { passed: 99, unknown: 1 } });
  });
  it('has every requirement, with its heading', () =>
    expect(score.requirements.map(({ id, status, title = '' }) => `${id} ${status} ${title}`)).toEqual([
      '1.1 pass ',
      '1.2 fail ',
      '1.3 pass ',
      '2.1 not-automated-yet Later',
      '2.2 not-automated ',
      '3.1 not-applicable ',
    ]));
});

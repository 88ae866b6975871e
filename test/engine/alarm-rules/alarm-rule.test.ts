/** A composite alarm tells of an alarm where it goes off with it. */
import { describe, expect, it } from '@jest/globals';
import { Unreadable } from '../../../inventory/reading.ts';
import { goesOffWith, looksAt } from '../../../engine/alarm-rules/alarm-rule.ts';

const named = (AlarmName: string) => ({
  AlarmName,
  AlarmArn: `arn:aws:cloudwatch:eu-west-1:111122223333:alarm:${AlarmName}`,
});
const ALARM = named('root use');
const composite = (AlarmRule: string, name = 'any') => ({ ...named(name), AlarmRule });
const told = (question: () => boolean): boolean | 'unknown' => {
  try {
    return question();
  } catch (error) {
    if (error instanceof Unreadable) return 'unknown';
    throw error;
  }
};
const ofRule = (rule: string) => told(() => goesOffWith(composite(rule), ALARM, []));

describe('a composite alarm', () => {
  it.each([
    'ALARM("root use")',
    `ALARM(${named('other').AlarmArn}) OR ALARM("${ALARM.AlarmArn}")`,
    'ALARM(other)\n OR\n (ALARM("root use"))',
    'ALARM("root use") AND NOT ALARM(maintenance)',
    'ALARM("root use") AND (OK(other) OR FALSE)',
    'NOT (OK("root use"))',
    'TRUE',
  ])('goes off by %s', (rule) => expect(ofRule(rule)).toBe(true));
  it.each([
    'ALARM("root use") AND ALARM(other)',
    'ALARM(other) OR ALARM(third) AND ALARM("root use")',
    'OK("root use")',
    'INSUFFICIENT_DATA("root use")',
    'ALARM("root use 2")',
    'FALSE',
    'AT_LEAST(2, ALARM, (other, third))',
  ])('does not by %s', (rule) => expect(ofRule(rule)).toBe(false));
  it.each(['AT_LEAST(1, ALARM, ("root use", third))', 'ALARM("root use") OR', '(ALARM("root use")'])(
    'may go off by %s',
    (rule) => expect(ofRule(rule)).toBe('unknown'),
  );
  it('goes off by another one, and through circles comes to an end', () => {
    const inner = composite('ALARM("root use") OR ALARM(outer)', 'inner');
    const outer = composite('ALARM(inner)', 'outer');
    expect(goesOffWith(outer, ALARM, [inner, outer])).toBe(true);
    expect(goesOffWith(outer, named('else'), [inner, outer])).toBe(false);
  });
  it('goes off by two others that both go off by a third', () => {
    const first = composite('ALARM("root use")', 'first');
    const second = composite('ALARM(first)', 'second');
    const both = composite('ALARM(first) AND ALARM(second)', 'both');
    expect(goesOffWith(both, ALARM, [first, second, both])).toBe(true);
  });
  it('looks at what its rule names, in whatever state', () => {
    expect(looksAt(composite('NOT (OK(a) AND OK("root use"))'), ALARM)).toBe(true);
    expect(looksAt(composite('NOT OK(a) OR TRUE'), ALARM)).toBe(false);
    expect(told(() => looksAt(composite('AT_LEAST(1, "root use")'), ALARM))).toBe('unknown');
  });
});

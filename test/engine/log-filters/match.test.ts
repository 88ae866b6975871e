/** Filter patterns mean the same however they are written; what we do not understand is said, never guessed. */
import { describe, expect, it } from '@jest/globals';
import { Unreadable } from '../../../inventory/reading.ts';
import { filterMatches, type LogEvent } from '../../../engine/log-filters/match.ts';

const EVENT: LogEvent = {
  eventSource: 'ec2.amazonaws.com',
  eventName: 'CreateVpc',
  'userIdentity.type': 'Root',
  'userIdentity.invokedBy': null,
  readOnly: false,
  recipientAccountId: '111122223333',
  sourceIPAddress: { otherThan: ['delivery.logs.amazonaws.com'] },
};
const told = (filterPattern: string, more: object = {}): boolean | 'unknown' => {
  try {
    return filterMatches({ filterPattern, ...more }, EVENT);
  } catch (error) {
    if (error instanceof Unreadable) return 'unknown';
    throw error;
  }
};

describe('a pattern matches', () => {
  it.each([
    '',
    '{ $.eventName = CreateVpc }',
    '{$.eventName="CreateVpc"}',
    '{ ( ( $.eventName = "CreateVpc" ) ) }',
    "{ $['eventName'] = CreateVpc }",
    '{ $.eventName = Create* }',
    '{ $.eventName = "*Vpc" }',
    '{ $.eventName = *ateV* }',
    '{ $.eventName = * }',
    '{ $.eventName != DeleteVpc }',
    '{ $.eventName != "Delete*" }',
    '{ ($.eventName = DeleteVpc) || ($.eventName = CreateVpc) }',
    '{ $.eventName = x && $.eventName = y || $.eventName = CreateVpc }',
    '{ $.eventName = CreateVpc || $.eventName = x && $.eventName = y }',
    '{ ($.eventSource = ec2.amazonaws.com) && (($.eventName = A)||($.eventName = CreateVpc)) }',
    '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventName != "X" }',
    '{ $.readOnly IS FALSE }',
    '{ $.sourceIPAddress != "delivery.logs.amazonaws.com" }',
    '{ $.sourceIPAddress = * }',
    '{ $.eventName = CreateVpc || $.readOnly = false }',
    '{\n  $.eventName = CreateVpc\n}',
  ])('%s', (pattern) => expect(told(pattern)).toBe(true));
});

describe('a pattern does not match', () => {
  it.each([
    '{ $.eventName = createvpc }',
    '{ $.eventName = "CreateVp" }',
    '{ $.eventName = Vpc* }',
    '{ $.eventName != CreateVpc }',
    '{ $.eventName != Create* }',
    '{ ($.eventName = x || $.eventName = CreateVpc) && $.eventName = y }',
    '{ $.userIdentity.invokedBy = * }',
    '{ $.userIdentity.type NOT EXISTS }',
    '{ $.userIdentity.type IS NULL }',
    '{ $.readOnly IS TRUE }',
    '{ $.eventName = CreateVpc && $.userIdentity.arn != "*deploy" }', // it may be deployed so
    '{ $.sourceIPAddress = 10.* }',
    '{ $.sourceIPAddress != 10.* }',
    '{ $.latency > 500 }',
  ])('%s', (pattern) => expect(told(pattern)).toBe(false));
});

describe('what a pattern does cannot be told', () => {
  it.each([
    'CreateVpc',
    '[ip, user, ...]',
    '{ $.eventName = %Create.*% }',
    '{ $.eventName ~ CreateVpc }',
    '{ $.eventName = CreateVpc',
    '{ $.eventName = CreateVpc } || { $.eventName = A }',
    '{ $.eventName = }',
    '{ }',
    '{ ($.eventName = CreateVpc }',
    '{ $.eventName = "CreateVpc }',
    '{ $.eventName IS SOMETHING }',
    '{ $.eventName EXISTS }',
    '{ $.eventName = Cr*Vpc }',
    '{ $.readOnly = false }',
    '{ $.recipientAccountId = 111122223333 }',
    '{ $.userIdentity.invokedBy != "x" }',
  ])('%s', (pattern) => expect(told(pattern)).toBe('unknown'));
  it('where events are chosen or changed before', () => {
    expect(told('', { fieldSelectionCriteria: '@aws.region = "eu-west-1"' })).toBe('unknown');
    expect(told('', { applyOnTransformedLogs: true })).toBe('unknown');
    expect(told('{ $.eventName = A }', { applyOnTransformedLogs: true })).toBe(false);
  });
});

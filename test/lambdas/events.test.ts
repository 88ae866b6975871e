import { describe, expect, it } from '@jest/globals';
import { collectEvent, evaluateEvent, parseEvent, planEvent, scanEvent } from '../../lambdas/events.ts';

const scan = '20261123T174500Z-1a2b3c4d';
const account = '111111111111';
const SCAN = { step: 'scan', execution: 'one', startedAt: '2026-11-23T17:45:00.123Z' };
const unit = { partition: 'aws', accountId: account, region: 'eu-west-1', home: true };
const pending = [{ type: 'AWS::S3::Bucket', observedAt: 'x', failure: null, parts: 1, count: 2 }];
const cursor = { pending, calls: { 's3:ListBuckets': 1 }, seconds: 1.5 };

describe('what the state machine sends', () => {
  it.each([
    ['a scan', planEvent, SCAN],
    ['a scan without a request', planEvent, { ...SCAN, request: null }],
    [
      'a narrowed scan',
      planEvent,
      { ...SCAN, request: { rules: ['a'], severity: 'high', accounts: [account] } },
    ],
    ['an account', planEvent, { step: 'account', scan, account }],
    ['a unit', collectEvent, { scan, unit }],
    ['a unit that goes on', collectEvent, { scan, unit, cursor }],
    [
      'a unit with a failed listing',
      collectEvent,
      {
        ...{ scan, unit },
        cursor: {
          ...cursor,
          pending: [{ ...pending[0], failure: { call: 'a', error: 'b', deniedBy: 'scp' } }],
        },
      },
    ],
    ['an account to judge', evaluateEvent, { scan, account }],
    ['a scan to add up', scanEvent, { scan }],
  ])('is taken as it is: %s', (_, schema, event) => {
    expect(parseEvent(schema, event)).toEqual(event);
  });
});

describe('anything else is refused, in one line that names what is wrong', () => {
  it.each([
    ['no step', planEvent, {}, 'step'],
    ['another step', planEvent, { ...SCAN, step: 'plan' }, 'step'],
    ['no execution', planEvent, { ...SCAN, execution: undefined }, 'execution'],
    ['no time', planEvent, { ...SCAN, startedAt: 'yesterday' }, 'startedAt'],
    ['a typo in the request', planEvent, { ...SCAN, request: { rule: ['a'] } }, 'request: .*"rule"'],
    ['an unknown severity', planEvent, { ...SCAN, request: { severity: 'hgih' } }, 'request.severity'],
    ['a list that is none', planEvent, { ...SCAN, request: { rules: 'a' } }, 'request.rules'],
    ['an empty list', planEvent, { ...SCAN, request: { regions: [] } }, 'request.regions: .*at least one'],
    ['an empty name', planEvent, { ...SCAN, request: { types: [''] } }, 'request.types.0'],
    ['a short account', planEvent, { step: 'account', scan, account: '1111' }, 'account: must be 12 digits'],
    ['an account as a number', evaluateEvent, { scan, account: 111111111111 }, 'account'],
    ['a path in place of a scan', scanEvent, { scan: '../state' }, 'scan: must be the name of a scan'],
    ['no unit', collectEvent, { scan }, 'unit'],
    ['a unit without its home', collectEvent, { scan, unit: { ...unit, home: undefined } }, 'unit.home'],
    ['half a cursor', collectEvent, { scan, unit, cursor: { pending } }, 'cursor.calls'],
    ['a cursor of nothing', collectEvent, { scan, unit, cursor: null }, 'cursor'],
    ['no object', scanEvent, 'scan', 'the whole'],
    ['nothing', scanEvent, undefined, 'the whole'],
  ])('%s', (_, schema, event, message) => {
    const parse = () => parseEvent(schema, event);
    expect(parse).toThrow(new RegExp(`^event: ${message}`));
    expect(parse).not.toThrow(/\n/);
  });
});

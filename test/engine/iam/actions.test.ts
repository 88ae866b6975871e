/** What patterns of actions stand for, of all actions that AWS has. */
import { describe, expect, it } from '@jest/globals';
import { wholeServicesOf } from '../../../engine/iam/admin.ts';
import { actionsOf, expand, wholeServicesIn } from '../../../engine/iam/actions.ts';
import { allowing } from './account.ts';

describe('a pattern', () => {
  it('stands for the actions that AWS has, whatever its letters', () => {
    expect(expand('SQS:*message')).toEqual(['sqs:DeleteMessage', 'sqs:ReceiveMessage', 'sqs:SendMessage']);
    expect(expand('s3:getobject')).toEqual(['s3:GetObject']);
    expect(expand('s3:GetObjct')).toEqual([]);
    expect(expand('*').length).toBe(expand('*:*').length);
    expect(expand('*').length).toBeGreaterThan(10_000);
  });
  it('of one service stays in it', () => {
    expect(new Set(expand('s3:*').map((action) => action.split(':')[0]))).toEqual(new Set(['s3']));
    expect(expand('s3:*')).toHaveLength(actionsOf('s3').length);
  });
});

describe('whole services', () => {
  const of = (...actions: string[]) => {
    const document = allowing(actions);
    const [statement] = document.Statement;
    return statement ? wholeServicesOf(statement, document) : [];
  };
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  it('are allowed by one pattern, or by several that leave nothing out', () => {
    expect(of('sqs:*')).toEqual(['sqs:*']);
    expect(of(...letters.map((letter) => `sqs:${letter}*`))).toEqual(['sqs:*']);
    expect(of('sqs:?*')).toEqual(['sqs:*']);
  });
  it('are not where something is left out, or where single actions are named', () => {
    expect(of(...letters.filter((letter) => letter !== 's').map((letter) => `sqs:${letter}*`))).toEqual([]);
    expect(of(...expand('sqs:*'))).toEqual([]);
    expect(wholeServicesIn([])).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { InvalidPolicy, parseEncodedPolicy, parsePolicy } from '../../inventory/policy-document.ts';

const ALLOW = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' };
const parse = (document: unknown) => parsePolicy(JSON.stringify(document));

describe('a policy document', () => {
  it('keeps the words of AWS', () => {
    const document = { Version: '2012-10-17', Id: 'x', Statement: [{ Sid: 'y', ...ALLOW }] };
    expect(parse(document)).toEqual(document);
  });
  it('may hold a lone statement', () => expect(parse({ Statement: ALLOW })).toEqual({ Statement: [ALLOW] }));
  it('has conditions whose values are text', () => {
    const Condition = { Bool: { a: false, b: [true, 'x'] }, NumericEquals: { c: 1 } };
    expect(parse({ Statement: { ...ALLOW, Condition } }).Statement[0]?.Condition).toEqual({
      Bool: { a: 'false', b: ['true', 'x'] },
      NumericEquals: { c: '1' },
    });
  });
  it('may be URL-encoded', () =>
    expect(parseEncodedPolicy(encodeURIComponent(JSON.stringify({ Statement: [ALLOW] })))).toEqual({
      Statement: [ALLOW],
    }));

  it.each<[what: string, document: unknown, message: string]>([
    ['a list', [], 'policy must be an object'],
    ['null', null, 'policy must be an object'],
    ['no statement', { Version: '2012-10-17' }, 'Statement is missing'],
    ['a statement that is text', { Statement: 'Allow' }, 'Statement[0] must be an object'],
    ['no effect', { Statement: { ...ALLOW, Effect: undefined } }, 'Statement[0].Effect must be'],
    ['another effect', { Statement: [ALLOW, { ...ALLOW, Effect: 'allow' }] }, 'Statement[1].Effect must be'],
    ['no action', { Statement: { ...ALLOW, Action: undefined } }, 'Action or NotAction is missing'],
    ['two ways to say what', { Statement: { ...ALLOW, NotAction: 's3:*' } }, 'exclude each other'],
    ['a kind of principal that nobody knows', { Statement: { ...ALLOW, Principal: { Aws: '*' } } }, "'Aws'"],
    [
      'an operator that nobody knows',
      { Statement: { ...ALLOW, Condition: { StringIs: { a: 'b' } } } },
      "'StringIs'",
    ],
    ['two ways to say who', { Statement: { ...ALLOW, NotPrincipal: '*' } }, 'exclude each other'],
    ['two ways to say where', { Statement: { ...ALLOW, NotResource: '*' } }, 'exclude each other'],
    [
      'an action that is a number',
      { Statement: { ...ALLOW, Action: [1] } },
      'Statement[0].Action must be text',
    ],
    [
      'a principal that is text',
      { Statement: { ...ALLOW, Principal: 'arn' } },
      'Principal must be "*" or an object',
    ],
    [
      'a principal that is null',
      { Statement: { ...ALLOW, Principal: { AWS: null } } },
      'Principal.AWS must be text',
    ],
    ['a condition that is text', { Statement: { ...ALLOW, Condition: 'x' } }, 'Condition must be an object'],
    [
      'a value that is null',
      { Statement: { ...ALLOW, Condition: { Bool: { k: null } } } },
      'Condition.Bool.k must be',
    ],
    ['an unknown element', { Statement: { ...ALLOW, Principle: '*' } }, "unknown element 'Principle'"],
  ])('is refused: %s', (_, document, message) => {
    expect(() => parse(document)).toThrow(InvalidPolicy);
    expect(() => parse(document)).toThrow(message);
  });
  it('is refused when it is no JSON', () => expect(() => parsePolicy('{')).toThrow(SyntaxError));
  it('is refused when it is not URL-encoded', () => expect(() => parseEncodedPolicy('%')).toThrow(URIError));
});

import { expect, it } from '@jest/globals';
import { deniesPlainHttp } from '../../../engine/iam/transport.ts';
import { parsePolicy } from '../../../inventory/policy-document.ts';

const denies = (statement: object) => {
  const Statement = { Effect: 'Deny', Principal: '*', Action: 'sqs:*', Resource: '*', ...statement };
  const document = parsePolicy(JSON.stringify({ Statement }));
  return document.Statement.some((one) =>
    deniesPlainHttp(one, 'SQS:*', 'arn:aws:sqs:eu-west-1:111122223333:q'),
  );
};
const Condition = { Bool: { 'aws:SecureTransport': 'false' } };

it.each<[what: string, statement: object, denies: boolean]>([
  ['plain HTTP', { Condition }, true],
  [
    'plain HTTP, in other letters',
    { Condition: { boolIfExists: { 'AWS:securetransport': ['False'] } } },
    true,
  ],
  ['plain HTTP and TLS', { Condition: { Bool: { 'aws:SecureTransport': ['true', 'false'] } } }, true],
  ['everything', {}, true],
  ['TLS', { Condition: { Bool: { 'aws:SecureTransport': true } } }, false],
  ['another fact', { Condition: { Bool: { 'aws:ViaAWSService': 'false' } } }, false],
  ['another comparison', { Condition: { StringNotEquals: { 'aws:SecureTransport': 'false' } } }, false],
  [
    'plain HTTP with a further condition',
    { Condition: { ...Condition, Null: { 'aws:SourceVpc': 'true' } } },
    false,
  ],
  ['plain HTTP of one account', { Condition, Principal: { AWS: '111122223333' } }, false],
  ['plain HTTP by some actions', { Condition, Action: 'sqs:Send*' }, false],
  ['plain HTTP elsewhere', { Condition, Resource: 'arn:aws:sqs:eu-west-1:111122223333:other' }, false],
  ['nothing: it allows', { Condition, Effect: 'Allow' }, false],
])('what is denied is %s', (_, statement, expected) => expect(denies(statement)).toBe(expected));

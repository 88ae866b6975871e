import type { IamAction } from './call.ts';
import { gap, raise } from './reading.ts';

type OneOrMany<T> = T | readonly T[];
type Principals = '*' | Readonly<Record<string, OneOrMany<string>>>;
type Actions = OneOrMany<IamAction | '*'>;

/** As AWS writes it; only the values of conditions are always text: IAM compares `true` and `"true"` alike. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: Principals;
  readonly NotPrincipal?: Principals;
  readonly Action?: Actions;
  readonly NotAction?: Actions;
  readonly Resource?: OneOrMany<string>;
  readonly NotResource?: OneOrMany<string>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMany<string>>>>>;
}

export interface PolicyDocument {
  readonly Version?: string;
  readonly Id?: string;
  readonly Statement: readonly PolicyStatement[];
}

/** The text is not a policy document: what it allows is then unknown, which is not the same as nothing. */
export class InvalidPolicy extends Error {
  override readonly name = 'InvalidPolicy';
}

/**
 * Parses a policy document, and checks its structure; a lone statement is wrapped so that readers need only one shape.
 * Throws `SyntaxError` where the text is no JSON, and `InvalidPolicy`, which names the place, where it is no policy.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function parsePolicy(text: string): PolicyDocument {
  const { Version, Id, Statement, ...rest } = record(JSON.parse(text), 'policy');
  refuseOthers(rest, 'policy');
  if (Statement === undefined) throw new InvalidPolicy('policy: Statement is missing');
  const statements: readonly unknown[] = Array.isArray(Statement) ? Statement : [Statement];
  return {
    ...(Version !== undefined && { Version: string(Version, 'Version') }),
    ...(Id !== undefined && { Id: string(Id, 'Id') }),
    Statement: statements.map((one, index) => statement(one, `Statement[${index}]`)),
  };
}

/** Parses a policy that an answer always holds, in a member of a member. Where it does not, that is a gap. */
export const reportedPolicy = (text: string | undefined, call: IamAction): PolicyDocument =>
  text === undefined ? raise(gap({ call, error: 'NotReported: the policy' })) : parsePolicy(text);

/** Parses a policy document as IAM answers it: URL-encoded (RFC 3986). Throws `URIError` too. */
export const parseEncodedPolicy = (text: string): PolicyDocument => parsePolicy(decodeURIComponent(text));

function statement(value: unknown, at: string): PolicyStatement {
  const { Sid, Effect, Condition, ...rest } = record(value, at);
  if (Effect !== 'Allow' && Effect !== 'Deny')
    throw new InvalidPolicy(`${at}.Effect must be "Allow" or "Deny", not ${JSON.stringify(Effect)}`);
  const { Principal, NotPrincipal, Action, NotAction, Resource, NotResource, ...others } = rest;
  refuseOthers(others, at);
  oneAtMost({ Principal, NotPrincipal }, at, principals);
  oneAtMost({ Resource, NotResource }, at, texts);
  if (oneAtMost({ Action, NotAction }, at, texts) === 0)
    throw new InvalidPolicy(`${at}: Action or NotAction is missing`);
  return {
    ...(Sid !== undefined && { Sid: string(Sid, `${at}.Sid`) }),
    Effect,
    ...rest,
    ...(Condition !== undefined && { Condition: conditions(Condition, `${at}.Condition`) }),
  };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
const PRINCIPALS = ['AWS', 'CanonicalUser', 'Federated', 'Service', '*'];

function principals(value: unknown, at: string): void {
  if (value === '*') return;
  for (const [kind, names] of Object.entries(record(value, at, '"*" or an object'))) {
    if (!PRINCIPALS.includes(kind)) throw new InvalidPolicy(`${at}: unknown kind of principal '${kind}'`);
    texts(names, `${at}.${kind}`);
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const OPERATORS =
  /^((for(anyvalue|allvalues):)?(string(not)?(equals(ignorecase)?|like)|arn(not)?(equals|like)|(not)?ipaddress|bool|binaryequals|(numeric|date)((not)?equals|(less|greater)than(equals)?))(ifexists)?|null)$/i;

/** An operator that we do not know could demand anything. */
const conditions = (value: unknown, at: string): NonNullable<PolicyStatement['Condition']> =>
  mapped(value, at, (keys, path, operator) => {
    if (!OPERATORS.test(operator)) throw new InvalidPolicy(`${at}: unknown operator '${operator}'`);
    return mapped(keys, path, (values, key) =>
      Array.isArray(values) ? values.map((one) => scalar(one, key)) : scalar(values, key),
    );
  });

const mapped = <T>(
  value: unknown,
  at: string,
  map: (member: unknown, at: string, name: string) => T,
): Record<string, T> =>
  Object.fromEntries(
    Object.entries(record(value, at)).map(([key, member]) => [key, map(member, `${at}.${key}`, key)]),
  );

function scalar(value: unknown, at: string): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw new InvalidPolicy(`${at} must be text, a number or a boolean`);
  return String(value);
}

function texts(value: unknown, at: string): void {
  for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) string(one, at);
}

function string(value: unknown, at: string): string {
  if (typeof value !== 'string') throw new InvalidPolicy(`${at} must be text`);
  return value;
}

function record(value: unknown, at: string, expected = 'an object'): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InvalidPolicy(`${at} must be ${expected}`);
  return value as Record<string, unknown>;
}

/** An element that we do not know could change what the rest means. */
function refuseOthers(others: object, at: string): void {
  const [other] = Object.keys(others);
  if (other !== undefined) throw new InvalidPolicy(`${at}: unknown element '${other}'`);
}

/** Says how many of two elements that exclude each other are there, and checks the one that is. */
function oneAtMost(
  pair: Readonly<Record<string, unknown>>,
  at: string,
  check: (value: unknown, at: string) => void,
): number {
  const present = Object.entries(pair).filter(([, value]) => value !== undefined);
  if (present.length > 1)
    throw new InvalidPolicy(`${at}: ${Object.keys(pair).join(' and ')} exclude each other`);
  for (const [name, value] of present) check(value, `${at}.${name}`);
  return present.length;
}

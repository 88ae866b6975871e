/**
 * The policy language once more, as plainly as its manual says it, for requests of which everything is known: what the
 * engine is compared with. Slow, by regular expressions, and by nobody who read the engine's own code again.
 */
import type { PolicyStatement } from '../../../inventory/policy-document.ts';
import type { Asked } from './policies.ts';

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** Marks an asterisk that is text. */
const STAR = '\u0001';
const glob = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\/-]/g, '\\$&')
      .replaceAll('*', '[^]*')
      .replaceAll('?', '[^]')
      .replaceAll(STAR, '\\*')}$`,
  );

function fill(text: string, keys: Asked['keys']): string | undefined {
  const missing: string[] = [];
  const filled = text.replace(/\$\{([^,}]+)(?:, '([^']*)')?\}/g, (_, key: string, fallback?: string) => {
    const value = keys[key.toLowerCase()]?.[0] ?? fallback;
    if (value === undefined) missing.push(key);
    return (value ?? '').replaceAll('*', STAR);
  });
  return missing.length > 0 ? undefined : filled;
}

const ip = (text: string): bigint | undefined => {
  if (!text.includes(':')) return text.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  const [left = '', right = ''] = text.split('::');
  const groups = (half: string) => (half === '' ? [] : half.split(':'));
  const [a, b] = [groups(left), groups(right)];
  return [...a, ...Array<string>(8 - a.length - b.length).fill('0'), ...b].reduce(
    (sum, part) => sum * 65536n + BigInt(`0x${part}`),
    0n,
  );
};
function within(address: string, range: string): boolean {
  const [network = '', length = ''] = range.split('/');
  if (address.includes(':') !== network.includes(':')) return false;
  const free = BigInt((address.includes(':') ? 128 : 32) - Number(length));
  return (ip(address) ?? 0n) >> free === (ip(network) ?? 0n) >> free;
}
const arn = (value: string, pattern: string): boolean => {
  const [a, b] = [value.split(':'), pattern.split(':')];
  return (
    b.length >= 6 &&
    [0, 1, 2, 3, 4].every((at) => glob(b[at] ?? '').test(a[at] ?? '')) &&
    glob(b.slice(5).join(':')).test(a.slice(5).join(':'))
  );
};
const time = (text: string): number => (/^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text));
const plain = (text: string) => text.replaceAll(STAR, '*');

const COMPARE: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  StringEquals: (a, b) => a === plain(b),
  StringEqualsIgnoreCase: (a, b) => a.toLowerCase() === plain(b).toLowerCase(),
  StringLike: (a, b) => glob(b).test(a),
  ArnLike: arn,
  ArnEquals: arn,
  IpAddress: within,
  NumericLessThan: (a, b) => Number(a) < Number(b),
  NumericGreaterThanEquals: (a, b) => Number(a) >= Number(b),
  DateLessThan: (a, b) => time(a) < time(b),
  Bool: (a, b) => a === b,
};

function met(name: string, key: string, wanted: readonly string[], keys: Asked['keys']): boolean {
  const values = keys[key.toLowerCase()] ?? null;
  if (name === 'Null') return wanted.some((one) => (one === 'true') === (values === null));
  const parts = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(name) ?? [];
  const [, quantifier, operator = '', ifExists] = parts;
  const negated = operator.includes('Not');
  const compare = COMPARE[operator.replace('Not', '')];
  if (!compare) throw new Error(`no operator ${operator}`);
  if (values === null)
    return ifExists !== undefined || quantifier === 'ForAllValues' || (negated && !quantifier);
  const one = (value: string): boolean => {
    const hit = wanted.some((text) => {
      const filled = fill(text, keys);
      return filled !== undefined && compare(value, filled);
    });
    return negated ? !hit : hit;
  };
  if (quantifier === 'ForAllValues') return values.every(one);
  if (quantifier === 'ForAnyValue') return values.some(one);
  return negated ? values.every(one) : values.some(one);
}

const action = (pattern: string, name: string) => glob(pattern.toLowerCase()).test(name.toLowerCase());
function resource(text: string, { resource, keys }: Asked): boolean {
  const filled = fill(text, keys);
  if (filled === undefined) return false;
  const fields = filled.split(':').length;
  return glob(filled.startsWith('arn:') && fields < 6 ? filled + ':*'.repeat(6 - fields) : filled).test(
    resource,
  );
}

export function speaks(one: PolicyStatement, request: Asked): boolean {
  const named = list(one.Action ?? one.NotAction).some((pattern) => action(pattern, request.action));
  const there = list(one.Resource ?? one.NotResource).some((text) => resource(text, request));
  return (
    named === (one.NotAction === undefined) &&
    there === (one.NotResource === undefined) &&
    Object.entries(one.Condition ?? {}).every(([name, of]) =>
      Object.entries(of).every(([key, wanted]) => met(name, key, list<string>(wanted), request.keys)),
    )
  );
}

export const allowed = (statements: readonly PolicyStatement[], request: Asked): boolean =>
  statements.some((one) => one.Effect === 'Allow' && speaks(one, request)) &&
  !statements.some((one) => one.Effect === 'Deny' && speaks(one, request));

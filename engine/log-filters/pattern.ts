/**
 * Filter patterns of CloudWatch Logs for events in JSON, as trees.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
import { tokensOf, type Token } from './tokens.ts';

export type Operator = '=' | '!=' | '<' | '>' | '<=' | '>=';

export type Pattern =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Pattern[] }
  /** `isText` where it was written in quotes: otherwise `400` is a number. */
  | {
      readonly kind: 'compare';
      readonly selector: string;
      readonly operator: Operator;
      readonly value: string;
      readonly isText: boolean;
    }
  | { readonly kind: 'regex'; readonly selector: string }
  | { readonly kind: 'is'; readonly selector: string; readonly what: 'NULL' | 'TRUE' | 'FALSE' }
  | { readonly kind: 'missing'; readonly selector: string };

const EVERYTHING: Pattern = { kind: 'all', parts: [] };

/**
 * The tree of a pattern; nothing where we do not understand it, as patterns for terms and for fields between spaces. An
 * empty one lets every event through. `&&` goes before `||`.
 */
export function parsePattern(text: string): Pattern | undefined {
  if (text.trim() === '') return EVERYTHING;
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const reader = new Reader(tokens);
  const pattern = reader.takes('{') ? reader.any() : undefined;
  return pattern && reader.takes('}') && reader.isAtEnd ? pattern : undefined;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }
  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }
  /** Goes on where the next token is this one. */
  takes(text: string, kind: Token['kind'] = 'sign'): boolean {
    const token = this.#tokens[this.#at];
    const isIt = token?.kind === kind && token.text === text;
    if (isIt) this.#at++;
    return isIt;
  }

  any(): Pattern | undefined {
    return this.#list('||', 'any', () => this.#list('&&', 'all', () => this.#part()));
  }

  #list(sign: string, kind: 'all' | 'any', part: () => Pattern | undefined): Pattern | undefined {
    const parts: Pattern[] = [];
    do {
      const next = part();
      if (!next) return undefined;
      parts.push(next);
    } while (this.takes(sign));
    return parts.length === 1 ? parts[0] : { kind, parts };
  }

  #part(): Pattern | undefined {
    if (!this.takes('(')) return this.#condition();
    const inner = this.any();
    return this.takes(')') ? inner : undefined;
  }

  #condition(): Pattern | undefined {
    const token = this.#tokens[this.#at++];
    if (token?.kind !== 'selector') return undefined;
    const { text: selector } = token;
    if (this.takes('NOT', 'word'))
      return this.takes('EXISTS', 'word') ? { kind: 'missing', selector } : undefined;
    if (this.takes('IS', 'word')) {
      const what = (['NULL', 'TRUE', 'FALSE'] as const).find((one) => this.takes(one, 'word'));
      return what && { kind: 'is', selector, what };
    }
    const operator = OPERATORS.find((one) => this.takes(one));
    const value = this.#tokens[this.#at++];
    if (!operator || !value) return undefined;
    if (value.kind === 'regex') return { kind: 'regex', selector };
    if (value.kind !== 'quoted' && value.kind !== 'word') return undefined;
    return { kind: 'compare', selector, operator, value: value.text, isText: value.kind === 'quoted' };
  }
}
const OPERATORS: readonly Operator[] = ['=', '!=', '<', '>', '<=', '>='];

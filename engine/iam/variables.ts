/**
 * Policy variables: `${aws:username}`, with or without a default: `${aws:PrincipalTag/team, 'none'}`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
import type { Context } from './request.ts';

const VARIABLE = /\$\{([^}]*)\}/g;
/** `${*}`, `${?}` and `${$}` are the characters themselves. */
const LITERAL = ['*', '?', '$'];

/** What stands in a pattern for `*` and `?` as characters: nobody writes it. */
const AS_TEXT: Readonly<Record<string, string>> = { '*': '\u0001', '?': '\u0002' };
export const asText = (text: string): string => text.replaceAll(/[*?]/g, (sign) => AS_TEXT[sign] ?? sign);
export const holdsText = (pattern: string): boolean => /[\u0001\u0002]/.test(pattern);

/** Only this version knows variables: in an older policy, or one without, they are plain text. */
export const hasVariables = (version: string | undefined): boolean => version === '2012-10-17';

/**
 * The text with its variables filled in: `undefined` where a value is not known, `null` where a key is missing that has
 * no default, for then nothing matches. What is filled in is text, in a pattern too: see `asText`.
 */
export function filledIn(text: string, context: Context, isPattern: boolean): string | null | undefined {
  if (!text.includes('${')) return text;
  let [isUnknown, isMissing] = [false, false];
  const filled = text.replaceAll(VARIABLE, (_, inner: string) => {
    const plain = (value: string) => (isPattern ? asText(value) : value);
    if (LITERAL.includes(inner.trim())) return plain(inner.trim());
    const [, key = '', fallback] = /^\s*([^,\s]+)\s*(?:,\s*'([^']*)'\s*)?$/.exec(inner) ?? [];
    const values = context(key.toLowerCase());
    if (values === undefined) isUnknown = true;
    const value = values?.length === 1 ? values[0] : fallback;
    if (values !== undefined && value === undefined) isMissing = true;
    return plain(value ?? '');
  });
  return isMissing ? null : isUnknown ? undefined : filled;
}

/** What a text with variables can be at most: any text in their places. */
export const widened = (text: string): string => text.replaceAll(VARIABLE, '*');

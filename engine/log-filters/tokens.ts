/** The words of a filter pattern, as CloudWatch Logs writes them in braces. */
export type Token =
  | { readonly kind: 'sign'; readonly text: string }
  /** Without the `$`, in one spelling: `userIdentity.type`, `resources[0].ARN`. */
  | { readonly kind: 'selector'; readonly text: string }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'regex'; readonly text: string }
  | { readonly kind: 'word'; readonly text: string };

const NEXT = new RegExp(
  [
    /\s+/,
    /(?<sign>\|\||&&|!=|<=|>=|[(){}=<>])/,
    /\$(?<selector>(?:\.[\w-]+|\[\d+\]|\['[\w.-]+'\])+)/,
    /"(?<quoted>(?:[^"\\]|\\.)*)"/,
    /%(?<regex>[^%]+)%/,
    /(?<word>[^\s(){}=!<>&|"'%$]+)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'y',
);

/** The tokens of a text; nothing where a part of it is none. */
export function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const next = new RegExp(NEXT);
  while (next.lastIndex < text.length) {
    const groups = next.exec(text)?.groups;
    if (!groups) return undefined;
    for (const [kind, found] of Object.entries(groups) as [Token['kind'], string | undefined][])
      if (found !== undefined) tokens.push({ kind, text: plain(kind, found) });
  }
  return tokens;
}

function plain(kind: Token['kind'], text: string): string {
  if (kind === 'quoted') return text.replace(/\\(.)/g, '$1');
  return kind === 'selector' ? text.replace(/\['([^']*)'\]/g, '.$1').slice(1) : text;
}

/** YAML 1.2, which JSON is part of, with all that is wrong with it as YAML. */
import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';

export interface YamlText {
  readonly yaml: Document.Parsed;
  readonly wrong: readonly { readonly line: number; readonly message: string }[];
  /** The line of an offset, from 1. */
  readonly lineAt: (offset: number) => number;
}

/** Throws a RangeError for what is too deep to be read. */
export function yamlOf(text: string): YamlText {
  const counter = new LineCounter();
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const yaml = parseDocument(text, {
    ...{ lineCounter: counter, prettyErrors: false, strict: true },
    // It would compare each key with each other one: minutes for a long file.
    uniqueKeys: false,
  });
  const wrong = [...yaml.errors, ...yaml.warnings].map(({ pos: [start], message }) => ({
    line: lineAt(start),
    message: oneLine(message),
  }));
  if (wrong.length === 0)
    visit(yaml, {
      Alias: (_, alias) => {
        if (alias.resolve(yaml)) return;
        const line = lineAt(alias.range?.[0] ?? 0);
        wrong.push({ line, message: `Unresolved alias '${alias.source}': set its anchor before it` });
      },
      Map: (_, { items }) => {
        const seen = new Set<string>();
        for (const { key } of items) {
          const line = lineAt((key as { range?: readonly [number] } | null)?.range?.[0] ?? 0);
          const name = isScalar(key) ? String(key.value) : undefined;
          if (name === undefined) wrong.push({ line, message: 'Map keys must be plain text' });
          else if (seen.has(name)) wrong.push({ line, message: `Map keys must be unique: '${name}'` });
          else seen.add(name);
        }
      },
    });
  return { yaml, wrong, lineAt };
}

export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

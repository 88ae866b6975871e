/** Adds exemptions to a file of somebody: what else stands there, comments and order, stays as it is. */
import { isMap, isNode, isSeq, parseDocument, stringify, type Document, type YAMLSeq } from 'yaml';
import type { Entry } from './exemptions-schema.ts';
import { readExemptions, type Standard } from './exemptions.ts';

/** The first lines of a new file. */
const HEAD = `# yaml-language-server: $schema=./node_modules/plumbline/docs/exemptions.schema.json
# What is accepted, by whom, and until when. Check it with: npx plumbline exempt check
`;

/**
 * The text of a file with more exemptions at its end.
 *
 * @param before undefined where there is no file yet
 * @throws {FileRefused} where the file is not good before, or would not be after
 */
export function withEntries(
  before: string | undefined,
  entries: readonly Entry[],
  file: string,
  standard: Standard,
): string {
  if (before !== undefined) readExemptions(before, file, standard);
  const after = edited(before, entries);
  readExemptions(after, file, standard);
  return after;
}

function edited(before: string | undefined, entries: readonly Entry[]): string {
  const text = before ?? HEAD;
  const yaml: Document = parseDocument(text);
  const list = yaml.get('exemptions', true);
  const made = isSeq(list) && !list.flow && list.items.length > 0 ? inserted(text, list, entries) : undefined;
  const after = made ?? rewritten(yaml, entries, /^\s*\{/.test(text));
  return text.includes('\r\n') ? after.replace(/\r?\n/g, '\r\n') : after;
}

/** Behind the last entry of a list, with its indentation: not a sign of what is there changes. */
function inserted(text: string, { items }: YAMLSeq, entries: readonly Entry[]): string | undefined {
  const [first, last] = [items.at(0), items.at(-1)];
  if (!isNode(first) || !isNode(last) || !first.range || !last.range) return undefined;
  const [dash] = /^[ \t]*(?=-)/.exec(text.slice(text.lastIndexOf('\n', first.range[0]) + 1)) ?? [];
  if (dash === undefined) return undefined;
  const newline = text.indexOf('\n', Math.max(0, last.range[1] - 1));
  const [above, below] =
    newline < 0 ? [`${text}\n`, ''] : [text.slice(0, newline + 1), text.slice(newline + 1)];
  const lines = stringify(entries.map(inOrder), { lineWidth: 0 }).split('\n').slice(0, -1);
  return above + lines.map((line) => `${dash}${line}\n`).join('') + below;
}

/** Where there is no list of lines yet: comments stay, and all else is written anew. */
function rewritten(yaml: Document, entries: readonly Entry[], isJson: boolean): string {
  if (!isMap(yaml.contents)) yaml.contents = yaml.createNode({});
  if (!isSeq(yaml.get('exemptions', true))) yaml.set('exemptions', yaml.createNode([]));
  for (const entry of entries) yaml.addIn(['exemptions'], yaml.createNode(inOrder(entry)));
  const list = yaml.get('exemptions', true);
  // An empty list is written as [], and would go on in one line.
  if (isSeq(list) && list.items.length === entries.length && !isJson) list.flow = false;
  return yaml.toString({ lineWidth: 0 });
}

/** As people read it: what, where, who, why, until when. */
function inOrder(entry: Entry): Entry {
  const { id, rules, accounts, regions, resources, tags, covers, owner, reason, ticket, expires } = entry;
  const all = { id, rules, accounts, regions, resources, tags, covers, owner, reason, ticket, expires };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Entry;
}

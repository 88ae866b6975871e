/** What a rule says where it fails: from the accounts of test/truth that are bad. */
import type { Judgement } from '../engine/judge.ts';
import { apiPath } from '../inventory/api-path.ts';

/** So many facts are shown, each cut to so many characters. */
const SHOWN = 3;
const WIDEST = 160;

/** The first failure of each rule, as text for its page; none of rules that fail nowhere there. */
export function renderExamples(judgements: Iterable<Judgement>): ReadonlyMap<string, string> {
  const examples = new Map<string, string>();
  for (const judgement of judgements)
    if (!examples.has(judgement.rule.id)) {
      const text = exampleOf(judgement);
      if (text !== undefined) examples.set(judgement.rule.id, text);
    }
  return examples;
}

function exampleOf({ rule, type, verdict }: Judgement): string | undefined {
  if (verdict.status !== 'fail') return undefined;
  const facts = verdict.evidence.filter(({ status }) => status === 'violated');
  if (facts.length === 0) return undefined;
  const rows = facts
    .slice(0, SHOWN)
    .map(
      ({ path, actual, expected }) =>
        `| ${code(apiPath(type, path))} | ${code(cut(JSON.stringify(actual)))} | ${cell(expected)} |`,
    );
  const intro = `A failing \`${rule.resource}\` has this evidence${facts.length > SHOWN ? ', and more' : ''}:`;
  return ['## Example\n', `${intro}\n`, '| Where | Found | It must |', '| --- | --- | --- |', ...rows].join(
    '\n',
  );
}

const cut = (text: string): string => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text);
const cell = (text: string): string => text.replaceAll('|', '\\|');
const code = (text: string): string => `\`${cell(text).replaceAll('`', "'")}\``;

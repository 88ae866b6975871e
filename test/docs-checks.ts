/** What Markdown says that can be checked: links, commands, ids of rules. Pure, so that the checks can be checked. */
import { dirname, join, normalize } from 'node:path';

export interface Page {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Without fenced code, in which nothing is a link. */
const prose = (text: string): string => text.replace(/^```[^]*?^```$/gm, '');

/** How GitHub makes an anchor of a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const anchorsOf = (text: string): readonly string[] =>
  [...prose(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchor(heading));

/** Relative links that lead nowhere, or to a heading that is not there: `README.md: docs/nowhere.md`. */
export function brokenLinks(
  { path, text }: Page,
  exists: (path: string) => boolean,
  read: (path: string) => string,
): readonly string[] {
  const targets = [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file = '', heading] = target.split('#');
      const to = file === '' ? path : normalize(join(dirname(path), file));
      if (!exists(to)) return true;
      return heading !== undefined && !anchorsOf(file === '' ? text : read(to)).includes(heading);
    })
    .map((target) => `${path}: ${target}`);
}

/** The commands that a page shows, in fences for the shell and in code within lines; `a && b` are two. */
export function commandsIn({ text }: Page): readonly string[] {
  const fenced = [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, code = '']) =>
    code.replaceAll('\\\n', ' ').split('\n'),
  );
  const inline = [...prose(text).matchAll(/`((?:npm|npx) [^`]+)`/g)].map(([, code = '']) => code);
  return [...fenced, ...inline]
    .flatMap((line) => line.replace(/\s#.*$/, '').split('&&'))
    .map((command) => command.trim())
    .filter(Boolean);
}

/** A command's words as a shell makes them; of quotes only what the pages use. */
export const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/(?:'[^']*'|[^\s'])+/g)].map(([word]) => word.replaceAll("'", ''));

/** The npm script that a command runs; undefined where it runs none. */
export function scriptOf(command: string): string | undefined {
  const [npm, verb = '', script] = wordsOf(command);
  if (npm !== 'npm') return undefined;
  return verb === 'run' ? script : ['start', 'test'].includes(verb) ? verb : undefined;
}

/** What a page names that looks like the id of a rule, but for those that it makes, or tells how to make. */
export function ruleIdsIn(page: Page, services: readonly string[]): readonly string[] {
  const made = commandsIn(page)
    .map(wordsOf)
    .filter(([npm, , script]) => npm === 'npm' && script === 'new:rule')
    .map(([, , , service = '', name = '']) => `${service}-${name}`);
  const written = [...page.text.matchAll(/^ +id: '([a-z0-9-]+)',/gm)].map(([, id = '']) => id);
  // The evidence of an example has words that look like ours.
  const text = page.text.replace(/^## Example$[^]*?(?=^## )/m, '').replace(/https?:\S+/g, '');
  const ids = text.matchAll(
    new RegExp(`(?<![\\w/.-])(?:${services.join('|')})(?:-[a-z0-9]+){2,}(?![\\w*…-]|\\.[a-z])`, 'g'),
  );
  return [...new Set([...ids].map(([id]) => id))].filter((id) => ![...made, ...written].includes(id));
}

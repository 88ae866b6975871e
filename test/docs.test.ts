/** What the pages say: links lead somewhere, commands are taken, rules exist, decisions are listed. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settingsFrom, settingsSchema } from '../cdk/context.ts';
import type { FindingState } from '../engine/finding.ts';
import { eventsOf } from '../lambdas/steps/telling/parcels.ts';
import { rules } from '../rules/index.ts';
import { fragmentOf } from '../scripts/changelog.ts';
import { OPEN_BY_ACCOUNT } from '../scripts/local/query.ts';
import { EXAMPLE_DAY, makeExampleFiles } from './cli/example-files.ts';
import { known, plumbline } from './cli/harness.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { brokenLinks, commandsIn, ruleIdsIn, scriptOf, wordsOf, type Page } from './docs-checks.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const pages: readonly Page[] = globSync('**/*.md', {
  exclude: (name) => ['node_modules', '.venv', '.git', 'cdk.out', 'dist'].includes(basename(name)),
}).map((path) => ({ path, text: read(path) }));
const page = (path: string): Page => pages.find((one) => one.path === path) ?? { path, text: '' };
const commands = [...new Set(pages.flatMap(commandsIn))];
const beginning = (start: string): string[] => commands.filter((command) => command.startsWith(start));

const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
const ids = rules.map(({ id }) => id);
const services = [...new Set(ids.map((id) => id.split('-')[0] ?? ''))];

const isThere = (path: string) => path === 'docs/here.md';
const hasHeading = () => '# Here we are\n';
const example = (text: string): Page => ({ path: 'docs/page.md', text });

describe('links', () => {
  it.each(pages)('of $path lead somewhere', (one) => expect(brokenLinks(one, existsSync, read)).toEqual([]));
  it('that lead nowhere are found', () => {
    const text = '[a](here.md) [b](here.md#here-we-are) [c](gone.md) [d](here.md#gone) [e](https://x.y)';
    expect(brokenLinks(example(text), isThere, hasHeading)).toEqual([
      'docs/page.md: gone.md',
      'docs/page.md: here.md#gone',
    ]);
  });
});

describe('commands', () => {
  it.each(commands.filter(scriptOf))('%s is a script of package.json', (command) =>
    expect(Object.keys(scripts)).toContain(scriptOf(command)),
  );
  it('are found in fences and in lines', () => {
    const text =
      'See `npm run lint`.\n\n```sh\nnpm ci && npm run \\\n  check # now\n```\n\n```ts\nnpm run no\n```\n';
    expect(commandsIn(example(text))).toEqual(['npm ci', 'npm run    check', 'npm run lint']);
    expect(commandsIn(example(text)).map(scriptOf)).toEqual([undefined, 'check', 'lint']);
  });

  describe('of plumbline', () => {
    const [before, folder] = [process.cwd(), temporaryFolder()];
    beforeAll(() => {
      process.chdir(folder);
      makeExampleFiles(folder);
    });
    afterAll(() => process.chdir(before));
    const run = (command: string) =>
      plumbline(wordsOf(command).slice(2), {
        now: EXAMPLE_DAY,
        parts: {
          open: async function* () {
            yield await Promise.resolve({ ...known([]), knows: () => true });
          },
        },
      });

    it.each(beginning('npx plumbline '))('%s', async (command) => {
      const { code, stderr } = await run(command);
      expect({ code, complaint: /^plumbline: .*/m.exec(stderr)?.[0] }).toEqual({ code: 0 });
    });
    it('that it does not take are found', async () =>
      expect((await run('npx plumbline scan --rulez x')).code).toBe(2));
  });

  const settings = (command: string) =>
    Object.fromEntries(
      [...command.matchAll(/ -c (\w+)=('[^']*'|\S+)/g)].map(([, name = '', value = '']) => [name, value]),
    );
  it.each(beginning('npx cdk deploy '))('%s has settings that the app knows', (command) => {
    const given = settings(command);
    expect(Object.keys(settingsSchema.shape)).toEqual(expect.arrayContaining(Object.keys(given)));
    expect(() => settingsFrom((name) => given[name])).not.toThrow();
    expect(command).toMatch(/^npx cdk deploy( Plumbline| PlumblineMember)+ -c/);
  });
});

describe('rules', () => {
  it.each(pages)('that $path names exist', (one) =>
    expect(ruleIdsIn(one, services).filter((id) => !ids.includes(id))).toEqual([]),
  );
  it('that do not exist are found', () => {
    const text = 'A `s3-bucket-gone`, not `s3-bucket-*`, https://x.y/s3-bucket-there or s3-policy-here.json.';
    expect(ruleIdsIn(example(text), services)).toEqual(['s3-bucket-gone']);
    const found = '## Example\n\n| `s3-bucket-found` |\n\n## Reads\n\n`s3-bucket-gone`';
    expect(ruleIdsIn(example(found), services)).toEqual(['s3-bucket-gone']);
    expect(
      ruleIdsIn(example(`${text} \`npm run new:rule s3 bucket-gone AWS::S3::Bucket\``), services),
    ).toEqual([]);
  });
});

describe('decisions', () => {
  const decisions = pages
    .filter(({ path }) => /^docs\/adr\/\d/.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  it('are numbered one after the other', () =>
    expect(decisions.map(({ path }) => Number(basename(path).slice(0, 4)))).toEqual(
      decisions.map((_, index) => index + 1),
    ));
  it.each(decisions)(
    '$path says context, decision and consequences, and is in the index',
    ({ path, text }) => {
      expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
        'Context',
        'Decision',
        'Consequences',
      ]);
      const title = new RegExp(`^# ${basename(path).slice(0, 4)}: (.*)$`, 'm').exec(text)?.[1] ?? 'no title';
      const row = page('docs/adr/README.md')
        .text.split('\n')
        .find((line) => line.includes(`](${basename(path)})`));
      expect(row).toContain(title);
    },
  );
});

describe('what else is shown', () => {
  it('is the query that npm start asks', () =>
    expect(page('README.md').text).toContain(`\`\`\`sql\n${OPEN_BY_ACCOUNT.trim()}\n\`\`\``));
  it('is every setting of the app', () => {
    const named = [...page('docs/deploying.md').text.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(named).toEqual(
      expect.arrayContaining(Object.keys(settingsSchema.shape).filter((name) => name !== 'emulator')),
    );
  });
  it('is an event as it is sent', () => {
    const { text } = page('docs/architecture.md');
    const [, json = '{}'] = /^```json\n([^]*?)^```$/m.exec(text) ?? [];
    const shown = JSON.parse(json) as Readonly<Record<string, unknown>> & { readonly finding: FindingState };
    const resource = { ...shown.finding.resource, accountId: '111122223333' };
    const finding: FindingState = { ...shown.finding, resource, verdict: 'fail' };
    const change = { kind: 'opened', cause: 'drift', at: '', scan: '', revision: 1, finding } as const;
    const [told] = eventsOf([{ id: 'x', change }], resource.accountId, new Map());
    const sent = JSON.parse(told?.detail ?? '{}') as typeof shown;
    expect(Object.keys(shown)).toEqual(Object.keys(sent));
    expect(Object.keys(shown.finding)).toEqual(Object.keys(sent.finding));
    expect(text).toContain(`\`${told?.detailType ?? 'none'}\``);
  });
  it('are fragments of the changelog that it takes', () => {
    const fragments = pages.filter(({ path }) => /^changelog\.d\/(?!README)/.test(path));
    expect(() => fragments.map(({ path, text }) => fragmentOf(path, text))).not.toThrow();
  });
});

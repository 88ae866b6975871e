/**
 * `npm run changelog -- 0.2.0`: moves the fragments of changelog.d/ into CHANGELOG.md, under that version.
 * With `--draft` it only shows what it would write.
 */
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Kinds of changes, in the order of the changelog: those of https://keepachangelog.com. */
const KINDS = ['added', 'changed', 'deprecated', 'removed', 'fixed', 'security'] as const;
type Kind = (typeof KINDS)[number];

/** One change: a sentence or two in Markdown, from `<slug>.<kind>.md`. */
export interface Fragment {
  readonly slug: string;
  readonly kind: Kind;
  readonly text: string;
}

/** Reads a fragment. Throws where its name or its text cannot be one, and says how it should be. */
export function fragmentOf(path: string, content: string): Fragment {
  const name = basename(path);
  const [, slug, word] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]+)\.md$/.exec(name) ?? [];
  const kind = KINDS.find((one) => one === word);
  if (slug === undefined || kind === undefined)
    throw new Error(`${path}: name it <slug>.<kind>.md, where kind is ${KINDS.join(', ')}`);
  const text = content.trim();
  if (text === '') throw new Error(`${path}: it is empty; say in a sentence what changed for users`);
  if (text.startsWith('#') || text.startsWith('- '))
    throw new Error(`${path}: write plain sentences; headings and bullets are made by npm run changelog`);
  return { slug, kind, text };
}

/** The section of a version: kinds in their order, fragments by slug. */
export function sectionOf(version: string, day: string, fragments: readonly Fragment[]): string {
  const kinds = KINDS.flatMap((kind) => {
    const ours = fragments
      .filter((one) => one.kind === kind)
      .sort((a, b) => (a.slug < b.slug ? -1 : 1))
      .map(({ text }) => `- ${text.replaceAll('\n', '\n  ')}`);
    const heading = `### ${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    return ours.length > 0 ? `${heading}\n\n${ours.join('\n')}` : [];
  });
  return [`## ${version} - ${day}`, ...kinds].join('\n\n');
}

/** The changelog with a section more, before the newest one. Throws where the version is there already. */
export function withSection(changelog: string, version: string, section: string): string {
  if (changelog.includes(`\n## ${version} `)) throw new Error(`CHANGELOG.md has ${version} already`);
  const newest = changelog.indexOf('\n## ');
  const [head, rest] = newest < 0 ? [changelog, ''] : [changelog.slice(0, newest), changelog.slice(newest)];
  return `${head.trimEnd()}\n\n${section}\n${rest}`;
}

function main(words: readonly string[]): void {
  const [version = '', ...more] = words.filter((word) => word !== '--draft');
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) || more.length > 0)
    throw new Error('usage: npm run changelog -- <version> [--draft], as: npm run changelog -- 0.2.0');
  const paths = globSync('changelog.d/*.md')
    .filter((path) => basename(path) !== 'README.md')
    .sort();
  if (paths.length === 0) throw new Error('changelog.d/ has no fragments: nothing to release');
  const fragments = paths.map((path) => fragmentOf(path, readFileSync(path, 'utf8')));
  const section = sectionOf(version, new Date().toISOString().slice(0, 10), fragments);
  const changelog = withSection(readFileSync('CHANGELOG.md', 'utf8'), version, section);
  if (words.includes('--draft')) {
    console.log(section);
    return;
  }
  writeFileSync('CHANGELOG.md', changelog);
  for (const path of paths) rmSync(path);
  console.log(`wrote CHANGELOG.md: ${version}, of ${paths.length} fragments, which are deleted`);
}

if (import.meta.main) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(`changelog: ${(error as Error).message}`);
    process.exitCode = 2;
  }
}

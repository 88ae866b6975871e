/** The licences of what the package carries in its bundles. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

const root = join(import.meta.dirname, '../..');

interface Carried {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** The folders of the packages that files went in from: `node_modules/a/node_modules/@b/c`. */
export const packagesIn = ({ inputs }: Pick<Metafile, 'inputs'>): readonly string[] => [
  ...new Set(
    Object.keys(inputs).flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  ),
];

/**
 * The text of THIRD-PARTY-LICENSES: each licence once, under the packages that it covers. Throws for a package that says
 * neither which licence it has nor brings its text.
 */
export function licencesText(metafile: Pick<Metafile, 'inputs'>): string {
  const carried = packagesIn(metafile)
    .map(carriedOf)
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
  const sections = [...Map.groupBy(carried, ({ licence, text }) => `${licence}\n\n${text}`)].map(
    ([text, all]) =>
      `${[...new Set(all.map(({ name, version }) => `${name}@${version}`))].join('\n')}\n\n${text.trim()}\n`,
  );
  return `Plumbline carries parts of these packages.\n\n${sections.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function carriedOf(folder: string): Carried {
  const path = join(root, folder);
  const about = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const files = readdirSync(path).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name));
  const text = files
    .sort()
    .map((name) => readFileSync(join(path, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
  if (text === '' && about.license === undefined)
    throw new Error(`${about.name}@${about.version} names no licence: it cannot be carried`);
  return { name: about.name, version: about.version, licence: about.license ?? 'see below', text };
}

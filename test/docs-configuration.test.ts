/** The page about configuration: its examples are good ones, and say the same. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { checked, documentOf, readDocument } from '../lambdas/config/document.ts';
import { configJsonSchema, runTimeJsonSchema } from '../lambdas/config/json-schema.ts';
import { runTimeSchema } from '../lambdas/config/run-time-schema.ts';
import { scanPartsOf } from '../lambdas/config/chosen.ts';
import { configSchema } from '../lambdas/config/schema.ts';
import { rules } from '../rules/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

const page = readFileSync('docs/configuration.md', 'utf8');
const fences = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);
const [yaml = '', runTime = ''] = fences('yaml');
const known = { rules, regions: ['eu-west-1', 'eu-central-1'] };
const config = checked(configSchema(known), readDocument(yaml, 'plumbline.config.yaml'));

it('its configuration is the same in TypeScript and in YAML', async () => {
  const file = join(temporaryFolder(), 'plumbline.config.mjs');
  const define = 'const defineConfig = (config) => config;';
  writeFileSync(
    file,
    fences('ts')
      .join('')
      .replace(/^import .*$/m, define),
  );
  const module = (await import(file)) as { readonly default: unknown };
  expect(checked(configSchema(known), documentOf(module.default, file))).toEqual(config);
});

it('its file for run time goes with that configuration', () => {
  const deployed = {
    ...scanPartsOf({ ...config, rules: 'all' }, rules),
    accounts: { organization: true } as const,
    routes: config.alerts?.routes ?? {},
  };
  const document = readDocument(runTime, 'config/plumbline.yaml');
  expect(checked(runTimeSchema({ config: deployed, known }), document)).toEqual(document.value);
});

it('names every key that there is', () => {
  const keys = Object.keys(configSchema(known).shape).filter((key) => key !== '$schema');
  const rows = [...page.matchAll(/^\| (.*?) +\|/gm)].flatMap(([, cell = '']) => cell.match(/\w+/g) ?? []);
  expect(rows).toEqual(expect.arrayContaining(keys));
});

it.each([
  ['docs/plumbline.schema.json', configJsonSchema],
  ['docs/run-time.schema.json', runTimeJsonSchema],
])('%s is what `npm run generate` makes of today’s rules', (path, schemaOf) =>
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(schemaOf({ rules })),
);

/** The project that `plumbline init` makes: it needs Node, Plumbline and, for its types, TypeScript. */
import { README, RULE, TEST } from './texts.ts';

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/**
 * The files: path → text.
 *
 * @param name as npm takes it
 * @param version of Plumbline, and so of the project's dependency
 */
export const projectFiles = (name: string, version: string): Readonly<Record<string, string>> => ({
  'package.json': json({
    name,
    version: '0.0.0',
    private: true,
    type: 'module',
    scripts: { test: 'node --test "test/**/*.test.ts"', types: 'tsc' },
    devDependencies: { plumbline: `^${version}`, typescript: '>=5.9' },
    engines: { node: '>=22.18' },
  }),
  'tsconfig.json': json({
    compilerOptions: {
      target: 'es2024',
      module: 'nodenext',
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      allowImportingTsExtensions: true,
      noEmit: true,
      skipLibCheck: true,
    },
    include: ['*.ts', 'rules', 'test'],
  }),
  'plumbline.config.ts': `import { defineConfig } from 'plumbline';

export default defineConfig({
  customRules: ['rules'],
});
`,
  // What `cdk deploy` runs: the app of Plumbline, which reads plumbline.config.ts.
  'cdk.json': json({ app: `node -e "import('plumbline/cdk/app')"` }),
  '.gitignore': 'node_modules/\n.plumbline/\ncdk.out/\n',
  'rules/bucket-tagged-with-owner.ts': RULE,
  'test/bucket-tagged-with-owner.test.ts': TEST,
  'README.md': README,
});

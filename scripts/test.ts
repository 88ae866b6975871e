/**
 * `npm test`: everything that must hold. Installs what it needs into `.venv/`. `npm test -- unit deployed` runs the
 * steps whose names begin so.
 */
import { pythonWith } from './emulator/python.ts';
import { finish, jest, quick, runSteps, whole, type Step } from './local/steps.ts';

const emulated = (name: string, files: readonly string[]): Step =>
  jest(name, ['--config', 'jest.emulated.config.js', ...files]);

/** A step that needs the emulators: they are installed while others run. */
const python: Step = {
  name: 'install emulators',
  run: async () => {
    await Promise.all([pythonWith('test'), pythonWith('ministack')]);
    return { passed: 0, failed: 0 };
  },
};
const slow: readonly Step[] = [
  python,
  jest('deep', ['--config', 'jest.deep.config.js']),
  whole('templates', ['scripts/lint-templates.ts']),
  jest('package', ['--config', 'jest.package.config.js']),
  emulated('collectors', ['test/emulated/collectors']),
  emulated('stores and sample', ['test/emulated/store', 'test/emulated/organization']),
  emulated('permissions', ['test/emulated/permissions']),
  emulated('deployed system', ['test/emulated/deployed']),
];

const wanted = process.argv.slice(2);
const chosen = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));
const names = [...quick, ...slow].map(({ name }) => name);
if (chosen([...quick, ...slow]).length === 0) {
  console.error(`no step begins with ${wanted.join(' or ')}; there are: ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  const first = await runSteps(chosen(quick), 2);
  const then = await runSteps(chosen(slow), 1);
  finish({ passed: first.passed + then.passed, failed: first.failed + then.failed });
}

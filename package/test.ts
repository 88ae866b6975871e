/** What `import … from 'plumbline/test'` gives: rules tested by tables, under node:test, Jest, Mocha or Vitest. */
import { customRulesIn } from '../lambdas/config/custom.ts';

export { denied, testRule, type Runner } from '../test/rule-tester.ts';

/**
 * Makes resource types and relations known to the tests: `register(await import('../rules/queue.ts'))`. Not needed for rules
 * about types of Plumbline.
 *
 * @param modules what modules of yours export
 * @throws {UsageError} for what Plumbline would not take
 */
export const register = (...modules: readonly object[]): void =>
  void customRulesIn(modules.map((exports, index) => [`module ${index + 1}`, exports]));

/** What the roles of both stacks are granted, and by what they are taken, against AWS's own data; and that it is enough. */
import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsOf } from '../service-authorization.ts';
import { grantsOf, templateOf, type Statement } from './synthesized.ts';

const lambdas = join(import.meta.dirname, '../../lambdas');

/** Every statement in a template, wherever it stands: in roles, policies, and policies of resources. */
function statementsIn(value: unknown): readonly Statement[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(statementsIn);
  return 'Effect' in value && 'Action' in value ? [value as unknown as Statement, ...inner] : inner;
}

// Here, as the first template takes longer than a test may.
const scanner = templateOf('Plumbline');

it.each([
  ['Plumbline', scanner],
  ['PlumblineMember', templateOf('PlumblineMember')],
])('%s grants actions that AWS has, about what they can be about', async (_, template) => {
  const statements = statementsIn(template.toJSON());
  expect(statements.length).toBeGreaterThan(1);
  const problems = await Promise.all(statements.map(problemsOf));
  expect(problems.flat()).toEqual([]);
});

it('lets the scanner itself make every call that its own steps declare', () => {
  const { actions } = grantsOf(scanner, 'plan');
  const declared = readdirSync(lambdas, { recursive: true, encoding: 'utf8' })
    // The dry run is asked for at a terminal, and asks with the credentials that are there.
    .filter((file) => file.endsWith('.ts') && !file.includes('estimate'))
    .flatMap((file) => {
      const text = readFileSync(join(lambdas, file), 'utf8');
      return [...text.matchAll(/\b(\w+)\.(?:read|list)\('([A-Z]\w+)'/g)].map(
        ([, service, operation]) => `${String(service)}:${String(operation)}`,
      );
    });
  expect(declared).toContain('organizations:ListPolicies');
  // Who one is may be asked without a permission.
  const needed = [...new Set(declared)].filter((action) => action !== 'sts:GetCallerIdentity');
  expect(needed.filter((action) => !actions.includes(action))).toEqual([]);
  expect(actions.filter((action) => action.startsWith('organizations:')).sort()).toEqual(
    needed.filter((action) => action.startsWith('organizations:')).sort(),
  );
});

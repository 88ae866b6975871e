/**
 * Scans one account again and again, each time by another role: `node scan-without.ts EXTERNAL-ID ACCOUNT ROLE[=ACTION]…`,
 * with all rules, or those that need the action. Prints what each of them led to, as JSON: role → the gaps, and what was said of each resource.
 */
import { scanHere } from '../../lambdas/steps/scan.ts';
import type { GapLine } from '../../lambdas/steps/types.ts';
import { actionsFor } from '../../inventory/permissions.ts';
import { rules } from '../../rules/index.ts';
import { memoryStore } from '../lambdas/memory.ts';

/** What a scan said: `[rule, ARN, status, evidence of what is unknown]`. */
export type Said = readonly [rule: string, arn: string, status: string, evidence: string];
export interface Scanned {
  readonly gaps: readonly GapLine[];
  readonly said: readonly Said[];
}

const [externalId = '', account = '', ...roles] = process.argv.slice(2);
const needs = rules.map((rule) => [rule, actionsFor([rule])] as const);
const needing = (action: string | undefined) =>
  needs.filter(([, all]) => action === undefined || all.includes(action as never)).map(([rule]) => rule);
/** Scans at once: the emulator answers on one core. */
const AT_ONCE = 4;

/** A summary tells no more kinds of gaps than people look at: so many rules lead to fewer. */
const FEW = 110;

async function scanBy(name: string, action: string | undefined): Promise<Scanned> {
  const chosen = needing(action).map(({ id }) => id);
  const parts: Scanned[] = [];
  for (let next = 0; next < chosen.length; next += FEW)
    parts.push(await scanOf(name, chosen.slice(next, next + FEW)));
  return { gaps: parts.flatMap(({ gaps }) => gaps), said: parts.flatMap(({ said }) => said) };
}

async function scanOf(name: string, some: readonly string[]): Promise<Scanned> {
  const { summary, findings } = await scanHere({
    store: memoryStore(),
    config: {
      schemaVersion: 1,
      accounts: { ids: [account] },
      role: { name, externalId },
      regions: ['eu-west-1', 'us-east-1'],
      rules: some,
      params: {},
      allow: ['billed', 'slow'],
    },
    request: {},
    now: () => new Date(),
    passes: true,
  });
  const said = await Array.fromAsync(findings, ({ rule, resource, status, evidence }): Said => [
    rule,
    resource.arn,
    status,
    status === 'unknown' ? JSON.stringify(evidence) : '',
  ]);
  return { gaps: summary.gaps, said };
}

const scanned: [role: string, scanned: Scanned][] = [];
const waiting = [...roles];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [role = '', action] = next.split('=');
      scanned.push([role, await scanBy(role, action)]);
    }
  }),
);
process.stdout.write(JSON.stringify(Object.fromEntries(scanned)));

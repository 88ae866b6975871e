/** The real parts. Each is loaded when it is first needed: `--help` loads no AWS client. */
import { readFileSync } from 'node:fs';
import { summaryKey } from '../lambdas/store/layout.ts';
import { knownRules } from '../lambdas/steps/known-rules.ts';
import { deploymentOf, liveClients } from './deployment.ts';
import { callerIdentity } from './identity.ts';
import { openFindings } from './open-findings.ts';
import type { Parts, Store, Summary } from './parts.ts';
import { UsageError } from './usage-error.ts';

/** What the `plumbline` command works with. */
export const liveParts = (): Parts => ({
  rules: knownRules(),
  version: version(),
  identity: () => callerIdentity(),
  store,
  scan: async (request) => {
    const { scanHere } = await import('../lambdas/steps/scan.ts');
    return scanHere(request);
  },
  open: openFindings,
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

/** `package.json` is one folder up from the sources, and two from what is built (`dist/cli`). */
function version(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const found = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version?: string };
      if (found.version !== undefined) return found.version;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return 'unknown';
}

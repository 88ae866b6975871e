/** Scans accounts by the role in each, in this process, with all rules: `node scan-accounts.ts STORE EXTERNAL-ID ACCOUNT…`. */
import { scanHere } from '../../lambdas/steps/scan.ts';
import { openStore } from '../../lambdas/store/open.ts';
import { rules } from '../../rules/index.ts';

const [store = '', externalId = '', ...ids] = process.argv.slice(2);
const { summary } = await scanHere({
  store: openStore(store),
  config: {
    schemaVersion: 1,
    accounts: { ids },
    role: { name: 'PlumblineScanner', externalId },
    regions: ['eu-west-1', 'us-east-1'],
    rules: rules.map(({ id }) => id),
    params: {},
    allow: ['billed', 'slow'],
  },
  request: {},
  now: () => new Date(),
});
console.log(JSON.stringify(summary));

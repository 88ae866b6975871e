import { accountCases } from './plain/account.ts';
import { balancingCases } from './plain/balancing.ts';
import { connectionCases } from './plain/connections.ts';
import { detectionCases } from './plain/detection.ts';
import { ec2Cases } from './plain/ec2.ts';
import { endpointCases } from './plain/endpoints.ts';
import { gatewayCases } from './plain/gateways.ts';
import { iamCases } from './plain/iam.ts';
import { keyAndTrailCases } from './plain/keys-and-trails.ts';
import { launchingCases } from './plain/launching.ts';
import type { Case } from './plain/plain.ts';
import { policyCases } from './plain/policies.ts';
import { dataStoreCases } from './plain/data-stores.ts';
import { organizationCases } from './plain/organizations.ts';
import { s3Cases } from './plain/s3.ts';
import { watchingCases } from './plain/watching.ts';

/** Resource type → how to read it by plain SDK commands. Every type of the registry must have one. */
const cases: Readonly<Record<string, Case | undefined>> = {
  ...accountCases,
  ...balancingCases,
  ...connectionCases,
  ...detectionCases,
  ...ec2Cases,
  ...endpointCases,
  ...gatewayCases,
  ...iamCases,
  ...keyAndTrailCases,
  ...launchingCases,
  ...organizationCases,
  ...policyCases,
  ...dataStoreCases,
  ...s3Cases,
  ...watchingCases,
};

/** @throws Error that says what to add where a type has no case. */
export function caseOf(type: string): Case {
  const found = cases[type];
  if (found) return found;
  throw new Error(
    `'${type}' is not compared with what AWS says: fill some into test/emulated/collectors/fill/, and add a case to ` +
      'test/emulated/collectors/plain/ that reads it, and each of its facets, by plain SDK commands.',
  );
}

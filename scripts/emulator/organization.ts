import { seedAccounts } from './seed/accounts.ts';
import { seedBuckets } from './seed/buckets.ts';
import { connect } from './seed/clients.ts';
import type { Endpoints } from './seed/clients.ts';
import { seedCompute } from './seed/compute.ts';
import { seedIdentities } from './seed/identities.ts';
import { seedKeys } from './seed/keys.ts';
import { seedNetworks } from './seed/network.ts';
import { seedPolicies } from './seed/policies.ts';
import { given, sampleRegions } from './seed/sample.ts';
import type { AccountName, SampleRegion, Seeded } from './seed/sample.ts';
import { seedSecurityGroups } from './seed/security-groups.ts';
import { seedTrails } from './seed/trails.ts';

/** The management account of the sample: MiniStack takes a 12-digit access key as the account. */
export const managementAccount = '111111111111';

/** What the seed made, with what a change of it needs. */
export interface SampleOrganization {
  readonly endpoints: Endpoints;
  /** Ids; the members' are chosen by CreateAccount and differ from run to run. */
  readonly accounts: Readonly<Record<AccountName, string>>;
  readonly regions: readonly SampleRegion[];
  readonly resources: readonly Seeded[];
}

/**
 * Fills a fresh emulator with the sample organization: a management account, two members, two regions, and resources
 * good and bad, by the public APIs of AWS. Once per emulator. At most eight calls are in flight.
 */
export async function seedOrganization(endpoints: Endpoints): Promise<SampleOrganization> {
  const { clientsOf, close } = connect(endpoints);
  try {
    const accounts = await seedAccounts(clientsOf(managementAccount, 'us-east-1'));
    const seeding = { accounts, clientsOf };
    const [buckets, keys, networks, identities] = await Promise.all([
      seedBuckets(seeding),
      seedKeys(seeding),
      seedNetworks(seeding),
      seedIdentities(seeding),
    ]);
    const [trails, groups, policies] = await Promise.all([
      seedTrails(seeding),
      seedSecurityGroups(networks)(seeding),
      seedPolicies(seeding),
    ]);
    const compute = await seedCompute([...networks, ...groups])(seeding);
    const early = [...buckets, ...keys, ...networks, ...identities];
    const resources = [...early, ...trails, ...groups, ...policies, ...compute];
    return { endpoints, accounts, regions: sampleRegions, resources };
  } finally {
    close();
  }
}

/** A seeded resource by its type and the sample's name for it. */
export const seededResource = ({ resources }: SampleOrganization, type: string, name: string): Seeded =>
  given(
    resources.find((one) => one.type === type && one.name === name),
    `${type} '${name}' among what was seeded`,
  );

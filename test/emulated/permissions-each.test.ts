/**
 * Each action of the derived policy by itself, on a local AWS that enforces IAM: by a role that may do all but this one,
 * somebody becomes unknown and names it, and nothing else changes.
 */
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { actionsFor, policiesFor } from '../../inventory/permissions.ts';
import { rules } from '../../rules/index.ts';
import { managementAccount, seedOrganization } from '../../scripts/emulator/organization.ts';
import { environmentFor, startMiniStack, type Emulator } from '../../scripts/emulator/server.ts';
import { run } from '../../scripts/local/run.ts';
import { without } from '../enforcing.ts';
import { callsOfSource } from '../../lambdas/steps/read-unit.ts';
import type { GapLine } from '../../lambdas/steps/types.ts';
import { asMiniStackCalls } from './ministack-actions.ts';
import type { Said, Scanned } from './scan-without.ts';

const root = join(import.meta.dirname, '../..');
const region = 'eu-west-1';
const EXTERNAL_ID = 'a-word-for-tests';
const WHOLE = 'Whole';
const actions = actionsFor(rules);
const policies = policiesFor(rules, undefined, callsOfSource({}));
const roleOf = (action: string): string => `Without-${action.replace(':', '-')}`;

/** What MiniStack does not answer, or answers in part, to anybody. */
const LACKING = [
  'access-analyzer:ListAnalyzers Unknown',
  'account:GetAlternateContact InvalidAction',
  'cloudtrail:GetInsightSelectors InvalidParameterException',
  'cloudwatch:GetMetricData NotReported: CPUUtilization: no data of the last 30 days',
  'cloudwatch:GetMetricData NotReported: ResourceCount: no data of the last 30 days',
  'cloudwatch:GetMetricData NotReported: VolumeReadOps: no data of the last 30 days',
  'ec2:DescribeClientVpnEndpoints InvalidAction',
  'ec2:DescribeImages NotReported: CreationDate',
  'ec2:DescribeInstances NotReported: EbsOptimized',
  'ec2:DescribeInstances NotReported: MetadataOptions',
  'ec2:DescribeInstances NotReported: NetworkInterfaces',
  'ec2:DescribeLaunchTemplateVersions InvalidLaunchTemplateId.NotFoundException',
  'ec2:DescribeReservedInstances InvalidAction',
  'ec2:DescribeSpotFleetRequests InvalidAction',
  'ec2:DescribeTransitGateways InvalidAction',
  'ec2:DescribeVpcBlockPublicAccessExclusions InvalidAction',
  'ec2:DescribeVpcBlockPublicAccessOptions InvalidAction',
  'ec2:DescribeVpcEndpointServiceConfigurations InvalidAction',
  'ec2:GetEbsEncryptionByDefault InvalidAction',
  'ec2:GetSnapshotBlockPublicAccessState InvalidAction',
  'glacier:ListVaults Unknown',
  'guardduty:ListDetectors Unknown',
  'iam:GetAccountAuthorizationDetails NotReported: AttachmentCount',
  'iam:GetAccountAuthorizationDetails NotReported: PermissionsBoundaryUsageCount',
  'iam:GetAccountAuthorizationDetails NotReported: RoleLastUsed',
  'iam:ListOrganizationsFeatures InvalidAction',
  'iam:ListServerCertificates InvalidAction',
  'macie2:DescribeBuckets Unknown',
  'macie2:GetAdministratorAccount Unknown',
  'macie2:GetAutomatedDiscoveryConfiguration Unknown',
  'macie2:GetMacieSession Unknown',
  'organizations:ListDelegatedAdministrators InvalidAction',
  's3:ListAccessPoints NotImplemented',
  's3:ListMultiRegionAccessPoints NotImplemented',
  's3express:GetLifecycleConfiguration AccessDenied resource-policy',
  's3express:GetLifecycleConfiguration PermanentRedirect',
  'securityhub:DescribeHub Unknown',
  'securityhub:GetEnabledStandards Unknown',
  'securityhub:ListEnabledProductsForImport Unknown',
  'servicequotas:GetServiceQuota Unknown',
  'sso:ListInstances Unknown',
];
/**
 * Actions that this account does not miss, and why: those that it does not answer leave the rules unknown as it is. That
 * each of them is needed is shown by test/inventory/permissions-enforced.deep.test.ts.
 */
const UNMISSED: Readonly<Record<string, string>> = {
  'account:GetAlternateContact': 'not answered',
  'backup:GetBackupVaultAccessPolicy': 'the seed has no vault',
  'dynamodb:GetResourcePolicy': 'the seed has no table',
  'ec2:DescribeManagedPrefixLists': 'no security group of the seed refers to a prefix list',
  'ec2:DescribeTransitGateways': 'not answered',
  'ec2:DescribeVpcBlockPublicAccessExclusions': 'not answered',
  'ec2:DescribeVpcBlockPublicAccessOptions': 'not answered',
  'ec2:GetEbsEncryptionByDefault': 'not answered',
  'ec2:GetManagedPrefixListEntries': 'no security group of the seed refers to a prefix list',
  'ec2:GetSnapshotBlockPublicAccessState': 'not answered',
  'elasticfilesystem:DescribeFileSystemPolicy': 'the seed has no file system',
  'elasticloadbalancing:DescribeListeners': 'the seed has no load balancer',
  'elasticloadbalancing:DescribeTargetGroupAttributes': 'the seed has no load balancer',
  'elasticloadbalancing:DescribeTargetGroups': 'the seed has no load balancer',
  'elasticloadbalancing:DescribeTargetHealth': 'the seed has no load balancer',
  'es:DescribeDomain': 'the seed has no domain',
  'glacier:GetVaultAccessPolicy': 'not answered',
  'glacier:ListVaults': 'not answered',
  's3:GetAccessPoint': 'not answered',
  's3:GetAccessPointPolicy': 'not answered',
  's3:GetAccountPublicAccessBlock': 'answered by a stand-in, that asks for no permission',
  's3:GetBucketAcl': 'no bucket of the seed is judged by its ACL alone',
  's3:ListAccessPoints': 'not answered',
  'access-analyzer:GetFindingsStatistics': 'analyzers are not listed',
  'access-analyzer:ListAnalyzers': 'not answered',
  'account:GetContactInformation': 'not answered',
  'cloudtrail:GetInsightSelectors': 'not answered',
  'cloudwatch:GetMetricData': 'nothing is recorded of the seed',
  'config:DescribeDeliveryChannelStatus': 'the seed has no delivery channel',
  'ec2:DescribeClientVpnEndpoints': 'not answered',
  'ec2:DescribeLaunchTemplateVersions': 'not answered',
  'ec2:DescribeReservedInstances': 'not answered',
  'ec2:DescribeSpotFleetRequests': 'not answered',
  'ec2:DescribeVpcEndpointServiceConfigurations': 'not answered',
  'ec2:DescribeVpcEndpointServices': 'no verdict of the seed hangs on it',
  'guardduty:GetAdministratorAccount': 'detectors are not listed',
  'guardduty:GetDetector': 'detectors are not listed',
  'guardduty:GetFindings': 'detectors are not listed',
  'guardduty:ListDetectors': 'not answered',
  'guardduty:ListFindings': 'detectors are not listed',
  'guardduty:ListMembers': 'detectors are not listed',
  'iam:ListOrganizationsFeatures': 'not answered',
  'iam:ListSAMLProviders': 'unknown without sso:ListInstances, which is not answered',
  'iam:ListServerCertificates': 'not answered',
  'logs:DescribeMetricFilters': 'no trail of this account sends to a log group',
  'macie2:DescribeBuckets': 'not answered',
  'macie2:GetAdministratorAccount': 'not answered',
  'macie2:GetAutomatedDiscoveryConfiguration': 'not answered',
  'macie2:GetMacieSession': 'not answered',
  'organizations:ListAccountsForParent': 'a member lists no root',
  'organizations:ListDelegatedAdministrators': 'not answered',
  'organizations:ListTargetsForPolicy': 'a member lists no policy',
  's3:ListMultiRegionAccessPoints': 'not answered',
  's3express:GetLifecycleConfiguration': 'not answered',
  's3express:ListAllMyDirectoryBuckets': 'not answered',
  'securityhub:DescribeHub': 'not answered',
  'securityhub:GetEnabledStandards': 'not answered',
  'securityhub:ListEnabledProductsForImport': 'not answered',
  'servicequotas:GetServiceQuota': 'not answered',
  'sso:ListInstances': 'not answered',
};

/** Without it nobody knows where to look: the account is told of as one that could not be entered. */
const ENTERING = 'ec2:DescribeRegions';

let emulator: Emulator;
let scanned: Readonly<Record<string, Scanned>>;
const undoing: (() => unknown)[] = [];

/** A role that may do all that the rules need, but for one action. */
async function makeRole(client: IAMClient, RoleName: string, missing?: string): Promise<void> {
  const trust = {
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${managementAccount}:root` },
    Action: 'sts:AssumeRole',
    Condition: { StringEquals: { 'sts:ExternalId': EXTERNAL_ID } },
  };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
  await client.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
  const left = missing === undefined ? policies : without(policies, missing);
  const Statement = left.flatMap((policy) =>
    policy.Statement.map((one) => ({ ...one, Action: asMiniStackCalls(one.Action) })),
  );
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  await client.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'Reads', PolicyDocument }));
}

beforeAll(async () => {
  emulator = await startMiniStack({ region, accountId: managementAccount, auth: true });
  undoing.push(() => emulator.stop());
  const { accounts } = await seedOrganization(emulator.endpoints);
  const account = accounts.workloads;
  const credentials = { accessKeyId: account, secretAccessKey: 'local' };
  const client = new IAMClient({ endpoint: emulator.endpoint, region, credentials });
  undoing.push(() => client.destroy());
  await makeRole(client, WHOLE);
  for (const action of actions) await makeRole(client, roleOf(action), action);
  const roles = [WHOLE, ...actions.map((action) => `${roleOf(action)}=${action}`)];
  const { stdout } = await run(
    process.execPath,
    [join(import.meta.dirname, 'scan-without.ts'), EXTERNAL_ID, account, ...roles],
    { cwd: root, env: environmentFor(emulator), timeout: 240_000 },
  );
  scanned = JSON.parse(stdout) as typeof scanned;
}, 300_000);
afterAll(async () => {
  for (const undo of undoing.reverse()) await undo();
});

/** Rules that do not ask cannot be told anything else. */
const needs = rules.map((rule) => [rule.id, actionsFor([rule])] as const);
const needing = (action: string): ReadonlySet<string> =>
  new Set(needs.filter(([, all]) => all.includes(action as never)).map(([id]) => id));
const judged = (role: string): ReadonlyMap<string, Said> =>
  new Map((scanned[role]?.said ?? []).map((said) => [`${said[0]} on ${said[1]}`, said]));
const lineOf = ({ call, error, deniedBy }: GapLine): string => [call, error, deniedBy ?? ''].join(' ').trim();
const gapsOf = (role: string): readonly string[] => [...new Set(scanned[role]?.gaps.map(lineOf))].sort();
const ownPolicy = (line: string): boolean => /^s3:Get\w+ AccessDenied resource-policy$/.test(line);

it('may do all that the rules need: what is missing is what MiniStack lacks', () => {
  const gaps = gapsOf(WHOLE);
  // The seed's buckets that demand TLS refuse plain HTTP, to everybody.
  expect(gaps.filter((line) => !ownPolicy(line))).toEqual(LACKING);
  expect(gaps.some(ownPolicy)).toBe(true);
  expect(judged(WHOLE).size).toBeGreaterThan(400);
});

describe('may do nothing that nobody would miss', () => {
  it.each(actions)('%s', (action) => {
    const is = judged(roleOf(action));
    const was = new Map([...judged(WHOLE)].filter(([, [rule]]) => needing(action).has(rule)));
    const more = gapsOf(roleOf(action)).filter((line) => !gapsOf(WHOLE).includes(line));
    expect(more.filter((line) => !line.startsWith(`${action} `) || !line.endsWith(' role'))).toEqual([]);
    if (action === ENTERING) {
      expect(more.length).toBeGreaterThan(0);
      expect(is.size).toBe(0);
      return;
    }
    const changed = [...is].filter(([name, [, , status]]) => was.get(name)?.[2] !== status);
    const other = changed.filter(
      ([, [, , status, evidence]]) =>
        status !== 'unknown' || !evidence.includes(action) || !evidence.includes('"deniedBy":"role"'),
    );
    expect(other).toEqual([]);
    // What is no longer listed is told of as unknown, on its region or account.
    const rulesChanged = new Set(changed.map(([, [rule]]) => rule));
    const gone = [...was].filter(([name, [rule]]) => !is.has(name) && !rulesChanged.has(rule));
    expect(gone.map(([name]) => name)).toEqual([]);
    expect(changed.length > 0).toBe(UNMISSED[action] === undefined);
  });
  it('and those that nobody misses here are needed', () =>
    expect(Object.keys(UNMISSED).filter((action) => !actions.includes(action as never))).toEqual([]));
});

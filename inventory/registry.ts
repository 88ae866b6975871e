import { analyzer } from './accessanalyzer/analyzer.ts';
import { account } from './account/account.ts';
import { region } from './account/region.ts';
import { backupVault } from './backup/backup-vault.ts';
import { trail } from './cloudtrail/trail.ts';
import { alarm, compositeAlarm } from './cloudwatch/alarm.ts';
import { deliveryChannel } from './config/delivery-channel.ts';
import { recorder } from './config/recorder.ts';
import { table } from './dynamodb/table.ts';
import { peeringConnection, transitGatewayAttachment, transitGatewayRouteTable } from './ec2/connections.ts';
import { image, snapshot, volume } from './ec2/ebs.ts';
import { clientVpnEndpoint } from './ec2/client-vpn-endpoint.ts';
import { elasticIp } from './ec2/elastic-ip.ts';
import { endpointService, vpcEndpoint } from './ec2/endpoint.ts';
import { natGateway, transitGateway, vpnConnection } from './ec2/gateways.ts';
import { instance } from './ec2/instance.ts';
import { launchTemplate } from './ec2/launch-template.ts';
import { internetGateway } from './ec2/internet-gateway.ts';
import { networkAcl } from './ec2/network-acl.ts';
import { networkInterface } from './ec2/network-interface.ts';
import { reservedInstances } from './ec2/reserved-instances.ts';
import { prefixList, securityGroup } from './ec2/security-group.ts';
import { spotFleet } from './ec2/spot-fleet.ts';
import { flowLog, routeTable, subnet, vpc } from './ec2/vpc.ts';
import { repository } from './ecr/repository.ts';
import { fileSystem } from './efs/file-system.ts';
import { vault } from './glacier/vault.ts';
import { detector } from './guardduty/detector.ts';
import { finding } from './guardduty/finding.ts';
import { loadBalancer } from './elb/load-balancer.ts';
import { targetGroup } from './elb/target-group.ts';
import { group } from './iam/group.ts';
import { managedPolicy } from './iam/managed-policy.ts';
import { role } from './iam/role.ts';
import { accessKey, user } from './iam/user.ts';
import { inlinePolicy } from './iam/inline-policy.ts';
import { serverCertificate } from './iam/server-certificate.ts';
import { key } from './kms/key.ts';
import { lambdaFunction } from './lambda/function.ts';
import { logGroup } from './logs/log-group.ts';
import { metricFilter } from './logs/metric-filter.ts';
import { domain } from './opensearch/domain.ts';
import { organization } from './organizations/organization.ts';
import { organizationPolicy } from './organizations/policy.ts';
import { root } from './organizations/root.ts';
import type { AnyResource } from './resource.ts';
import { accessPoint } from './s3/access-point.ts';
import { dbInstance } from './rds/instance.ts';
import { bucket } from './s3/bucket.ts';
import { directoryBucket } from './s3/directory-bucket.ts';
import { multiRegionAccessPoint } from './s3/multi-region-access-point.ts';
import { secret } from './secretsmanager/secret.ts';
import { topic } from './sns/topic.ts';
import { queue } from './sqs/queue.ts';
import type { Facet } from './call.ts';

/** Every resource type the scanner can read. The one list to extend. */
export const resources = [
  accessKey,
  accessPoint,
  account,
  alarm,
  analyzer,
  backupVault,
  bucket,
  clientVpnEndpoint,
  compositeAlarm,
  directoryBucket,
  deliveryChannel,
  detector,
  domain,
  dbInstance,
  elasticIp,
  endpointService,
  fileSystem,
  finding,
  flowLog,
  group,
  image,
  inlinePolicy,
  instance,
  internetGateway,
  key,
  lambdaFunction,
  launchTemplate,
  loadBalancer,
  logGroup,
  managedPolicy,
  metricFilter,
  multiRegionAccessPoint,
  natGateway,
  networkAcl,
  networkInterface,
  organization,
  peeringConnection,
  organizationPolicy,
  prefixList,
  queue,
  recorder,
  region,
  repository,
  reservedInstances,
  role,
  root,
  routeTable,
  secret,
  securityGroup,
  serverCertificate,
  snapshot,
  spotFleet,
  subnet,
  topic,
  table,
  targetGroup,
  trail,
  transitGateway,
  transitGatewayAttachment,
  transitGatewayRouteTable,
  user,
  vault,
  volume,
  vpc,
  vpcEndpoint,
  vpnConnection,
] as const;

type Declared = (typeof resources)[number];
type Builtin = { readonly [D in Declared as D['type']]: D };

/** Type name → declaration. Custom types join by declaration merging, and by `register`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- open for merging
export interface Registry extends Builtin {}

/** `'AWS::S3::Bucket'` and its kin. */
export type ResourceType = keyof Registry;

/** What listing gives of a resource type. */
export type SelfOf<R extends ResourceType> = Registry[R] extends { readonly $self?: infer Self }
  ? Self
  : never;

/** What the facets of a resource type give. */
export type FacetsOf<R extends ResourceType> = {
  readonly [F in keyof Registry[R]['facets']]: Registry[R]['facets'][F] extends Facet<never, infer V>
    ? V
    : never;
};

const byType = new Map<string, AnyResource>(resources.map((resource) => [resource.type, resource]));

/** Adds a type that is not built in. */
export const register = (resource: AnyResource): void => void byType.set(resource.type, resource);

/** All types: the built-in ones, and those that were added. */
export const registered = (): readonly AnyResource[] => [...byType.values()];

export function resourceOf(type: string): AnyResource {
  const found = byType.get(type);
  if (!found) throw new Error(`No resource is declared for '${type}'`);
  return found;
}

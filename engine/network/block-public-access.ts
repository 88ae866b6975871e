/**
 * VPC Block Public Access: one switch for all internet gateways of a region, with exclusions. It stops what comes in
 * through internet gateways and carrier gateways.
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html
 */
import { gap } from '../../inventory/reading.ts';
import { unreported } from '../claim.ts';
import type { Family } from './cidr.ts';
import { readable } from '../readable.ts';
import { anybody, both, either, everybody, nobody, reading, where, type Span } from './span.ts';

export interface BlockPublicAccess {
  readonly vpcBlockPublicAccess: {
    readonly State?: string | undefined;
    readonly InternetGatewayBlockMode?: string | undefined;
  } | null;
  readonly vpcBlockPublicAccessExclusions:
    | readonly {
        readonly ExclusionId?: string | undefined;
        readonly ResourceArn?: string | undefined;
        readonly State?: string | undefined;
        readonly InternetGatewayExclusionMode?: string | undefined;
      }[]
    | null;
}
type Exclusion = NonNullable<BlockPublicAccess['vpcBlockPublicAccessExclusions']>[number];

const MODES: Readonly<Record<string, boolean | undefined>> = {
  off: true,
  'block-bidirectional': false,
  'block-ingress': false,
};
const changing = (what: string) =>
  gap({ call: 'ec2:DescribeVpcBlockPublicAccessOptions', error: `Changing: ${what}` });

/** Whom the region lets in to a subnet. */
export const admittedToSubnet = (
  region: BlockPublicAccess,
  family: Family,
  subnetId: string,
  vpcId: () => string,
): Span => {
  const mode = reading(family, () => {
    const options = region.vpcBlockPublicAccess ?? unreported('VPC Block Public Access');
    if (options.State === 'update-in-progress') return anybody(family, changing('the mode'));
    const open =
      MODES[options.InternetGatewayBlockMode ?? ''] ?? unreported('the mode of VPC Block Public Access');
    return open ? everybody(family) : nobody(family);
  });
  if (!mode.least.isEmpty) return mode;
  return either(
    mode,
    reading(family, () => {
      const exclusions = region.vpcBlockPublicAccessExclusions ?? [];
      return exclusions.map((one) => excluded(one, family, subnetId, vpcId)).reduce(either, nobody(family));
    }),
  );
};

const IN_FORCE = ['create-complete', 'update-complete'];
const NOT_IN_FORCE = ['create-failed', 'delete-complete', 'disable-complete'];

function excluded(one: Exclusion, family: Family, subnetId: string, vpcId: () => string): Span {
  const isOurs = where(family, () => {
    const arn = one.ResourceArn ?? unreported('what is excluded');
    return arn.endsWith(`:subnet/${subnetId}`) || (arn.includes(':vpc/') && arn.endsWith(`:vpc/${vpcId()}`));
  });
  if (isOurs.most.isEmpty) return isOurs;
  const lets = reading(family, () => {
    const mode = one.InternetGatewayExclusionMode ?? unreported('the mode of an exclusion');
    const state = one.State ?? unreported('the state of an exclusion');
    if (NOT_IN_FORCE.includes(state)) return nobody(family);
    if (mode === 'allow-egress' && !state.startsWith('update')) return nobody(family);
    if (!IN_FORCE.includes(state)) return anybody(family, changing('an exclusion'));
    return mode === 'allow-bidirectional' ? everybody(family) : nobody(family);
  });
  return both(isOurs, lets);
}

/** What decided, for evidence. */
export const blockingOf = (region: BlockPublicAccess): string =>
  readable(() => region.vpcBlockPublicAccess?.InternetGatewayBlockMode) ?? '?';

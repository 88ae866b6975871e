/** Which regions of an account are read, and what is out of scope there. */
import type { Call } from '../../../inventory/call.ts';
import type { Demand } from '../../../inventory/demands.ts';
import { ec2 } from '../../../inventory/ec2/service.ts';
import { callsFor } from '../../../inventory/permissions.ts';
import { regionalCalls } from '../../../inventory/scope.ts';
import type { Unit } from '../../../inventory/unit.ts';
import { roleArn, type Base } from '../access.ts';
import type { OutOfScope, Plan } from '../types.ts';
import { denies } from './region-deny.ts';

export interface Placed {
  readonly units: readonly Unit[];
  readonly outOfScope: readonly OutOfScope[];
}

/**
 * The units of an account in its enabled regions. A region in which everything that we would read is out of scope has no
 * unit; where it is a part, the unit is not asked for that. The home unit is where the scanner is, if that is not closed.
 */
export function unitsOf(
  plan: Plan,
  demands: readonly Demand[],
  accountId: string,
  enabled: readonly string[],
  base: Base,
): Placed {
  const regional = regionalCalls(demands);
  const calls = regional.length > 0 ? regional : callsFor(demands);
  const why = reasonsIn(plan, accountId, base);
  const places = enabled.map((region) => {
    const out = calls.flatMap((call) => {
      const reason = why(call, region);
      return reason === undefined ? [] : [{ call, reason }];
    });
    return { region, out, isClosed: out.length === calls.length && out.length > 0 };
  });
  const open = places.filter(({ isClosed }) => !isClosed);
  const home = open.some(({ region }) => region === base.region) ? base.region : open[0]?.region;
  return {
    units: open.map(({ region, out }) => ({
      ...{ partition: base.partition, accountId, region, home: region === home },
      ...(out.length > 0 && { without: [...new Set(out.flatMap(({ call }) => call.actions))].sort() }),
    })),
    outOfScope: places.flatMap(({ region, out, isClosed }) => linesOf(region, out, isClosed)),
  };
}

/** Where an account is asked for its regions: where the scanner is, or in another region, if that is closed to it. */
export function askedIn(plan: Plan, accountId: string, base: Base): string {
  const { config, services } = plan;
  const why = reasonsIn(plan, accountId, base);
  const others = config.regions === 'all' ? (services?.['ec2'] ?? []) : config.regions;
  return [base.region, ...others].find((region) => why(REGIONS, region) === undefined) ?? base.region;
}
/** What an account is asked before any rule asks: which regions are enabled. */
export const REGIONS = ec2.read('DescribeRegions', { input: () => ({}), emptyMeans: 'gap' }).call;

/** One line for a region that is closed, otherwise one for each service. */
function linesOf(
  region: string,
  out: readonly { readonly call: Call; readonly reason: string }[],
  isClosed: boolean,
): readonly OutOfScope[] {
  const lines = out.map(({ call, reason }) => ({ region, service: serviceOf(call), reason }));
  const [first] = lines;
  const isOneReason = lines.every(({ reason }) => reason === first?.reason);
  if (isClosed && first && isOneReason && first.reason !== NOT_OFFERED)
    return [{ region, reason: first.reason }];
  return [...new Map(lines.map((line) => [`${line.service} ${line.reason}`, line])).values()];
}

const NOT_OFFERED = 'ServiceNotInRegion';

/** IAM's word for the service of a call. */
const serviceOf = ({ actions: [action] }: Call): string => action?.split(':', 1)[0] ?? '';

/** Says why a call is out of scope in a region, if it is. */
function reasonsIn(
  { services = {}, regionPolicies = [], organization, config }: Plan,
  accountId: string,
  base: Base,
) {
  // Service control policies do not bind the management account.
  const isBound = organization !== undefined && organization.MasterAccountId !== accountId;
  const binding = regionPolicies.filter(
    ({ accounts }) => isBound && (accounts === 'all' || accounts.includes(accountId)),
  );
  const principal = config.role && roleArn(base, accountId, config.role.name);
  return (call: Call, region: string): string | undefined => {
    const offered = services[serviceOf(call)];
    if (offered && !offered.includes(region)) return NOT_OFFERED;
    const closing = binding.find((policy) =>
      call.actions.every((action) => policy.denies.some((one) => denies(one, { region, action, principal }))),
    );
    return closing && `RegionClosed: ${closing.policy}`;
  };
}

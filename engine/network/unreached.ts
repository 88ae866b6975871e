/** Security groups that are open where nobody gets all the same. That is said for people, and decides nothing. */
import type { Claim, Trace } from '../claim.ts';
import { look } from '../readable.ts';
import { closedToInternet, type Ports } from './exposure.ts';
import { endpointsOf, type Instance } from './instance.ts';

/** For groups on more interfaces it is not worked out: it takes its time, and hardly ever holds of all of them. */
const MOST = 5;

/** A violated claim about a group tells as well what stops the internet on the way to each interface that has the group. */
export const tellingStops = (claim: Claim, { related }: Pick<Instance, 'related'>, ports: Ports): Claim =>
  claim.status === 'violated'
    ? { status: claim.status, trace: () => [...claim.trace(), ...stopsOf(related, ports)] }
    : claim;

function stopsOf(related: Instance['related'], ports: Ports): readonly Trace[] {
  const { value = [] } = look(() => {
    const { length } = related.networkInterfaces;
    if (length === 0 || length > MOST) return [];
    const expected = `not be reached straight from the internet on ${ports === 'any' ? 'any port' : ports.join(', ')}`;
    const closed = closedToInternet(endpointsOf({ self: {}, related }), ports, expected);
    return closed.status === 'holds' ? closed.trace() : [];
  });
  return value;
}

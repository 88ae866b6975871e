import { raise } from '../../inventory/reading.ts';
import { claim as claimOf, notApplicable, type Claim, type NotApplicable } from '../claim.ts';
import { balancerEndpoint, listensAt, type Balancer } from './balancer.ts';
import type { BlockPublicAccess } from './block-public-access.ts';
import { closedToInternet } from './exposure.ts';
import { look } from '../readable.ts';

/** Says that the internet reaches no listener of an internet-facing load balancer. Without listeners nothing answers. */
export function balancerClosedToInternet(
  balancer: Balancer & { readonly related: { readonly region: { readonly facets: BlockPublicAccess } } },
): Claim | NotApplicable {
  if (look(() => balancer.self.Scheme).value === 'internal') return notApplicable('It is internal.');
  if (look(() => balancer.self.Type).value === 'gateway')
    return notApplicable('Gateway load balancers have no address of their own.');
  const to = balancerEndpoint(balancer, balancer.related.region.facets, 'self');
  const { value: ports, gap } = look(() => listensAt(balancer));
  const claim = closedToInternet([to], ports ?? 'any');
  // Without the listeners an open port may be one that nobody listens at.
  if (!gap || claim.status !== 'violated') return claim;
  return claimOf({
    path: 'facets.listeners',
    actual: null,
    expected: 'be readable',
    holds: () => raise(gap),
  });
}

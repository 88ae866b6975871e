/** Whether balancers aim at a target: by which listener, through which group, on which port. */
import { gap, type Gap } from '../../inventory/reading.ts';
import { unreported } from '../claim.ts';
import { forwardsTo, type Balancer, type Listener } from './balancer.ts';
import type { BlockPublicAccess } from './block-public-access.ts';
import type { Endpoint } from './endpoint.ts';
import { look } from '../readable.ts';
import type { TargetGroup } from './targets.ts';

/** Who may be behind balancers, and the balancers and target groups of its VPC. */
export interface Behind {
  readonly region: BlockPublicAccess;
  /** The target that a target group registers under an id or an address; `undefined` where that is another one. */
  readonly targetBy: (id: string, kind: string) => Endpoint | undefined;
  /** The target, where nobody knows whether it is registered. */
  readonly targets: () => readonly Endpoint[];
  readonly balancers: () => readonly Balancer[];
  readonly groups: () => readonly TargetGroup[];
}

/** A target of a group, on a port; without one where nobody knows whether, or where, it is a target. */
export type Aim =
  | { readonly target: Endpoint; readonly port: number }
  | { readonly target: Endpoint; readonly port: undefined; readonly doubt: Gap };

/** Where the target is among those of a group that the balancer sends to. */
export function aimsAt(
  { self, facets }: TargetGroup,
  balancer: Pick<Balancer['self'], 'LoadBalancerArn'>,
  behind: Behind,
): readonly Aim[] {
  const sends = look(() => (self.LoadBalancerArns ?? []).includes(balancer.LoadBalancerArn ?? ''));
  if (sends.value === false) return [];
  const registered = look(() =>
    (facets.targets ?? []).flatMap(({ Target: { Id, Port } = {} }): readonly Aim[] => {
      const id = Id ?? unreported('the id of a target');
      const target = behind.targetBy(id, self.TargetType ?? unreported('the type of targets'));
      return target ? [{ target, port: Port ?? self.Port ?? unreported('the port of a target') }] : [];
    }),
  );
  const doubt = sends.gap ?? registered.gap;
  return doubt
    ? behind.targets().map((target) => ({ target, port: undefined, doubt }))
    : (registered.value ?? []);
}

/** Whether a listener sends to the group: by default; by rules, that are not read; or never. */
export function doubtOf(
  listener: Listener,
  all: readonly Listener[],
  { self }: TargetGroup,
  balancer: Balancer,
): Gap | undefined | 'never' {
  const { value: sends, gap: lost } = look(() => forwardsTo(listener, self.TargetGroupArn ?? ''));
  if (lost) return lost;
  if (sends || all.length === 1) return undefined;
  if (look(() => balancer.self.Type).value === 'network') return 'never';
  return gap({
    call: 'elasticloadbalancing:DescribeRules',
    error: 'NotRead: which listener sends to the target',
  });
}

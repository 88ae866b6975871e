/**
 * Where the route table of a transit gateway sends packets: the longest prefix wins; among equals a static route before one
 * of a prefix list before a propagated one. https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 */
import { unreported } from '../../claim.ts';
import { look, remembered } from '../../readable.ts';
import { parseCidr, type Family } from '../cidr.ts';
import { UNKNOWN, type Way } from '../route.ts';
import { Routes } from '../routes.ts';
import type { TransitRoute } from '../shapes.ts';

export type TransitKind = 'attachment' | 'nowhere';
export type TransitRoutes = Routes<TransitKind>;

export const transitRoutes = (routes: readonly TransitRoute[], family: Family): TransitRoutes =>
  (made(routes)[family] ??= new Routes(routes.map(transitWay), family));
const made = remembered<readonly TransitRoute[], Partial<Record<Family, TransitRoutes>>>(() => ({}));

function transitWay(route: TransitRoute): Way<TransitKind> {
  const kind = look((): TransitKind => {
    const state = route.State ?? unreported('the state of a route');
    return state === 'active' ? 'attachment' : 'nowhere';
  });
  const target = look(() => attachmentsOf(route));
  const blocks = look(() => [
    parseCidr(route.DestinationCidrBlock ?? unreported('the destination of a route')),
  ]);
  const rank = look(() => rankOf(route));
  const lost = [kind, ...(kind.value === 'nowhere' ? [] : [target]), blocks, rank];
  return {
    kinds: kind.value ? [kind.value] : ['attachment', 'nowhere'],
    target: target.value ?? UNKNOWN,
    destination: look(() => route.DestinationCidrBlock).value ?? UNKNOWN,
    ...{ blocks: blocks.value, rank: rank.value },
    gaps: lost.flatMap((one) => one.gap ?? []),
  };
}

/** Several where packets are spread over them: such a target is no attachment that could be found. */
const attachmentsOf = ({ TransitGatewayAttachments: all }: TransitRoute): string => {
  const ids = (all ?? []).map((one) => one.TransitGatewayAttachmentId ?? unreported('an attachment'));
  return ids.length > 0 ? ids.join(', ') : unreported('the attachments of a route');
};

function rankOf({ Type, PrefixListId }: TransitRoute): number {
  if (Type === undefined) return unreported('the type of a route');
  return Type === 'propagated' ? 2 : PrefixListId === undefined ? 0 : 1;
}

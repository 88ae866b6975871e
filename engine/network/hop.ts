import { RESPONSE } from '../claim.ts';
import type { Addresses } from './addresses.ts';
import { look } from '../readable.ts';
import { askedBy, both, sure, type Span } from './span.ts';

/** A place that packets, or their answers, must pass. */
export interface Hop {
  /** `internet gateway`, `network ACL in`, `security groups` and so on. */
  readonly hop: string;
  /** What it is: `acl-1`. May stumble over a gap. */
  readonly id: () => string;
  /** Whom it lets pass. */
  readonly span: Span;
  /** What decided about some addresses: a rule's number, a permission, a route. */
  readonly by: (about: Addresses) => string;
}
export const hopOf = (hop: string, id: Hop['id'], span: Span, by: Hop['by'] = () => ''): Hop => ({
  ...{ hop, id, by },
  span: askedBy(CALLS[hop] ?? RESPONSE, span),
});
/** Who told of a hop, where that is not what is reached itself. */
const CALLS: Readonly<Record<string, string | undefined>> = {
  route: 'ec2:DescribeRouteTables',
  'gateway route': 'ec2:DescribeRouteTables',
  'network ACL in': 'ec2:DescribeNetworkAcls',
  'network ACL out': 'ec2:DescribeNetworkAcls',
  'security groups': 'ec2:DescribeSecurityGroups',
  'VPC block public access': 'ec2:DescribeVpcBlockPublicAccessOptions',
};

/** A hop as plain data, for evidence. */
export interface Told {
  readonly hop: string;
  readonly id: string;
  readonly by?: string;
}
export function tell({ hop, id, by }: Hop, about: Addresses): Told {
  const said = look(() => by(about)).value ?? '?';
  return { hop, id: look(id).value ?? '?', ...(said !== '' && { by: said }) };
}

/** One way to a port: all of its hops must let pass. */
export interface Way {
  readonly from: Addresses;
  readonly span: Span;
  readonly hops: readonly Hop[];
}

/** Walks on from where a way has led, until nobody is left. */
export function walk({ from, span, hops }: Way, more: Iterable<Hop>): Way {
  const walked = [...hops];
  let left = span;
  if (!left.most.isEmpty)
    for (const hop of more) {
      walked.push(hop);
      left = both(left, hop.span);
      if (left.most.isEmpty) break;
    }
  return { from, span: left, hops: walked };
}
export const start = (from: Addresses): Way => ({ from, span: sure(from), hops: [] });

/** The path that those take who get there, surely or else perhaps: all hops. */
export const pathOf = ({ hops, span }: Way): readonly Told[] => hops.map((one) => tell(one, reached(span)));
export const reached = ({ least, most }: Span): Addresses => (least.isEmpty ? most : least);

/** The first hop after which those who may be left are no longer enough; none where they are. */
export function stopOf({ from, hops }: Way, enough: (addresses: Addresses) => boolean): Told | undefined {
  let left = from;
  for (const hop of hops) {
    const still = left.and(hop.span.most);
    if (!enough(still)) return tell(hop, left.without(still));
    left = still;
  }
  return undefined;
}

/** What security groups let in from the internet: the question that rules on single services share. */
import { neverOpens, opening, type Claim } from '../../engine/index.ts';

/** The check of all `ec2-security-group-no-<service>-from-internet`. */
export const keepsClosed = (
  group: Parameters<typeof neverOpens>[0],
  { params: { ports } }: { readonly params: { readonly ports: readonly string[] } },
): Claim => neverOpens(group, opening(ports), `not let the internet in on ${ports.join(', ')}`);

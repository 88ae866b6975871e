/** What security groups let in from the internet: the question that rules on single services share. */
import { anyOf, count, neverOpens, opening, some, tellingStops, type Claim } from '../../engine/index.ts';
import { PATH } from './exposed.ts';

/** What decides whether a group is open, and what is told of the interfaces that it is on. */
export const OPENINGS = ['prefixLists.entries', ...PATH] as const;

type Group = Parameters<typeof neverOpens>[0] & Parameters<typeof tellingStops>[1];

/** The check of all rules on what groups let in: one that is open tells what stops the internet on those ports. */
export const neverLetsIn = (
  group: Group,
  wrong: Parameters<typeof neverOpens>[1],
  ports: readonly string[] | 'any',
  expected: string,
): Claim => tellingStops(neverOpens(group, wrong, expected), group, ports);

/** The check of all `ec2-security-group-no-<service>-from-internet`. */
export const keepsClosed = (
  group: Group,
  { params: { ports } }: { readonly params: { readonly ports: readonly string[] } },
): Claim => neverLetsIn(group, opening(ports), ports, `not let the internet in on ${ports.join(', ')}`);

interface Used {
  readonly related: {
    readonly networkInterfaces: readonly { readonly self: { readonly InterfaceType: string } }[];
  };
}
/** Says that a network interface of another type uses the group, or that none does yet. */
export const mayServeOthers = ({ related }: Used, types: readonly string[]): Claim =>
  anyOf(
    count(related, 'networkInterfaces').isAtMost(0),
    some(related, 'networkInterfaces').must(
      'be of another type',
      (one) => !types.includes(one.self.InterfaceType),
    ),
  );

/**
 * What a network ACL lets through: the first entry, by number, that matches decides; what none matches is denied.
 * https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
import type { Gap } from '../../inventory/reading.ts';
import { unreported } from '../claim.ts';
import { Addresses } from './addresses.ts';
import { parseCidr, type Block, type Family } from './cidr.ts';
import { LAST_PORT, portsOf, type Ports, type Protocol } from './ports.ts';
import { look, remembered } from '../readable.ts';
import { between, either, nobody, type Span } from './span.ts';

export interface AclEntry {
  readonly RuleNumber?: number | undefined;
  readonly RuleAction?: string | undefined;
  readonly Egress?: boolean | undefined;
  readonly Protocol?: string | undefined;
  readonly PortRange?: { readonly From?: number | undefined; readonly To?: number | undefined } | undefined;
  readonly CidrBlock?: string | undefined;
  readonly Ipv6CidrBlock?: string | undefined;
}
export interface Acl {
  readonly self: {
    readonly NetworkAclId?: string | undefined;
    readonly Entries?: readonly AclEntry[] | undefined;
    readonly Associations?: readonly { readonly SubnetId?: string | undefined }[] | undefined;
  };
}

/** An entry, as far as it can be read. */
interface Rule {
  readonly number: number | undefined;
  readonly allows: boolean | undefined;
  readonly egress: boolean | undefined;
  readonly ports: Ports | undefined;
  readonly block: Block | undefined;
  readonly gaps: readonly Gap[];
}

/** A member that AWS always reports. */
export function said<K extends keyof AclEntry>(entry: AclEntry, key: K): NonNullable<AclEntry[K]> {
  return entry[key] ?? unreported(`${key} of an ACL entry`);
}
const actionOf = (entry: AclEntry): boolean => {
  const action = said(entry, 'RuleAction');
  return action === 'allow' || (action !== 'deny' && unreported('the action of an ACL entry'));
};
export const portsIn = ({ Protocol, PortRange }: AclEntry): Ports =>
  portsOf(Protocol, PortRange?.From, PortRange?.To);
export const blockIn = (entry: AclEntry): Block => parseCidr(entry.CidrBlock ?? entry.Ipv6CidrBlock ?? '');

const rulesOf = remembered((entries: readonly AclEntry[]): readonly Rule[] => entries.map(ruleOf));

function ruleOf(entry: AclEntry): Rule {
  const number = look(() => said(entry, 'RuleNumber'));
  const allows = look(() => actionOf(entry));
  const egress = look(() => said(entry, 'Egress'));
  const ports = look(() => portsIn(entry));
  const block = look(() => blockIn(entry));
  const gaps = [number, allows, egress, ports, block].flatMap(({ gap }) => gap ?? []);
  return {
    ...{ number: number.value, allows: allows.value, egress: egress.value, ports: ports.value },
    ...{ block: block.value, gaps },
  };
}

/** What passes the ACL on its way in or out. */
export interface Passage {
  readonly egress: boolean;
  readonly family: Family;
  readonly protocol: Protocol;
}

/** Whose packets the entries let through, on a port of the one that they go to. */
export function passes(entries: readonly AclEntry[], passage: Passage, port: number): Span {
  const answers = answersOf(entries);
  const name = `${passage.egress ? 'out' : 'in'} ${passage.family} ${passage.protocol} ${port}`;
  let known = answers.get(name);
  if (!known) answers.set(name, (known = work(rulesOf(entries), passage, port)));
  return known;
}
const answersOf = remembered<readonly AclEntry[], Map<string, Span>>(() => new Map());

function work(rules: readonly Rule[], passage: Passage, port: number): Span {
  const ours = rules.filter((rule) => mayMatch(rule, passage, port));
  const gaps = ours.flatMap((rule) => rule.gaps);
  const least = allowedBy(ours, passage.family, false);
  return gaps.length === 0
    ? between(least, least, gaps)
    : between(least, allowedBy(ours, passage.family, true), gaps);
}

const mayMatch = ({ egress, ports, block }: Rule, passage: Passage, port: number): boolean =>
  (egress ?? passage.egress) === passage.egress &&
  (!ports || covers(ports, passage.protocol, port)) &&
  (!block || block.family === passage.family);

export const covers = ({ protocols, from, to }: Ports, protocol: Protocol, port: number): boolean =>
  protocols.includes(protocol) && from <= port && port <= to;

/** What is allowed if everything that cannot be read is as open, or as shut, as it can be. */
function allowedBy(rules: readonly Rule[], family: Family, open: boolean): Addresses {
  let [allowed, decided] = [Addresses.none(family), Addresses.none(family)];
  for (const { allows, block } of inOrder(rules, open)) {
    const own = block ? Addresses.of(family, [block]) : Addresses.all(family);
    if (allows ?? open) allowed = allowed.or(own.without(decided));
    decided = decided.or(own);
  }
  return allowed;
}

/** An earlier allowance can only open, an earlier denial only shut: that is where a rule without a number belongs. */
function inOrder(rules: readonly Rule[], open: boolean): readonly Rule[] {
  const placed = rules.flatMap((rule) => {
    const { number, allows, egress, ports, block } = rule;
    const suits = (allows ?? open) === open;
    // AWS does not say whether a mapped range matches IPv4: it opens what it allows, and shuts nothing.
    if (allows === false && block?.mapped) return [];
    if (!suits && (egress === undefined || !ports || !block)) return [];
    return [{ rule, at: number ?? (suits ? -1 : Infinity) }];
  });
  return placed.sort((a, b) => a.at - b.at).map(({ rule }) => rule);
}

/** Ports that a sender may choose: whoever means harm does not keep to those that systems hand out. */
export const SENDER_PORTS = { from: 1, to: LAST_PORT } as const;

/**
 * Who is let have answers: those to whom packets may go, out or back in, on some port that they may have sent from. ACLs
 * know no connections. https://docs.aws.amazon.com/vpc/latest/userguide/nacl-ephemeral-ports.html
 */
export function answered(
  entries: readonly AclEntry[],
  passage: Passage,
  { from, to }: { readonly from: number; readonly to: number } = SENDER_PORTS,
): Span {
  const cuts = rulesOf(entries).flatMap(({ ports }) => (ports ? [ports.from, ports.to + 1] : []));
  const pieces = new Set([from, ...cuts.filter((port) => from < port && port <= to)]);
  return [...pieces].reduce(
    (span, port) => either(span, passes(entries, passage, port)),
    nobody(passage.family),
  );
}

/** Where the ports begin for which incoming entries say something else than for the port before. */
export const cutsOf = remembered((entries: readonly AclEntry[]): readonly number[] =>
  rulesOf(entries).flatMap(({ egress, ports }) =>
    egress === true || !ports ? [] : [ports.from, ports.to + 1],
  ),
);

/** The numbers of the entries that decide about addresses, for evidence. */
export function decidersOf(
  entries: readonly AclEntry[],
  passage: Passage,
  ports: { readonly from: number; readonly to: number },
  about: Addresses,
): readonly string[] {
  const ours = rulesOf(entries).filter(
    (rule) =>
      (rule.egress ?? passage.egress) === passage.egress &&
      (!rule.ports ||
        (rule.ports.protocols.includes(passage.protocol) &&
          rule.ports.from <= ports.to &&
          ports.from <= rule.ports.to)),
  );
  let left = about;
  const names: string[] = [];
  for (const { number, allows, block } of inOrder(ours, true)) {
    const own = block ? Addresses.of(passage.family, [block]) : Addresses.all(passage.family);
    if (!left.meets(own)) continue;
    names.push(`${number ?? '?'} ${allows === undefined ? '?' : allows ? 'allow' : 'deny'}`);
    left = left.without(own);
  }
  return left.isEmpty ? names : [...names, '* deny'];
}

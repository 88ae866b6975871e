/** What could not be seen, told by its cause: one line for a role that is too old, in however many accounts. */
import { numbered } from './message-groups.ts';

/** All that could not be seen for one cause. */
export interface Unseen {
  /** Who denied it; `entry` where accounts could not be entered; `fault` for what nobody denied. */
  readonly why: 'role' | 'scp' | 'resource-policy' | 'entry' | 'fault';
  /** What failed, and in how many accounts; in most accounts first. */
  readonly calls: readonly { readonly call: string; readonly accounts: number }[];
  /** AWS's words, each once. */
  readonly errors: readonly string[];
  readonly accounts: number;
  /** The first few of the accounts. */
  readonly some: readonly string[];
  /** Where it is one region of one account. */
  readonly region?: string;
  /** How many readings are missing. */
  readonly count: number;
  /** Name of the role that the accounts are read by; without one, by the credentials that are there. */
  readonly role?: string;
}

/** Calls that a line names; of more it names the services. */
const NAMED = 5;

/** How many calls of accounts, each once. */
export const blindCalls = (unseen: readonly Unseen[]): number =>
  unseen.reduce((total, { calls }) => total + calls.reduce((sum, { accounts }) => sum + accounts, 0), 0);

/** Each cause in one line, with what to do about it. */
export const unseenLines = (unseen: readonly Unseen[]): readonly string[] => unseen.map(unseenLine);

function unseenLine(unseen: Unseen): string {
  const { why, role, calls, errors } = unseen;
  const what = `${calls.length} of the calls that the rules need, ${placesOf(unseen)}: ${named(unseen)}.`;
  const reader = role === undefined ? 'these credentials' : `the role ${role}`;
  if (why === 'entry')
    return `The role ${role ?? ''} cannot be taken ${placesOf(unseen)}: ${errors.join(', ')}. ${DEPLOY} there, with the external id of the scanner.`;
  if (why === 'scp')
    return `Policies of the organization deny ${what} Let ${reader} through, or accept it in exemptions.yaml.`;
  if (why === 'resource-policy')
    return `Policies of the resources themselves deny ${what} Let ${reader} read there, or accept it in exemptions.yaml.`;
  if (why === 'fault') return faultLine(unseen);
  if (role === undefined)
    return `These credentials may not make ${what} What they must allow is printed by: plumbline policy`;
  return `The role ${role} may not make ${what} It is probably older than the rules: ${DEPLOY.toLowerCase()} there again, or by CDK: cdk deploy PlumblineMember`;
}
const DEPLOY = 'Deploy docs/member-role.template.json';

/** What is seen again, in one line for each cause that was. */
export const seenAgainLines = (seen: readonly Unseen[]): readonly string[] =>
  seen.map((one) => {
    if (one.why === 'fault') return faultLine(one);
    if (one.why === 'entry') return `The role ${one.role ?? ''} can be taken again ${placesOf(one)}.`;
    return `${numbered(one.calls.length, 'call')} that ${BEFORE[one.why]}, ${placesOf(one)}: ${named(one)}.`;
  });
const BEFORE = {
  role: 'nobody allowed',
  scp: 'policies of the organization denied',
  'resource-policy': 'policies of resources denied',
} as const;

function faultLine({ calls, errors, accounts, some, region, count }: Unseen): string {
  const times = count > accounts ? ` (${count} times)` : '';
  const what = `${calls.map(({ call }) => call).join(', ')}: ${errors.join(', ')}`;
  if (accounts > 1) return `${what} ${placesOf({ accounts, some })}${times}`;
  return `${[some[0], region].filter(Boolean).join(' ')}: ${what}${times}`;
}

/** `in 111111111111`, `in 412 accounts (111111111111, 222222222222, 333333333333 and 409 more)` */
function placesOf({ accounts, some }: Pick<Unseen, 'accounts' | 'some'>): string {
  if (accounts === 1) return `in ${some.join('')}`;
  const more = accounts > some.length ? ` and ${accounts - some.length} more` : '';
  return `in ${numbered(accounts, 'account')} (${some.join(', ')}${more})`;
}

/** The calls, with the accounts of each where they differ; many of them by service: `s3 (13 calls)`. */
function named({ calls, accounts }: Unseen): string {
  const where = (of: number) => (of < accounts ? ` (${numbered(of, 'account')})` : '');
  if (calls.length <= NAMED) return calls.map((one) => one.call + where(one.accounts)).join(', ');
  const services = [...Map.groupBy(calls, ({ call }) => call.split(':', 1)[0] ?? '')];
  const shown = services
    .slice(0, NAMED)
    .map(([service, { length, 0: first }]) =>
      length === 1 ? (first?.call ?? '') : `${service} (${length} calls)`,
    );
  const rest = services.slice(NAMED).flatMap(([, ours]) => ours).length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/**
 * The actions that AWS has: what patterns of actions stand for. AWS adds some every week, so that the table says what a
 * pattern covers of what is known, and never that an action does not exist.
 */
import { wildcard } from '../wildcard.ts';
import { ACTIONS } from './actions-table.ts';

const known = new Map<string, readonly string[]>();

/** The actions of a service, as AWS writes them: `GetObject`. None where the service is not known. */
export function actionsOf(service: string): readonly string[] {
  let names = known.get(service);
  if (!names) known.set(service, (names = ACTIONS[service]?.split(' ') ?? []));
  return names;
}

/** All known actions that a pattern stands for, sorted: `s3:Get*Acl` → `s3:GetBucketAcl` and others; `*` for all there are. */
export function expand(pattern: string): readonly string[] {
  const [prefix = '', name] = pattern.toLowerCase().split(':', 2);
  const isService = wildcard(prefix);
  const isAction = wildcard(name ?? '*');
  return Object.keys(ACTIONS)
    .filter((service) => isService(service))
    .flatMap((service) =>
      actionsOf(service)
        .filter((action) => isAction(action.toLowerCase()))
        .map((action) => `${service}:${action}`),
    );
}

/** The services of which the patterns, taken together, hold every known action. */
export function wholeServicesIn(patterns: readonly string[]): readonly string[] {
  const prefixes = patterns.map((pattern) => pattern.toLowerCase().split(':', 2)[0] ?? '');
  return Object.keys(ACTIONS).filter((service) => {
    const ours = patterns.filter((_, at) => wildcard(prefixes[at] ?? '')(service));
    if (ours.length === 0) return false;
    const tests = ours.map((pattern) => wildcard(pattern.toLowerCase().split(':', 2)[1] ?? '*'));
    return actionsOf(service).every((action) => tests.some((test) => test(action.toLowerCase())));
  });
}

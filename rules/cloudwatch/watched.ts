/**
 * Whether somebody is told when events happen: a trail for all regions brings them to a log group, a metric filter of
 * that group counts them, an alarm watches the count, and its topic has subscribers. One check for all such rules.
 *
 * Several filters, alarms and trails may share the work. What goes to another account, as by a trail of the organization,
 * is watched there: the rule is judged in that account, and does not apply here.
 */
import {
  allOfAlike,
  anyOf,
  notApplicable,
  some,
  type Claim,
  type NotApplicable,
  type Shown,
} from '../../engine/index.ts';
import type { Watched } from './events.ts';
import { records } from './recorded.ts';
import { watches, type Trail } from './watches.ts';

/** What must be known of an account for this. */
export const WATCHED = [
  'trails.status',
  'trails.eventSelectors',
  'trails.advancedEventSelectors',
  'trails.metricFilters',
  'trails.alarms.topics.attributes',
  'trails.compositeAlarms.topics.attributes',
] as const;

type Account = Shown<'AWS::::Account', (typeof WATCHED)[number]>;

/** Says that somebody is told of each of the events. */
export function watched({ related, id }: Account, events: readonly Watched[]): Claim | NotApplicable {
  const mine = events.map(({ name, event }) => {
    const ours = { name, event: { ...event, recipientAccountId: id.accountId } };
    return some(related, 'trails').must(`watch for ${name}`, (trail) => watches(trail, ours));
  });
  const here = allOfAlike(mine);
  if (here.status === 'holds') return here;
  const owners = new Set<string>();
  const elsewhere = some(related, 'trails')
    .where((trail) => ownerOf(trail) !== trail.id.accountId)
    .must('bring the events to another account', (trail) => {
      const brings = allOfAlike(events.map((one) => records(trail, one)));
      if (brings.status === 'holds') owners.add(`${trail.self.TrailARN} to account ${ownerOf(trail)}`);
      return brings;
    });
  if (here.status === 'unknown' || elsewhere.status === 'violated') return here;
  if (elsewhere.status === 'unknown') return anyOf(here, elsewhere);
  return notApplicable(
    `The events are brought by ${[...owners].sort().join(', ')}: whether they are watched is judged there`,
  );
}

/** The account in which what the trail brings is watched: that of its log group, or where none is to be seen its own. */
const ownerOf = ({ self }: Trail): string =>
  String((self.CloudWatchLogsLogGroupArn ?? self.TrailARN).split(':')[4]);

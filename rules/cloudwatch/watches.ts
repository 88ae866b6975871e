/** The links from a trail to somebody who is told, one after another. */
import {
  allOf,
  anyOf,
  field,
  filterMatches,
  goesOffWith,
  notUnderstood,
  some,
  type Claim,
  type Shown,
} from '../../engine/index.ts';
import type { Watched } from './events.ts';
import { watchesMetric } from './metric.ts';
import { records, type Recorder } from './recorded.ts';
import { tells } from './tells.ts';

export type Trail = Recorder &
  Pick<
    Shown<
      'AWS::CloudTrail::Trail',
      'metricFilters' | 'alarms.topics.attributes' | 'compositeAlarms.topics.attributes'
    >,
    'related'
  >;

/** Says that what the trail brings is counted here, and that somebody is told of it. */
export function watches(trail: Trail, watched: Watched): Claim {
  const { self, id, related } = trail;
  const brings = records(trail, watched);
  const here = field(self, 'CloudWatchLogsLogGroupArn').must('be of this account', (arn) => {
    const [, , , region, account] = arn.split(':');
    if (region !== id.region) return notUnderstood(`a trail that delivers to ${arn}`); // AWS allows its home only
    return account === id.accountId;
  });
  if (here.status === 'violated') return allOf(brings, here);
  return allOf(
    brings,
    here,
    some(related, 'metricFilters')
      .where((filter) => filter.self.logGroupName === self.CloudWatchLogsLogGroupArn?.split(':')[6])
      .where((filter) => filterMatches(filter.self, watched.event))
      .must(`watch for ${watched.name}`, (filter) =>
        some(related, 'alarms')
          .where((alarm) => watchesMetric(alarm, filter))
          .must(`watch what ${filter.self.filterName} counts`, (alarm) =>
            anyOf(tells(alarm), isToldOf(trail, alarm)),
          ),
      ),
  );
}

/** Says that a composite alarm goes off with an alarm, and tells somebody. */
const isToldOf = ({ related }: Trail, alarm: Trail['related']['alarms'][number]): Claim =>
  some(related, 'compositeAlarms')
    .where(({ self }) =>
      goesOffWith(
        self,
        alarm.self,
        related.compositeAlarms.map((one) => one.self),
      ),
    )
    .must(`tell of ${alarm.self.AlarmName}`, tells);

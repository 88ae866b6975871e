/** Accounts that are watched, link by link, as AWS tells of them. */
import type { Given } from '../../../engine/need.ts';
import type { ResourceType } from '../../../inventory/registry.ts';
import { denied } from '../../rule-tester.ts';
import type { Denied } from '../../rule-tester/situation.ts';

type Of<R extends ResourceType, N extends string = never> = Given<R, N, Denied>;
type Members<T extends { readonly self?: unknown }> = Exclude<T['self'], Denied | undefined>;
type Alarm = Of<'AWS::CloudWatch::Alarm', 'topics.attributes'>;
type Composite = Of<'AWS::CloudWatch::CompositeAlarm', 'topics.attributes'>;
type Filter = Of<'AWS::Logs::MetricFilter'>;
type Topic = Of<'AWS::SNS::Topic', 'attributes'>;
type Trail = Of<
  'AWS::CloudTrail::Trail',
  | 'status'
  | 'eventSelectors'
  | 'advancedEventSelectors'
  | 'metricFilters'
  | 'alarms.topics.attributes'
  | 'compositeAlarms.topics.attributes'
>;

const HERE = 'eu-west-1:111122223333';
export const TOPIC = `arn:aws:sns:${HERE}:alarms`;

/** A metric filter with the pattern, of the group of the trail. */
export const filter = (filterPattern: string | Denied, more: Members<Filter> = {}): Filter => ({
  self: {
    ...{ filterName: 'watch', filterPattern, logGroupName: 'trail' },
    metricTransformations: [{ metricName: 'seen', metricNamespace: 'Trail', metricValue: '1' }],
    ...more,
  },
  id: { name: 'watch' },
});
export const topic = (SubscriptionsConfirmed: string): Topic => ({
  id: { name: 'alarms' },
  facets: { attributes: { SubscriptionsConfirmed } },
});
export const alarm = (more: Members<Alarm> = {}, topics: readonly Topic[] = [topic('1')]): Alarm => ({
  self: {
    ...{ AlarmName: 'told', AlarmArn: `arn:aws:cloudwatch:${HERE}:alarm:told` },
    ...{ MetricName: 'seen', Namespace: 'Trail', Dimensions: [] },
    ...{ ActionsEnabled: true, AlarmActions: [TOPIC] },
    ...more,
  },
  id: { name: 'told' },
  related: { topics },
});
export const composite = (AlarmRule: string): Composite => ({
  self: {
    ...{ AlarmName: 'any', AlarmArn: `arn:aws:cloudwatch:${HERE}:alarm:any`, AlarmRule },
    ...{ ActionsEnabled: true, AlarmActions: [TOPIC] },
  },
  id: { name: 'any' },
  related: { topics: [topic('1')] },
});

const SELF = {
  TrailARN: `arn:aws:cloudtrail:${HERE}:trail/main`,
  ...{ IsMultiRegionTrail: true, IncludeGlobalServiceEvents: true },
  ...{ IsOrganizationTrail: false, HasCustomEventSelectors: true },
  CloudWatchLogsLogGroupArn: `arn:aws:logs:${HERE}:log-group:trail:*`,
};
const FACETS = {
  status: { IsLogging: true },
  eventSelectors: [{ IncludeManagementEvents: true, ReadWriteType: 'All' as const }],
  advancedEventSelectors: null,
};
interface Watching {
  readonly filters?: readonly Filter[] | Denied;
  readonly alarms?: readonly Alarm[] | Denied;
  readonly composites?: readonly Composite[];
  readonly self?: Members<Trail>;
  readonly facets?: Partial<Trail['facets']>;
}
export const trail = ({ filters = [], alarms = [alarm()], composites = [], ...more }: Watching): Trail => ({
  self: { ...SELF, ...more.self },
  id: { name: 'main' },
  facets: { ...FACETS, ...more.facets },
  related: { metricFilters: filters, alarms, compositeAlarms: composites },
});
export const given = (...trails: readonly Trail[]) => ({ given: { related: { trails } } });

/** A pattern's part for some calls, with blanks between them. */
export const anyOf = (calls: string): string =>
  calls
    .trim()
    .split(/\s+/)
    .map((call) => `($.eventName=${call})`)
    .join('||');

/** All is well, with filters of these patterns. */
export const watching = (...patterns: readonly string[]) =>
  given(trail({ filters: patterns.map((pattern) => filter(pattern)) }));
/** The alarm tells nobody, a composite one does. */
export const watchingTogether = (pattern: string) =>
  given(
    trail({
      filters: [filter(pattern)],
      alarms: [alarm({ AlarmActions: [] }, [])],
      composites: [composite('ALARM(other) OR ALARM(told)')],
    }),
  );
/** Nobody may say which filters there are. */
export const blind = () => given(trail({ filters: denied }));
/** Where evidence says that no filter matches. */
export const UNWATCHED = { because: { 'related.trails[main].related.metricFilters': [] } };

/** A trail of the organization, as a member sees it. */
export const shared = (more: Members<Trail> = {}, facets: Watching['facets'] = {}): Trail =>
  trail({
    self: {
      TrailARN: 'arn:aws:cloudtrail:eu-west-1:444455556666:trail/all',
      ...{ IsOrganizationTrail: true, HasCustomEventSelectors: false },
      CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:444455556666:log-group:trail:*',
      ...more,
    },
    facets: { eventSelectors: denied, advancedEventSelectors: denied, ...facets },
  });

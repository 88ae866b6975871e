/** Which filters and alarms tell somebody: what all rules on alarms for events share. */
import { accountHasAlarmForKmsKeyDisableOrDeletion } from '../../../rules/cloudwatch/account-has-alarm-for-kms-key-disable-or-deletion.ts';
import { denied, testRule } from '../../rule-tester.ts';
import { alarm, anyOf, composite, filter, given, topic, trail, watchingTogether } from './watching.ts';

const CALLS = anyOf('DisableKey ScheduleKeyDeletion');
const PATTERN = `{ ${CALLS} }`;
const filters = [filter(PATTERN)];
const counted = { metricName: 'seen', metricNamespace: 'Trail', metricValue: '1' };
const byAccount = [
  filter(PATTERN, {
    metricTransformations: [{ ...counted, dimensions: { by: '$.userIdentity.accountId' } }],
  }),
];
const AT = 'related.trails[main].related';
const toldBy = (...alarms: ReturnType<typeof alarm>[]) => given(trail({ filters, alarms }));
const metric = (MetricName: string, ReturnData: boolean, more: object = {}) => ({
  ...{ Id: MetricName, ReturnData, ...more },
  MetricStat: { Metric: { Namespace: 'Trail', MetricName, Dimensions: [] }, Period: 300, Stat: 'Sum' },
});
const PLAIN = { MetricName: undefined, Namespace: undefined, Dimensions: undefined };
const ofMetrics = (...Metrics: ReturnType<typeof metric>[]) => alarm({ ...PLAIN, Metrics });
const nobody = { because: { [`${AT}.alarms`]: [] } };
const because = (path: string, value: unknown) => ({
  because: { [`${AT}.alarms[told].${path}`]: value, [`${AT}.compositeAlarms`]: [] },
});

testRule(accountHasAlarmForKmsKeyDisableOrDeletion, {
  pass: {
    'all links are there': given(trail({ filters })),
    'two filters share the calls': given(
      trail({ filters: [filter(`{${anyOf('DisableKey')}}`), filter(`{${anyOf('ScheduleKeyDeletion')}}`)] }),
    ),
    'another filter is not understood': given(trail({ filters: [filter('DisableKey'), ...filters] })),
    'the filter counts only what happens in the account': given(
      trail({ filters: [filter(`{ (${CALLS}) && ($.recipientAccountId = "111122223333") }`)] }),
    ),
    'the alarm watches the metric among others': toldBy(
      ofMetrics(metric('other', false), metric('seen', true)),
    ),
    'a composite alarm tells of it': watchingTogether(PATTERN),
  },
  fail: {
    'the filter is of another log group': {
      ...given(trail({ filters: [filter(PATTERN, { logGroupName: 'trail-2' })] })),
      because: { [`${AT}.metricFilters`]: [] },
    },
    'alarms watch other metrics': {
      ...toldBy(
        alarm({ MetricName: 'other' }),
        alarm({ Namespace: 'Other' }),
        alarm({ Dimensions: [{ Name: 'by', Value: '1' }] }),
        alarm({ ...PLAIN, EvaluationCriteria: { PromQLCriteria: { Query: 'up' } } }),
        ofMetrics(metric('seen', true, { AccountId: '444455556666' })),
      ),
      ...nobody,
    },
    'there is a metric for each account, and the alarm watches none of them': {
      ...given(trail({ filters: byAccount })),
      ...nobody,
    },
    'the alarm does nothing': {
      ...toldBy(alarm({ ActionsEnabled: false })),
      ...because('self.ActionsEnabled', false),
    },
    'nobody has confirmed': {
      ...toldBy(alarm({}, [topic('0')])),
      ...because('related.topics[alarms].facets.attributes.SubscriptionsConfirmed', '0'),
    },
    'the topic has gone': { ...toldBy(alarm({}, [])), ...because('related.topics', []) },
    'a composite alarm waits for another one, too': {
      ...given(
        trail({
          filters,
          alarms: [alarm({ AlarmActions: [] }, [])],
          composites: [composite('ALARM(told) AND ALARM(other)')],
        }),
      ),
      ...because('related.topics', []),
    },
  },
  unknown: {
    'filters are unreadable': given(trail({ filters: denied })),
    'alarms are unreadable': given(trail({ filters, alarms: denied })),
    'the only filter is not understood': given(trail({ filters: [filter('"DisableKey"')] })),
    'the alarm watches what is made of the metric': toldBy(ofMetrics(metric('seen', false))),
    'the alarm watches for what is unusual': toldBy(
      alarm({ ...PLAIN, Metrics: [metric('seen', true)], ThresholdMetricId: 'band' }),
    ),
    'the alarm watches what a search finds': toldBy(
      alarm({ ...PLAIN, Metrics: [{ Id: 'all', Expression: `SUM(SEARCH('{Trail} seen', 'Sum'))` }] }),
    ),
    'the alarm watches one account': given(
      trail({ filters: byAccount, alarms: [alarm({ Dimensions: [{ Name: 'by', Value: '1' }] })] }),
    ),
    'what the alarm watches is not told': toldBy(alarm({ MetricName: undefined })),
    'the topic is of another account': toldBy(
      alarm({ AlarmActions: ['arn:aws:sns:eu-west-1:444455556666:soc'] }, []),
    ),
  },
});

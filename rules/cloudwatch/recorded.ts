/** Whether a trail brings events of one kind to its log group. */
import { allOf, anyOf, field, some, type Claim, type LogEvent, type Shown } from '../../engine/index.ts';
import { recordsByDefault, selectorsAreReported } from '../cloudtrail/management-events.ts';
import type { Watched } from './events.ts';

export type Recorder = Shown<
  'AWS::CloudTrail::Trail',
  'status' | 'eventSelectors' | 'advancedEventSelectors'
>;
type Advanced = NonNullable<Recorder['facets']['advancedEventSelectors']>[number];
type FieldSelector = NonNullable<Advanced['FieldSelectors']>[number];

/** Says that the trail is for all regions, is logging, and records the events. */
export const records = (trail: Recorder, watched: Watched): Claim =>
  allOf(
    field(trail.self, 'IsMultiRegionTrail').is(true),
    field(trail.self, 'IncludeGlobalServiceEvents').is(true),
    field(trail.facets, 'status', 'IsLogging').is(true),
    selects(trail, watched),
  );

function selects(trail: Recorder, { name, event }: Watched): Claim {
  const { facets } = trail;
  const reported = selectorsAreReported(facets);
  if (reported.status === 'unknown') return anyOf(recordsByDefault(trail), reported);
  const { eventSource } = event;
  return anyOf(
    some(facets, 'eventSelectors').must(
      `select ${name}`,
      ({ IncludeManagementEvents, ReadWriteType, ExcludeManagementEventSources: excluded = [] }) =>
        IncludeManagementEvents === true &&
        (ReadWriteType === 'All' || ReadWriteType === kindOf(event)) &&
        (excluded.length === 0 || (typeof eventSource === 'string' && !excluded.includes(eventSource))),
    ),
    some(facets, 'advancedEventSelectors').must(
      `select ${name}`,
      ({ FieldSelectors = [] }) =>
        FieldSelectors.some(({ Field }) => Field === 'eventCategory') &&
        FieldSelectors.every((one) => lets(one, event)),
    ),
  );
}

const kindOf = ({ readOnly }: LogEvent): string => (readOnly === true ? 'ReadOnly' : 'WriteOnly');

/** Whether a field selector leaves none of the events out. What is not known of them, it may look at. */
function lets(selector: FieldSelector, event: LogEvent): boolean {
  const known = event[selector.Field ?? ''];
  if (typeof known !== 'string' && typeof known !== 'boolean') return false;
  const text = String(known);
  const { Equals, NotEquals, StartsWith, NotStartsWith, EndsWith, NotEndsWith } = selector;
  const is = (values: readonly string[] | undefined, test: (value: string) => boolean, wanted: boolean) =>
    values === undefined || values.length === 0 || values.some(test) === wanted;
  return (
    is(Equals, (value) => value === text, true) &&
    is(NotEquals, (value) => value === text, false) &&
    is(StartsWith, (value) => text.startsWith(value), true) &&
    is(NotStartsWith, (value) => text.startsWith(value), false) &&
    is(EndsWith, (value) => text.endsWith(value), true) &&
    is(NotEndsWith, (value) => text.endsWith(value), false)
  );
}

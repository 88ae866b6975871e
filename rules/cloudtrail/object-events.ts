/**
 * Data events of S3 objects: which of them a trail records.
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DataResource.html
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html
 */
import { allOf, anyOf, field, not, some, type Claim, type Shown } from '../../engine/index.ts';
import { selectorsAreReported } from './management-events.ts';

/** What must be known of a trail for this. */
export const OBJECT_EVENTS = [
  'trails.status',
  'trails.eventSelectors',
  'trails.advancedEventSelectors',
] as const;

type Trail = Shown<'AWS::::Account', (typeof OBJECT_EVENTS)[number]>['related']['trails'][number];
type Advanced = NonNullable<Trail['facets']['advancedEventSelectors']>[number];
type FieldSelector = NonNullable<Advanced['FieldSelectors']>[number];

/** What the ARNs of all objects of all buckets begin with. */
export const allObjects = (arn: string): string => `arn:${String(arn.split(':')[1])}:s3:::`;

/**
 * Says that the trail is logging, and records the reads or the writes of objects.
 *
 * @param objects what the ARNs of the objects begin with: `arn:aws:s3:::` of all, `arn:aws:s3:::logs/` of one bucket
 */
export const recordsObjects = (
  { self, facets }: Trail,
  kind: 'ReadOnly' | 'WriteOnly',
  objects: string,
): Claim => {
  const reported = selectorsAreReported(facets);
  return allOf(
    field(facets, 'status', 'IsLogging').is(true),
    // A trail without selectors of its own records management events only: so much do members see, too.
    not(field(self, 'HasCustomEventSelectors').is(false)),
    reported.status === 'unknown'
      ? reported
      : anyOf(
          some(facets, 'eventSelectors').must(
            `select ${kind} events of ${objects}`,
            ({ ReadWriteType, DataResources = [] }) =>
              (ReadWriteType === 'All' || ReadWriteType === kind) &&
              DataResources.some(
                ({ Type, Values = [] }) =>
                  Type === 'AWS::S3::Object' && Values.some((value) => isWhole(value, objects)),
              ),
          ),
          some(facets, 'advancedEventSelectors').must(
            `select ${kind} events of ${objects}`,
            ({ FieldSelectors = [] }) =>
              ['eventCategory', 'resources.type'].every((name) =>
                FieldSelectors.some(({ Field }) => Field === name),
              ) && FieldSelectors.every((one) => lets(one, kind, objects)),
          ),
        ),
  );
};

const isWhole = (value: string, objects: string): boolean =>
  /^arn:[^:]+:s3(:::)?$/.test(value) || value === objects || `${value}/` === objects;

/** Whether a field selector leaves none of the events out. One that we do not know may. */
function lets(selector: FieldSelector, kind: string, objects: string): boolean {
  const { Field, Equals } = selector;
  if (Field === 'eventCategory') return Equals?.includes('Data') === true;
  if (Field === 'resources.type') return Equals?.includes('AWS::S3::Object') === true;
  if (Field === 'readOnly') return Equals?.includes(String(kind === 'ReadOnly')) === true;
  if (Field !== 'resources.ARN') return false;
  const { StartsWith, NotStartsWith = [], NotEquals = [], EndsWith, NotEndsWith } = selector;
  if ([Equals, EndsWith, NotEndsWith].some((values = []) => values.length > 0)) return false;
  const leavesOut = [...NotStartsWith, ...NotEquals].some(
    (value) => value.startsWith(objects) || objects.startsWith(value),
  );
  return !leavesOut && (StartsWith ?? ['']).some((value) => objects.startsWith(value));
}

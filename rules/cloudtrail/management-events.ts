/** Whether a trail records all management events, as its selectors, and those that a member sees, tell. */
import { anyOf, allOf, claim, field, some, unreported, type Claim } from '../../engine/index.ts';

export interface Selectors {
  readonly eventSelectors:
    | readonly {
        readonly IncludeManagementEvents?: boolean | undefined;
        readonly ReadWriteType?: string | undefined;
        readonly ExcludeManagementEventSources?: readonly string[] | undefined;
      }[]
    | null;
  readonly advancedEventSelectors:
    | readonly {
        readonly FieldSelectors:
          | readonly { readonly Field: string | undefined; readonly Equals?: readonly string[] | undefined }[]
          | undefined;
      }[]
    | null;
}

/** A trail has selectors of one kind or the other: an answer without both says nothing about it. */
export const selectorsAreReported = (facets: Selectors): Claim =>
  claim({
    path: 'facets.eventSelectors',
    actual: null,
    expected: 'be reported, or advancedEventSelectors',
    holds: () =>
      facets.eventSelectors !== null ||
      facets.advancedEventSelectors !== null ||
      unreported('the event selectors of the trail'),
  });

/** Reads and writes may be selected apart. A field that narrows further leaves events out. */
export function recordsManagementEvents(facets: Selectors): Claim {
  const reported = selectorsAreReported(facets);
  if (reported.status === 'unknown') return reported;
  return allOf(
    ...(['ReadOnly', 'WriteOnly'] as const).map((kind) =>
      anyOf(
        some(facets, 'eventSelectors').must(
          `select all management events, ${kind}`,
          ({ IncludeManagementEvents, ReadWriteType, ExcludeManagementEventSources = [] }) =>
            IncludeManagementEvents === true &&
            (ReadWriteType === 'All' || ReadWriteType === kind) &&
            ExcludeManagementEventSources.length === 0,
        ),
        some(facets, 'advancedEventSelectors').must(
          `select all management events, ${kind}`,
          ({ FieldSelectors = [] }) =>
            FieldSelectors.some(
              ({ Field, Equals }) => Field === 'eventCategory' && Equals?.[0] === 'Management',
            ) &&
            FieldSelectors.every(
              ({ Field, Equals }) =>
                Field === 'eventCategory' ||
                (Field === 'readOnly' && Equals?.includes(String(kind === 'ReadOnly')) === true),
            ),
        ),
      ),
    ),
  );
}

interface Recorder {
  readonly self: {
    readonly IsOrganizationTrail?: boolean | undefined;
    readonly HasCustomEventSelectors?: boolean | undefined;
  };
  readonly facets: Selectors;
}

/** Members cannot read the selectors of an organization trail; without its own, it records all management events. */
export const recordsByDefault = ({ self }: Pick<Recorder, 'self'>): Claim =>
  allOf(field(self, 'IsOrganizationTrail').is(true), field(self, 'HasCustomEventSelectors').is(false));

/** Says that the trail records all management events, as far as its own account or a member of its organization sees. */
export const recordsAllManagementEvents = (trail: Recorder): Claim =>
  anyOf(recordsManagementEvents(trail.facets), recordsByDefault(trail));

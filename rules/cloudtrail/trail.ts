import { anyOf, allOf, claim, field, some, unreported, when, type Claim } from '../../engine/index.ts';

interface Trail {
  readonly self: { readonly TrailARN: string };
  readonly id: { readonly accountId: string };
}

/** Organization trails are also seen by members, who cannot change them: they are judged where they belong. */
export const ofOwner = ({ self, id }: Trail, claim: Claim) =>
  when(
    field(self, 'TrailARN').must('belong to this account', (arn) => arn.split(':')[4] === id.accountId),
    claim,
    'The trail belongs to the management account of the organization',
  );

interface Selectors {
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
const selectorsAreReported = (facets: Selectors): Claim =>
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

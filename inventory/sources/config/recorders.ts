/**
 * What the configuration recorder of a region records, and how it fares.
 * https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html
 */
import type { ConfigurationRecorder, ConfigurationRecorderStatus } from '@aws-sdk/client-config-service';
import type { Place } from '../../call.ts';
import { config } from '../../config/service.ts';
import { GONE, judgeError } from '../../errors.ts';
import { gap, isGap, type Gap } from '../../reading.ts';
import { unreported, type Aws } from '../../requests.ts';

export const RECORDERS = config.read('DescribeConfigurationRecorders', {
  input: () => ({}),
  emptyMeans: 'gap',
}).call;
export const STATUS = config.read('DescribeConfigurationRecorderStatus', {
  input: () => ({}),
  emptyMeans: 'gap',
}).call;

export interface Recording {
  /** Why the region's items say nothing about a type of Config's; nothing where it is recorded. */
  readonly gapOf: (records: string) => Gap | undefined;
  readonly isDaily: (records: string) => boolean;
}

const GLOBAL: ReadonlySet<string> = new Set([
  'AWS::IAM::User',
  'AWS::IAM::Group',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
]);

const notRecorded = (why: string): Gap =>
  gap({ call: 'config:DescribeConfigurationRecorders', error: `NotRecorded: ${why}` });
const nothing = (why: Gap): Recording => ({ gapOf: () => why, isDaily: () => false });

/** What is recorded in a place. Whatever goes wrong is a gap for all types. */
export async function recordingIn(aws: Aws, at: Place): Promise<Recording> {
  let call = RECORDERS;
  try {
    const { ConfigurationRecorders: all } = (await aws.send({ call, input: {}, at })) as {
      readonly ConfigurationRecorders?: readonly ConfigurationRecorder[];
    };
    if (!all) return nothing(unreported(RECORDERS, 'ConfigurationRecorders'));
    // Recorders of AWS's own services record for these, and not for us.
    const ours = all.find(({ servicePrincipal }) => servicePrincipal === undefined);
    if (!ours) return nothing(notRecorded('there is no recorder'));
    call = STATUS;
    const { ConfigurationRecordersStatus: states } = (await aws.send({ call, input: {}, at })) as {
      readonly ConfigurationRecordersStatus?: readonly ConfigurationRecorderStatus[];
    };
    const state = states?.find(({ name }) => name === ours.name);
    if (!state) return nothing(unreported(STATUS, 'ConfigurationRecordersStatus'));
    const trouble = troubleOf(state);
    return trouble ? nothing(trouble) : recordingOf(ours);
  } catch (error) {
    const meaning = judgeError(error, { call });
    return nothing(isGap(meaning) ? meaning : notRecorded(meaning === GONE ? 'gone' : 'absent'));
  }
}

/** Items are true only while the recorder works. */
function troubleOf({ recording, lastStatus, lastErrorCode }: ConfigurationRecorderStatus): Gap | undefined {
  if (recording === undefined) return unreported(STATUS, 'recording');
  if (!recording) return notRecorded('the recorder is stopped');
  if (lastStatus === undefined) return unreported(STATUS, 'lastStatus');
  if (!/^success$/i.test(lastStatus))
    return notRecorded(
      `the recorder's last status is ${lastStatus}${lastErrorCode ? ` (${lastErrorCode})` : ''}`,
    );
  return undefined;
}

function recordingOf({ recordingGroup: group, recordingMode: mode }: ConfigurationRecorder): Recording {
  if (!group) return nothing(unreported(RECORDERS, 'recordingGroup'));
  const { allSupported, includeGlobalResourceTypes, exclusionByResourceTypes } = group;
  const chosen: readonly string[] = group.resourceTypes ?? [];
  const excluded: readonly string[] = exclusionByResourceTypes?.resourceTypes ?? [];
  const strategy =
    group.recordingStrategy?.useOnly ??
    (allSupported
      ? 'ALL_SUPPORTED_RESOURCE_TYPES'
      : excluded.length > 0
        ? 'EXCLUSION_BY_RESOURCE_TYPES'
        : 'INCLUSION_BY_RESOURCE_TYPES');
  const gapOf = (records: string): Gap | undefined => {
    const isRecorded = {
      ALL_SUPPORTED_RESOURCE_TYPES: includeGlobalResourceTypes === true || !GLOBAL.has(records),
      EXCLUSION_BY_RESOURCE_TYPES: !excluded.includes(records),
      INCLUSION_BY_RESOURCE_TYPES: chosen.includes(records),
    }[strategy as string];
    if (isRecorded === undefined) return notRecorded(`unknown recording strategy ${strategy}`);
    return isRecorded ? undefined : notRecorded(records);
  };
  const isDaily = (records: string): boolean => {
    const own = mode?.recordingModeOverrides?.find(({ resourceTypes }) =>
      (resourceTypes as readonly string[] | undefined)?.includes(records),
    );
    return (own?.recordingFrequency ?? mode?.recordingFrequency) === 'DAILY';
  };
  return { gapOf, isDaily };
}

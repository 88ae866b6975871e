/**
 * What is known of the events that rules ask an alarm for, as CloudTrail writes them.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
import type { LogEvent } from '../../engine/index.ts';

/** Some events of one kind, and what they are called in evidence. */
export interface Watched {
  readonly name: string;
  readonly event: LogEvent;
}

/** There, with a text that is not known. */
const SOME = { otherThan: [] };

/** Of every management event. */
const EVENT = {
  ...{ eventVersion: SOME, eventTime: SOME, eventID: SOME, awsRegion: SOME, eventSource: SOME },
  ...{ eventName: SOME, sourceIPAddress: SOME, eventCategory: 'Management', managementEvent: true },
};
const CALL = { ...EVENT, eventType: 'AwsApiCall' };

/** Calls of one service that change something, and succeed: their names, with blanks between them. */
export const changes = (eventSource: string, eventNames: string): readonly Watched[] =>
  eventNames.split(' ').map((eventName) => ({
    name: eventName,
    event: { ...CALL, eventSource, eventName, readOnly: false, errorCode: null, errorMessage: null },
  }));

const SIGN_IN = {
  ...{ ...EVENT, eventType: 'AwsConsoleSignIn', eventSource: 'signin.amazonaws.com' },
  ...{ eventName: 'ConsoleLogin', readOnly: false },
};

export const FAILED_SIGN_INS: readonly Watched[] = [
  {
    name: 'ConsoleLogin that fails',
    event: { ...SIGN_IN, errorMessage: 'Failed authentication', 'responseElements.ConsoleLogin': 'Failure' },
  },
];

/** Of IAM users: whoever comes through an identity provider shows a second factor there, if at all. */
export const SIGN_INS_WITHOUT_MFA: readonly Watched[] = [
  {
    name: 'ConsoleLogin without MFA',
    event: {
      ...SIGN_IN,
      'userIdentity.type': 'IAMUser',
      'additionalEventData.MFAUsed': 'No',
      'responseElements.ConsoleLogin': 'Success',
    },
  },
];

const ROOT = { 'userIdentity.type': 'Root', 'userIdentity.invokedBy': null };

export const ROOT_USE: readonly Watched[] = [
  { name: 'reads by the root user', event: { ...CALL, ...ROOT, readOnly: true } },
  { name: 'writes by the root user', event: { ...CALL, ...ROOT, readOnly: false } },
  { name: 'sign-in of the root user', event: { ...SIGN_IN, ...ROOT } },
];

/** The benchmark leaves out calls of S3's log delivery, and HeadBucket, which is denied all the time. */
const DENIED = {
  ...CALL,
  eventName: { otherThan: ['HeadBucket'] },
  sourceIPAddress: { otherThan: ['delivery.logs.amazonaws.com'] },
};

export const DENIED_CALLS: readonly Watched[] = [
  'Client.UnauthorizedOperation',
  'AccessDenied',
  'AccessDeniedException',
].flatMap((errorCode) =>
  [true, false].map((readOnly) => ({
    name: `${readOnly ? 'reads' : 'writes'} with ${errorCode}`,
    event: { ...DENIED, errorCode, readOnly },
  })),
);

import { service } from '../service.ts';

export const guardduty = service('guardduty', () => import('@aws-sdk/client-guardduty'));

/** GuardDuty says `BadRequestException` of any bad input: only its words say that the detector is not there. */
export const goneWhen = ['BadRequestException: detectorId is not owned by the current account'];

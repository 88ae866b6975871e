import * as z from 'zod';
import { age, anyOf, defineRule, field, when } from '../../engine/index.ts';

export const instanceNotStoppedTooLong = defineRule({
  id: 'ec2-instance-not-stopped-too-long',
  title: 'EC2 instances are not left stopped',
  severity: 'low',
  category: 'cost',
  why: 'A stopped instance does no work, but its volumes and addresses are billed all the same.',
  fix: 'Terminate the instance if nobody misses it; an image keeps what is on it for less.',
  resource: 'AWS::EC2::Instance',
  params: { maxDays: z.int().min(1).default(30).describe('Days that an instance may be stopped') },
  check: ({ self }, { params: { maxDays }, now }) =>
    when(
      field(self, 'State', 'Name').is('stopped'),
      anyOf(
        age(field(self, 'LaunchTime'), now).isAtMost(maxDays), // it was started since, so it ran
        age(field(stopOf(self), 'self', 'StateTransitionReason'), now).isAtMost(maxDays),
      ),
      'It is not stopped',
    ),
});

/** When it was stopped: AWS tells only after a user did it, and only in passing: `User initiated (2026-05-01 08:15:00 GMT)`. */
function stopOf({ StateTransitionReason = '' }: { readonly StateTransitionReason?: string | undefined }) {
  const [, day, time] =
    /\((\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (?:GMT|UTC)\)$/.exec(StateTransitionReason) ?? [];
  return { self: { StateTransitionReason: day && time ? `${day}T${time}Z` : undefined } };
}

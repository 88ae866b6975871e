import { age, allOf, field, when, type Claim, type NotApplicable, type Shown } from '../../engine/index.ts';
import { measured } from '../metrics/measured.ts';

/** Says something of how busy an instance was, on average, over the days; of one that ran all that time. */
export const ofBusyDays = (
  { self, facets }: Shown<'AWS::EC2::Instance', 'cpu'>,
  { days, now }: { readonly days: number; readonly now: Date },
  says: (cpu: ReturnType<typeof measured>) => Claim,
): Claim | NotApplicable =>
  when(
    allOf(field(self, 'State', 'Name').is('running'), age(field(self, 'LaunchTime'), now).isAtLeast(days)),
    () =>
      says(
        measured('average', 'facets.cpu.CPUUtilization', facets.cpu?.CPUUtilization, {
          ...{ days, now, unit: '%' },
        }),
      ),
    'It has not been running that long',
  );

/** Virtual MFA devices, and whose they are. Of others (hardware, security keys) only each user by himself is told. */
import type { Place } from '../call.ts';
import { gap, raise } from '../reading.ts';
import { iam } from './service.ts';

export interface VirtualMfaDevice {
  readonly SerialNumber: string;
}
interface Listed {
  readonly SerialNumber?: string | undefined;
  readonly User?: { readonly Arn?: string | undefined } | undefined;
}

const OF_ROOT = ':mfa/root-account-mfa-device';

/** The ARN of an owner → his devices. Throws where a device does not say whose it is: it may be anybody's. */
export function byOwner(devices: readonly Listed[]): ReadonlyMap<string, readonly VirtualMfaDevice[]> {
  return Map.groupBy(
    devices.map(({ SerialNumber = unreported('SerialNumber'), User }) => ({
      SerialNumber,
      owner: SerialNumber.endsWith(OF_ROOT)
        ? `${SerialNumber.slice(0, -OF_ROOT.length)}:root`
        : (User?.Arn ?? unreported('User.Arn')),
    })),
    ({ owner }) => owner,
  );
}

const unreported = (member: string): never =>
  raise(gap({ call: 'iam:ListVirtualMFADevices', error: `NotReported: VirtualMFADevices.${member}` }));

/** The devices of one owner, out of the list of all that are in use. */
export const virtualMfaDevicesOf = <Self extends object>(ownerOf: (self: Self, at: Place) => string) =>
  iam.read('ListVirtualMFADevices', {
    input: () => ({ AssignmentStatus: 'Assigned', MaxItems: 1000 }),
    pick: 'VirtualMFADevices',
    emptyMeans: 'gap',
    parse: byOwner,
    select: (devices, self: Self, at): readonly VirtualMfaDevice[] =>
      (devices.get(ownerOf(self, at)) ?? []).map(({ SerialNumber }) => ({ SerialNumber })),
  });

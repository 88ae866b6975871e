/** Whether what is launched has encrypted volumes: the question that rules on templates and fleets share. */
import { each, field, unless, type Claim } from '../../engine/index.ts';

interface Mapping {
  readonly DeviceName?: string | undefined;
  readonly Ebs?: { readonly Encrypted?: boolean | undefined } | undefined;
}
interface Launched {
  readonly BlockDeviceMappings?: readonly Mapping[] | undefined;
}

const EXPECTED = 'ask for an encrypted volume';
const deviceOf = ({ DeviceName = '?' }: Mapping): string => DeviceName;
/** Disks of the host itself are no volumes. */
const isEncrypted = ({ Ebs }: Mapping): boolean => Ebs === undefined || Ebs.Encrypted === true;

/** Says that a launch specification asks for encryption wherever it asks for a volume. */
export const specificationEncrypts = (one: Launched): Claim =>
  unless(field(one, 'BlockDeviceMappings').isAbsent(), () =>
    each(one, 'BlockDeviceMappings').by(deviceOf).must(EXPECTED, isEncrypted),
  );

/** The same of a version of a launch template. */
export const templateEncrypts = (one: { readonly LaunchTemplateData?: Launched | undefined }): Claim =>
  unless(field(one, 'LaunchTemplateData', 'BlockDeviceMappings').isAbsent(), () =>
    each(one, 'LaunchTemplateData', 'BlockDeviceMappings').by(deviceOf).must(EXPECTED, isEncrypted),
  );

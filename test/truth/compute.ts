/** What AWS answers about instances, how they were made, and what is kept of their volumes: of a good account and a bad one. */
import { HOME } from '../aws.ts';

const card = (NetworkInterfaceId: string, GroupName: string) => ({
  NetworkInterfaceId,
  Groups: [{ GroupId: `sg-${GroupName}`, GroupName }],
  PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.1' }],
});
const device = (DeleteOnTermination: boolean) => ({
  DeviceName: '/dev/xvda',
  Ebs: { VolumeId: 'vol-1', DeleteOnTermination, Status: 'attached' },
});
const wellMade = {
  ...{ ImageId: 'ami-1', InstanceType: 'm7i.large', VirtualizationType: 'hvm', VpcId: 'vpc-1' },
  Monitoring: { State: 'enabled' },
  BlockDeviceMappings: [device(true)],
  NetworkInterfaces: [card('eni-1', 'web')],
};
const badlyMade = {
  ...wellMade,
  ...{ InstanceType: 'm1.small', VirtualizationType: 'paravirtual', KeyName: 'laptop' },
  Monitoring: { State: 'disabled' },
  BlockDeviceMappings: [device(false)],
  NetworkInterfaces: [card('eni-1', 'default'), card('eni-2', 'default')],
};
const stopped = {
  InstanceId: 'i-1',
  LaunchTime: new Date('2026-01-01T00:00:00Z'),
  State: { Code: 80, Name: 'stopped' },
};
const running = { InstanceId: 'i-2', State: { Code: 16, Name: 'running' } };
export const PROFILE = {
  IamInstanceProfile: { Arn: `arn:aws:iam::${HOME.accountId}:instance-profile/web` },
};
const guarded = { MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' } };
const careless = {
  MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' },
  StateTransitionReason: 'User initiated (2026-01-02 08:15:00 GMT)',
  PublicIpAddress: '203.0.113.1',
};
const reservation = (...Instances: readonly object[]) => ({ Reservations: [{ Instances }] });

/** One that is stopped, and one that runs. */
export const goodInstances = reservation(
  {
    ...{ ...wellMade, ...stopped, ...PROFILE, ...guarded },
    StateTransitionReason: 'User initiated (2026-06-20 08:15:00 GMT)',
  },
  { ...wellMade, ...running, ...PROFILE, ...guarded, LaunchTime: new Date('2026-06-01T00:00:00Z') },
);
export const badInstances = reservation(
  { ...badlyMade, ...stopped, ...careless },
  { ...badlyMade, ...stopped, ...running, ...careless, ...PROFILE },
);
export const otherwiseBadInstances = reservation({ ...badlyMade, ...stopped, ...careless, ...PROFILE });

export const image = (Encrypted: boolean, CreationDate: string) => ({
  ...{ ImageId: 'ami-1', State: 'available', CreationDate },
  BlockDeviceMappings: [
    { DeviceName: '/dev/xvda', Ebs: { SnapshotId: 'snap-1', Encrypted } },
    { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' },
  ],
});

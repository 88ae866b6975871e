/** What AWS answers about instances, how they were made, and what is kept of their volumes: of a good account and a bad one. */
import { HOME, type Answers } from '../aws.ts';

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
  EbsOptimized: true,
  ...{ ImageId: 'ami-1', InstanceType: 'm7i.large', VirtualizationType: 'hvm', VpcId: 'vpc-1' },
  Monitoring: { State: 'enabled' },
  BlockDeviceMappings: [device(true)],
  NetworkInterfaces: [card('eni-1', 'web')],
};
const badlyMade = {
  ...wellMade,
  EbsOptimized: false,
  ...{ InstanceType: 'm1.large', VirtualizationType: 'paravirtual', KeyName: 'laptop' },
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
export const otherwiseBadInstances = reservation(
  { ...badlyMade, ...stopped, ...careless, ...PROFILE },
  { ...badlyMade, ...stopped, ...running, ...careless, ...PROFILE },
);

export const image = (Encrypted: boolean, CreationDate: string, DeprecationTime?: string) => ({
  ...{ ImageId: 'ami-1', Name: 'web', State: 'available', CreationDate, DeprecationTime },
  BlockDeviceMappings: [
    { DeviceName: '/dev/xvda', Ebs: { SnapshotId: 'snap-1', Encrypted } },
    { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' },
  ],
});

const arn = (resource: string) => `arn:aws:ec2:${HOME.region}:${HOME.accountId}:${resource}`;
const backedUp = (...resources: readonly string[]) => ({
  Results: resources.map((one) => ({
    ...{ ResourceArn: arn(one), ResourceType: one.startsWith('volume') ? 'EBS' : 'EC2' },
    LastBackupTime: new Date('2026-06-30T02:00:00Z'),
  })),
});
const type = (InstanceType: string, CurrentGeneration: boolean, EbsOptimizedSupport: string) => ({
  ...{ InstanceType, CurrentGeneration, EbsInfo: { EbsOptimizedSupport } },
});
const node = (InstanceId: string, PingStatus: string) => ({ InstanceId, PingStatus, PlatformType: 'Linux' });
const script = (line: string) => ({
  InstanceId: 'i-1',
  UserData: { Value: Buffer.from(`#!/bin/bash\n${line}\n`).toString('base64') },
});

export const goodCompute: Answers = {
  'backup ListProtectedResources': backedUp('instance/i-1', 'instance/i-2', 'volume/vol-1'),
  'ec2 DescribeInstanceAttribute': script('DB_PASSWORD=$(aws ssm get-parameter --name /web/db)'),
  'ec2 DescribeInstanceTypes': {
    InstanceTypes: [type('m1.large', false, 'supported'), type('m7i.large', true, 'default')],
  },
  'ssm DescribeInstanceInformation': { InstanceInformationList: [node('i-2', 'Online')] },
};
export const badCompute: Answers = {
  ...goodCompute,
  'backup ListProtectedResources': backedUp('instance/i-3'),
  'ec2 DescribeInstanceAttribute': script('DB_PASSWORD=correct-horse-7'),
  'ssm DescribeInstanceInformation': { InstanceInformationList: [node('i-2', 'ConnectionLost')] },
};

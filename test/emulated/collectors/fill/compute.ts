import {
  AssociateAddressCommand,
  CreateKeyPairCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  DeregisterImageCommand,
  DescribeAddressesCommand,
  ModifyImageAttributeCommand,
  ModifySnapshotAttributeCommand,
  RegisterImageCommand,
  RunInstancesCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import type { Clients } from '../clients.ts';
import { named, type Network } from './network.ts';

/** More instances than one page of five holds, one of them stopped, one of them terminated; disks good and bad. */
export async function fillCompute(clients: Clients, { SubnetId, GroupId }: Network): Promise<void> {
  const { ec2 } = clients;
  const ImageId = await fillImages(ec2);
  const run = async (count: number, options: object) => {
    const base = { ImageId, MinCount: count, MaxCount: count, SubnetId, SecurityGroupIds: [GroupId] };
    const { Instances = [] } = await ec2.send(new RunInstancesCommand({ ...base, ...options }));
    return Instances.map(({ InstanceId = '' }) => InstanceId);
  };
  const IamInstanceProfile = { Name: 'web.server' };
  const [InstanceId = ''] = await run(1, {
    IamInstanceProfile,
    InstanceType: 't3.micro',
    MetadataOptions: { HttpTokens: 'required' },
    TagSpecifications: named('instance', 'web'),
  });
  for (let one = 0; one < 5; one++) await run(1, { InstanceType: 'm1.small' });
  const { ImageId: gone } = await ec2.send(new RegisterImageCommand({ Name: 'gone' }));
  await run(1, { KeyName: await keyPair(ec2), UserData: SCRIPT, ImageId: gone });
  await ec2.send(new DeregisterImageCommand({ ImageId: gone }));
  const [stopped = '', ended = ''] = await run(2, {});
  await ec2.send(new StopInstancesCommand({ InstanceIds: [stopped] }));
  await ec2.send(new TerminateInstancesCommand({ InstanceIds: [ended] }));
  const { Addresses = [] } = await ec2.send(new DescribeAddressesCommand({}));
  const AllocationId = Addresses[0]?.AllocationId;
  await ec2.send(new AssociateAddressCommand({ AllocationId, InstanceId }));
  await fillDisks(ec2);
}

/** What nobody should read: the collector tells of it by kind and line. */
export const SCRIPT = Buffer.from('#!/bin/sh\nexport DB_PASSWORD=correct-horse-7\n').toString('base64');

async function keyPair(ec2: Clients['ec2']): Promise<string | undefined> {
  return (await ec2.send(new CreateKeyPairCommand({ KeyName: 'laptop of Zoë' }))).KeyName;
}

async function fillImages(ec2: Clients['ec2']): Promise<string> {
  const register = async (name: string) => {
    const image = { Name: name, RootDeviceName: '/dev/xvda', TagSpecifications: named('image', name) };
    const { ImageId = '' } = await ec2.send(new RegisterImageCommand(image));
    return ImageId;
  };
  const own = await register('golden image (2026)');
  const shown = await register('shown');
  const Add = [{ Group: 'all' as const }];
  await ec2.send(new ModifyImageAttributeCommand({ ImageId: shown, LaunchPermission: { Add } }));
  return own;
}

async function fillDisks(ec2: Clients['ec2']): Promise<void> {
  const TagSpecifications = named('volume', 'data');
  const common = { AvailabilityZone: 'eu-west-1a', Size: 8 };
  const bad = await ec2.send(new CreateVolumeCommand({ ...common, VolumeType: 'gp2', TagSpecifications }));
  const good = await ec2.send(new CreateVolumeCommand({ ...common, VolumeType: 'gp3', Encrypted: true }));
  const snapshot = async (VolumeId: string | undefined) => {
    const tags = named('snapshot', 'nightly');
    const made = await ec2.send(
      new CreateSnapshotCommand({ VolumeId, Description: 'für alle', TagSpecifications: tags }),
    );
    return made.SnapshotId;
  };
  const shown = await snapshot(bad.VolumeId);
  await snapshot(good.VolumeId);
  const Add = [{ Group: 'all' as const }, { UserId: '210987654321' }];
  await ec2.send(
    new ModifySnapshotAttributeCommand({
      SnapshotId: shown,
      Attribute: 'createVolumePermission',
      CreateVolumePermission: { Add },
    }),
  );
}

import {
  AllocateAddressCommand,
  AssociateAddressCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  ModifyImageAttributeCommand,
  ModifySnapshotAttributeCommand,
  RegisterImageCommand,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import type { ResourceType } from '@aws-sdk/client-ec2';
import { addresses, images, instances, volumes } from './compute-table.ts';
import type { AddressRow, ImageRow, InstanceRow, VolumeRow } from './compute-table.ts';
import { clientsAt, given, nameTag, seededBy } from './sample.ts';
import type { Seeded, Seeder, Seeding } from './sample.ts';

/** An image every account of MiniStack knows; any id will do there. */
const ImageId = 'ami-0abcdef1234567890';

/** Finds a seeded resource by what the sample calls it. */
type Find = (type: string, name: string) => string;

const tagged = (type: ResourceType, name: string) => ({
  TagSpecifications: [{ ResourceType: type, Tags: nameTag(name) }],
});

/** Instances, volumes with their snapshots, images and elastic IPs. Needs subnets, groups and instance profiles. */
export const seedCompute =
  (before: readonly Seeded[]): Seeder =>
  async (seeding) => {
    const findIn =
      (known: readonly Seeded[]): Find =>
      (type, name) =>
        given(known.find((one) => one.type === type && one.name === name)?.id, `${type} '${name}'`);
    const find = findIn(before);
    const [servers, disks] = await Promise.all([
      Promise.all(instances.map((row) => seedInstance(seeding, row, find))),
      Promise.all(volumes.map((row) => seedVolume(seeding, row))),
    ]);
    const made = [...servers, ...disks.flat()];
    const [pictures, ips] = await Promise.all([
      Promise.all(images.map((row) => seedImage(seeding, row, findIn(made)))),
      Promise.all(addresses.map((row) => seedAddress(seeding, row, findIn(made)))),
    ]);
    return [...made, ...pictures, ...ips];
  };

async function seedInstance(seeding: Seeding, row: InstanceRow, find: Find): Promise<Seeded> {
  const clients = clientsAt(seeding, row);
  const { Instances } = await clients.ec2.send(
    new RunInstancesCommand({
      ImageId,
      InstanceType: 't3.micro',
      MinCount: 1,
      MaxCount: 1,
      SubnetId: find('AWS::EC2::Subnet', row.subnet),
      SecurityGroupIds: row.groups.map((name) => find('AWS::EC2::SecurityGroup', name)),
      MetadataOptions: {
        HttpEndpoint: 'enabled',
        HttpTokens: row.requiresImdsV2 === true ? 'required' : 'optional',
      },
      ...(row.profile !== undefined && { IamInstanceProfile: { Name: row.profile } }),
      ...tagged('instance', row.name),
    }),
  );
  return seededBy(clients)('AWS::EC2::Instance', row.name, Instances?.[0]?.InstanceId);
}

async function seedVolume(seeding: Seeding, row: VolumeRow): Promise<readonly Seeded[]> {
  const clients = clientsAt(seeding, row);
  const seeded = seededBy(clients);
  const place = {
    AvailabilityZone: `${row.region}a`,
    Size: 8,
    VolumeType: row.type,
    Encrypted: row.encrypted,
  };
  const { VolumeId } = await clients.ec2.send(
    new CreateVolumeCommand({ ...place, ...tagged('volume', row.name) }),
  );
  const volume = seeded('AWS::EC2::Volume', row.name, VolumeId);
  if (row.snapshot === undefined) return [volume];
  const { SnapshotId } = await clients.ec2.send(
    new CreateSnapshotCommand({ VolumeId: volume.id, ...tagged('snapshot', row.snapshot) }),
  );
  return [volume, seeded('AWS::EC2::Snapshot', row.snapshot, SnapshotId)];
}

/** An image of a snapshot. A shared one is public, and so is its snapshot. */
async function seedImage(seeding: Seeding, row: ImageRow, find: Find): Promise<Seeded> {
  const clients = clientsAt(seeding, row);
  const SnapshotId = find('AWS::EC2::Snapshot', row.snapshot);
  const { ImageId: id } = await clients.ec2.send(
    new RegisterImageCommand({
      Name: row.name,
      Architecture: 'arm64',
      VirtualizationType: 'hvm',
      RootDeviceName: '/dev/xvda',
      BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { SnapshotId } }],
    }),
  );
  const image = seededBy(clients)('AWS::EC2::Image', row.name, id);
  if (row.shared === true) {
    const everyone = [{ Group: 'all' as const }];
    const open = { Attribute: 'createVolumePermission', OperationType: 'add', GroupNames: ['all'] } as const;
    await clients.ec2.send(
      new ModifyImageAttributeCommand({ ImageId: image.id, LaunchPermission: { Add: everyone } }),
    );
    await clients.ec2.send(new ModifySnapshotAttributeCommand({ SnapshotId, ...open, GroupNames: ['all'] }));
  }
  return image;
}

async function seedAddress(seeding: Seeding, row: AddressRow, find: Find): Promise<Seeded> {
  const clients = clientsAt(seeding, row);
  const { AllocationId } = await clients.ec2.send(
    new AllocateAddressCommand({ Domain: 'vpc', ...tagged('elastic-ip', row.name) }),
  );
  const address = seededBy(clients)('AWS::EC2::EIP', row.name, AllocationId);
  if (row.instance !== undefined)
    await clients.ec2.send(
      new AssociateAddressCommand({
        AllocationId: address.id,
        InstanceId: find('AWS::EC2::Instance', row.instance),
      }),
    );
  return address;
}

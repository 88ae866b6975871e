import {
  CreateLaunchTemplateCommand,
  CreateLaunchTemplateVersionCommand,
  DescribeImagesCommand,
  RequestSpotFleetCommand,
} from '@aws-sdk/client-ec2';
import type { Clients } from '../clients.ts';
import { TEMPLATE } from '../moto.ts';
import { named, type Network } from './network.ts';

/** Launch templates, one of them with a newer version than its default, and fleets. */
export async function fillLaunching({ ec2 }: Clients, { SubnetId, GroupId }: Network): Promise<void> {
  const { Images = [] } = await ec2.send(new DescribeImagesCommand({ Owners: ['self'] }));
  const ImageId = Images[0]?.ImageId;
  const create = async (LaunchTemplateName: string, LaunchTemplateData: object) => {
    const made = await ec2.send(
      new CreateLaunchTemplateCommand({
        ...{ LaunchTemplateName, LaunchTemplateData },
        TagSpecifications: named('launch-template', LaunchTemplateName),
      }),
    );
    return made.LaunchTemplate?.LaunchTemplateId ?? '';
  };
  const Ebs = { VolumeSize: 8, Encrypted: true };
  const LaunchTemplateId = await create('web (2026)', {
    ...{
      ImageId,
      SecurityGroupIds: [GroupId],
      UserData: Buffer.from('export TOKEN=hunter2').toString('base64'),
    },
    MetadataOptions: { HttpTokens: 'required' },
    BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs }],
  });
  await create('open', {
    NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true, SubnetId, Groups: [GroupId] }],
  });
  await ec2.send(
    new CreateLaunchTemplateVersionCommand({ LaunchTemplateId, LaunchTemplateData: { EbsOptimized: true } }),
  );
  for (const Value of ['', LaunchTemplateId]) {
    await ec2.send(
      new RequestSpotFleetCommand({
        SpotFleetRequestConfig: {
          ...{ TargetCapacity: 1, IamFleetRole: 'arn:aws:iam::123456789012:role/fleet' },
          AllocationStrategy: 'lowestPrice',
          LaunchSpecifications: [
            { ...{ ImageId, SubnetId, InstanceType: 't3.micro' }, UserData: 'aHVudGVyMg==' },
          ],
          TagSpecifications: [{ ResourceType: 'spot-fleet-request', Tags: [{ Key: TEMPLATE, Value }] }],
        },
      }),
    );
  }
}

import {
  DescribeImagesCommand,
  DescribeInstanceAttributeCommand,
  DescribeInstanceTypesCommand,
  type EC2Client,
  type Instance,
} from '@aws-sdk/client-ec2';
import { SCRIPT } from '../fill/compute.ts';
import type { Clients } from '../clients.ts';
import { dailyOf } from './metrics.ts';
import { hidden } from './plain.ts';

/** What the fleet's instances are given is too short to be one. */
const SECRETS = [{ Detector: 'password', Line: 2 }];

/** What is read about an instance besides its listing. */
export async function instanceFacets(
  ec2: EC2Client,
  { InstanceId = '', InstanceType, ImageId = '', State }: Instance,
  { cloudwatch }: Clients,
): Promise<Readonly<Record<string, unknown>>> {
  const { Images = [] } = await ec2.send(new DescribeImagesCommand({ ImageIds: [ImageId] }));
  const types = await ec2.send(
    new DescribeInstanceTypesCommand({ InstanceTypes: InstanceType ? [InstanceType] : [] }),
  );
  const [type] = types.InstanceTypes ?? [];
  const [image] = Images;
  const { UserData } = await ec2.send(
    new DescribeInstanceAttributeCommand({ InstanceId, Attribute: 'userData' }),
  );
  return {
    cpu:
      State?.Name === 'stopped'
        ? null
        : await dailyOf(cloudwatch, {
            ...{ Namespace: 'AWS/EC2', dimensions: { InstanceId } },
            metrics: { CPUUtilization: 'Average' },
          }),
    image: image ? { ImageId, Name: image.Name, DeprecationTime: image.DeprecationTime } : null,
    typeInfo: {
      CurrentGeneration: type?.CurrentGeneration,
      EbsOptimizedSupport: type?.EbsInfo?.EbsOptimizedSupport,
    },
    userData:
      UserData?.Value === undefined
        ? null
        : { Value: hidden(UserData.Value), Secrets: UserData.Value === SCRIPT ? SECRETS : [] },
  };
}

/** A configuration item as a row of an advanced query. */
import { HOME } from '../../../aws.ts';

export interface Row {
  readonly resourceType: string;
  readonly resourceId: string;
  readonly arn: string;
  readonly accountId: string;
  readonly awsRegion: string;
  readonly configuration: object;
  readonly supplementaryConfiguration: object;
  readonly tags: readonly object[];
  readonly configurationItemCaptureTime: string;
  readonly configurationItemStatus: string;
  readonly resourceCreationTime: string;
}

/** Seen years ago, and unchanged since. */
export const row = (
  resourceType: string,
  resourceId: string,
  arn: string,
  configuration: object,
  supplementaryConfiguration: object = {},
  awsRegion: string = HOME.region,
): Row => ({
  ...{ resourceType, resourceId, arn, accountId: HOME.accountId, awsRegion },
  ...{ configuration, supplementaryConfiguration, tags: [] },
  configurationItemCaptureTime: '2021-03-04T05:06:07.890Z',
  configurationItemStatus: 'OK',
  resourceCreationTime: '2020-01-01T00:00:00.000Z',
});

export const ec2 = (type: string, kind: string, id: string, configuration: object): Row =>
  row(`AWS::EC2::${type}`, id, `arn:aws:ec2:${HOME.region}:${HOME.accountId}:${kind}/${id}`, configuration);

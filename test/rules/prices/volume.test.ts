import { describe, expect, it } from '@jest/globals';
import { addressEstimate } from '../../../rules/prices/address.ts';
import { gp3Estimate, volumeEstimate } from '../../../rules/prices/volume.ts';

const volume = (self: object, region = 'us-east-1') => ({ self, id: { region } });
const perMonth = (estimate: { readonly usdPerMonth: number } | undefined) =>
  estimate && Number(estimate.usdPerMonth.toFixed(2));

describe('a volume that does nothing costs', () => {
  it.each([
    ['its size, as gp2', { VolumeType: 'gp2', Size: 100 }, 10],
    [
      'its size alone, as gp3 with no more than the base',
      { VolumeType: 'gp3', Size: 100, Iops: 3000, Throughput: 125 },
      8,
    ],
    [
      'IOPS and throughput beyond the base of gp3',
      { VolumeType: 'gp3', Size: 100, Iops: 5000, Throughput: 225 },
      22,
    ],
    ['size and IOPS, as io1', { VolumeType: 'io1', Size: 100, Iops: 1000 }, 77.5],
    ['its size, as st1', { VolumeType: 'st1', Size: 500 }, 22.5],
    [
      'nobody knows what, as io2: its IOPS are priced in tiers',
      { VolumeType: 'io2', Size: 100, Iops: 1000 },
      undefined,
    ],
    ['nobody knows what, without its size', { VolumeType: 'gp2' }, undefined],
    ['nobody knows what, without its IOPS', { VolumeType: 'io1', Size: 100 }, undefined],
  ])('%s', (_, self, usd) => expect(perMonth(volumeEstimate(volume(self)))).toBe(usd));
  it('what its region asks', () =>
    expect(perMonth(volumeEstimate(volume({ VolumeType: 'gp2', Size: 100 }, 'sa-east-1')))).toBe(19));
  it('nothing that is known where prices are not, as in China', () =>
    expect(volumeEstimate(volume({ VolumeType: 'gp2', Size: 100 }, 'cn-north-1'))).toBeUndefined());
});

/** The examples of the page are of the base: gp3 is a fifth cheaper. Large volumes have more IOPS as gp2, and keep them. */
describe('gp3 in place of gp2 saves', () => {
  it.each([
    ['a fifth of a small volume, less the throughput it had', 100, 1.88],
    ['less where it had more throughput', 500, 5],
    ['less where it had more IOPS', 2000, 20],
    ['nothing that is worth telling where throughput eats it up', 200, undefined],
  ])('%s', (_, Size, usd) => expect(perMonth(gp3Estimate(volume({ Size })))).toBe(usd));
});

it('an address costs by the hour in commercial regions; elsewhere nobody told', () => {
  expect(perMonth(addressEstimate({ arn: 'arn:aws:ec2:eu-west-1:1:elastic-ip/eipalloc-1' }))).toBe(3.65);
  expect(addressEstimate({ arn: 'arn:aws-cn:ec2:cn-north-1:1:elastic-ip/eipalloc-1' })).toBeUndefined();
});

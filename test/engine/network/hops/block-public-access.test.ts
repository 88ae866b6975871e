import { describe, expect, it } from '@jest/globals';
import { holed } from '../../../../inventory/reading.ts';
import { HIDDEN, told, UNBLOCKED } from '../network.ts';

/** https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html */
describe('VPC Block Public Access', () => {
  const blocked = (InternetGatewayBlockMode: string, more: object = {}, State = 'update-complete') => ({
    region: {
      ...UNBLOCKED,
      vpcBlockPublicAccess: { State, InternetGatewayBlockMode },
      ...(Object.keys(more).length > 0 && {
        vpcBlockPublicAccessExclusions: [
          {
            ResourceArn: 'arn:aws:ec2:eu-west-1:1:vpc/vpc-1',
            State: 'create-complete',
            InternetGatewayExclusionMode: 'allow-bidirectional',
            ...more,
          },
        ],
      }),
    },
  });
  const hop = 'VPC block public access';
  it.each([
    ['is off', blocked('off'), 'open'],
    ['blocks both ways', blocked('block-bidirectional'), hop],
    ['blocks what comes in', blocked('block-ingress'), hop],
    ['excludes the VPC', blocked('block-ingress', { ExclusionId: 'e' }), 'open'],
    [
      'excludes the subnet',
      blocked('block-ingress', { ResourceArn: 'arn:aws:ec2:eu-west-1:1:subnet/subnet-1' }),
      'open',
    ],
    [
      'excludes another VPC',
      blocked('block-ingress', { ResourceArn: 'arn:aws:ec2:eu-west-1:1:vpc/vpc-12' }),
      hop,
    ],
    ['lets out only', blocked('block-bidirectional', { InternetGatewayExclusionMode: 'allow-egress' }), hop],
    ['no longer excludes it', blocked('block-ingress', { State: 'delete-complete' }), hop],
    ['has its exclusions disabled', blocked('block-ingress', { State: 'disable-complete' }), hop],
    ['is about to end the exclusion', blocked('block-ingress', { State: 'delete-in-progress' }), 'unknown'],
    ['is changing', blocked('block-ingress', {}, 'update-in-progress'), 'unknown'],
    ['has a mode that nobody knows', blocked('sometimes'), 'unknown'],
    ['cannot be read', { region: holed({ ...UNBLOCKED, vpcBlockPublicAccess: HIDDEN }) as never }, 'unknown'],
    [
      'is off, exclusions cannot be read',
      { region: holed({ ...UNBLOCKED, vpcBlockPublicAccessExclusions: HIDDEN }) as never },
      'open',
    ],
  ] as const)('%s', (_, changes, expected) => expect(told(changes)).toBe(expected));
});

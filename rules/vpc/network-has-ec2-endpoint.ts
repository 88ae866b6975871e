import { defineRule, some } from '../../engine/index.ts';

/** `com.amazonaws.eu-west-1.ec2`, and in China `cn.com.amazonaws.cn-north-1.ec2`. */
const EC2 = /^(cn\.)?com\.amazonaws\.[a-z0-9-]+\.ec2$/;

export const networkHasEc2Endpoint = defineRule({
  id: 'vpc-network-has-ec2-endpoint',
  title: 'VPCs reach the EC2 API without the internet',
  severity: 'medium',
  category: 'exposure',
  why: 'Without an endpoint of its own, a VPC needs a way into the internet only to talk to AWS.',
  fix: 'Create an interface endpoint for EC2 in the VPC.',
  resource: 'AWS::EC2::VPC',
  needs: ['endpoints'],
  check: ({ related }) =>
    some(related, 'endpoints').must(
      'be an available interface endpoint for EC2',
      ({ self }) =>
        self.VpcEndpointType === 'Interface' &&
        self.State.toLowerCase() === 'available' &&
        EC2.test(self.ServiceName),
    ),
});

import { some, type Claim, type Shown } from '../../engine/index.ts';

/** `com.amazonaws.eu-west-1.ecr.api`, and in China `cn.com.amazonaws.cn-north-1.ecr.api`. */
const NAME = /^(?:cn\.)?com\.amazonaws\.[a-z0-9-]+\.(.+)$/;

/** Says that the VPC has an available interface endpoint for a service: `ecr.api`. */
export const hasEndpointFor = ({ related }: Shown<'AWS::EC2::VPC', 'endpoints'>, service: string): Claim =>
  some(related, 'endpoints').must(
    `be an available interface endpoint for ${service}`,
    ({ self }) =>
      self.VpcEndpointType === 'Interface' &&
      self.State.toLowerCase() === 'available' &&
      NAME.exec(self.ServiceName)?.[1] === service,
  );

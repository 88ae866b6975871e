/** What EC2 answers about a VPC that is peered: with one of ours, by one address; and with a stranger's, altogether. */
import { HOME, type Answers } from '../aws.ts';

const side = (VpcId: string, OwnerId: string, CidrBlock: string) => ({
  ...{ VpcId, OwnerId, Region: HOME.region, CidrBlock },
  CidrBlockSet: [{ CidrBlock }],
});
const peering = (owner: string) => ({
  VpcPeeringConnections: [
    {
      ...{ VpcPeeringConnectionId: 'pcx-1', Status: { Code: 'active', Message: 'Active' } },
      RequesterVpcInfo: side('vpc-1', HOME.accountId, '10.0.0.0/16'),
      AccepterVpcInfo: side('vpc-9', owner, '10.9.0.0/16'),
    },
  ],
});
/** A route over it. */
export const over = (DestinationCidrBlock: string) => ({
  ...{ DestinationCidrBlock, VpcPeeringConnectionId: 'pcx-1', State: 'active', Origin: 'CreateRoute' },
});

export const goodConnections: Answers = {
  'ec2 DescribeVpcPeeringConnections': peering(HOME.accountId),
};
export const badConnections: Answers = {
  'ec2 DescribeVpcPeeringConnections': peering('444455556666'),
};

import { allOf, defineRule, leadsToInternet, some } from '../../engine/index.ts';
import { ofOwnerWithSubnets } from './owner.ts';

export const networkHasPublicAndPrivateSubnets = defineRule({
  id: 'vpc-network-has-public-and-private-subnets',
  title: 'VPCs keep public and private subnets apart',
  severity: 'medium',
  category: 'exposure',
  why: 'Where all subnets are public, servers that need no visitors stand next to those that do.',
  fix: 'Move what needs no visitors into subnets whose route tables lead to no internet gateway. Exempt a VPC that is private altogether on purpose.',
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html#subnet-types'],
  resource: 'AWS::EC2::VPC',
  needs: ['subnets', 'routeTables.prefixLists.entries'],
  check: (vpc) => {
    const tables = () => vpc.related.routeTables;
    const subnets = some(vpc.related, 'subnets');
    return ofOwnerWithSubnets(vpc, () =>
      allOf(
        subnets.must('have a route to an internet gateway', ({ self }) =>
          leadsToInternet({ subnetId: self.SubnetId, tables }),
        ),
        subnets.must(
          'have no route to an internet gateway',
          ({ self }) => !leadsToInternet({ subnetId: self.SubnetId, tables }),
        ),
      ),
    );
  },
});

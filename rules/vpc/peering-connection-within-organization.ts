import * as z from 'zod';
import { allOf, defineRule, field } from '../../engine/index.ts';

export const peeringConnectionWithinOrganization = defineRule({
  id: 'vpc-peering-connection-within-organization',
  title: 'VPC peering connections stay within the organization',
  severity: 'medium',
  category: 'exposure',
  why: 'Whoever owns the other VPC decides what runs there, and it reaches this one past the internet’s defences.',
  fix: 'Delete the peering connection, or list the other account among the trusted ones if you mean it.',
  references: ['https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html'],
  resource: 'AWS::EC2::VPCPeeringConnection',
  params: {
    trustedAccounts: z
      .array(z.string().regex(/^\d{12}$/))
      .default([])
      .describe('Accounts to trust besides those of the organization'),
  },
  check: ({ self, id }, { params: { trustedAccounts }, organization }) => {
    const isOurs = (owner: string) =>
      owner === id.accountId ||
      trustedAccounts.includes(owner) ||
      organization.accounts.some(({ Id }) => Id === owner);
    const expected = 'be an account of the organization, or a trusted one';
    return allOf(
      field(self, 'RequesterVpcInfo', 'OwnerId').must(expected, isOurs),
      field(self, 'AccepterVpcInfo', 'OwnerId').must(expected, isOurs),
    );
  },
});
